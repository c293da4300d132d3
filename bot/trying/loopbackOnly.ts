// Loaded into the Playground before its own code, which listens on every interface and outlives whoever started it.
import { Server } from 'node:net';

const loopback = '127.0.0.1';
const listen = Reflect.get(Server.prototype, 'listen') as (this: Server, ...args: unknown[]) => Server;

Server.prototype.listen = function listenOnLoopback(this: Server, ...args: unknown[]): Server {
  const [where, ...rest] = args;
  if (typeof where !== 'number') return listen.call(this, { ...(where as object), host: loopback }, ...rest);
  const others = rest.filter((argument) => typeof argument !== 'string');
  return listen.call(this, where, loopback, ...others);
};

process.once('disconnect', () => process.exit());
