import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Doc } from './cosmosServerSql';

/** What the service answers a single request, or one operation of a batch. */
export interface Outcome {
  readonly status: number;
  readonly doc?: Doc;
}

export interface Operation {
  readonly operationType: string;
  readonly id?: string;
  readonly ifMatch?: string;
  readonly resourceBody?: unknown;
}

export interface ContainerDefinition extends Doc {
  readonly id: string;
  readonly defaultTtl?: number;
  readonly partitionKey: { readonly paths: readonly string[] };
  readonly indexingPolicy?: { readonly includedPaths?: readonly { readonly path: string }[] };
}

type Items = Map<string, Doc>;

const MOST_BYTES = 2 * 1024 * 1024;
const MOST_ID = 255;
const MOST_OPERATIONS = 100;
const MOST_PATCHES = 10;
const range = (pk: string): string => (createHash('sha1').update(pk).digest()[0]! < 128 ? '0' : '1');

/** A container in memory: items by partition, each partition's batches all or nothing. `now` in milliseconds. */
export class CosmosContainer {
  private readonly partitions = new Map<string, Items>();
  private written = 0;
  /** As the service's: eight bytes. */
  readonly rid = randomBytes(8).toString('base64').replaceAll('/', '-');

  constructor(
    public definition: ContainerDefinition,
    private readonly now: () => number,
  ) {}

  /** Counts what was written, as session tokens do. */
  get sequence(): number {
    return this.written;
  }

  /** The live items of one partition, of one range of partitions, or of all. */
  items({ pk, rangeId }: { pk?: string | undefined; rangeId?: string | undefined }): readonly Doc[] {
    const chosen =
      pk === undefined
        ? [...this.partitions].filter(([key]) => rangeId === undefined || range(key) === rangeId)
        : [[pk, this.partitions.get(pk) ?? new Map<string, Doc>()] as const];
    return chosen.flatMap(([, items]) => [...items.values()].filter((doc) => this.lives(doc)));
  }

  read(pk: string, id: string): Outcome {
    const doc = this.partitions.get(pk)?.get(id);
    return doc && this.lives(doc) ? { status: 200, doc } : { status: 404 };
  }

  write(pk: string, operation: Operation): Outcome {
    const items = this.partitions.get(pk) ?? new Map<string, Doc>();
    const outcome = this.apply(items, pk, operation);
    if (outcome.status < 300) this.partitions.set(pk, items);
    return outcome;
  }

  /** Every operation or none: when one fails the others are told that they failed with it. */
  batch(pk: string, operations: readonly Operation[]): readonly Outcome[] {
    if (operations.length > MOST_OPERATIONS) return operations.map(() => ({ status: 400 }));
    const items: Items = new Map(this.partitions.get(pk));
    const outcomes: Outcome[] = [];
    for (const operation of operations) {
      const outcome = this.apply(items, pk, operation);
      outcomes.push(outcome);
      if (outcome.status >= 300)
        return operations.map((_, at) => (at === outcomes.length - 1 ? outcome : { status: 424 }));
    }
    this.partitions.set(pk, items);
    return outcomes;
  }

  private apply(items: Items, pk: string, operation: Operation): Outcome {
    const { operationType: type, ifMatch } = operation;
    const body = operation.resourceBody as Doc | undefined;
    const id = operation.id ?? (typeof body?.id === 'string' ? body.id : '');
    const found = items.get(id);
    const current = found && this.lives(found) ? found : undefined;
    if (type === 'Create' && current) return { status: 409 };
    if (type !== 'Create' && type !== 'Upsert' && !current) return { status: 404 };
    if (ifMatch !== undefined && current?._etag !== ifMatch) return { status: 412 };
    if (type === 'Read' && current) return { status: 200, doc: current };
    if (type === 'Delete') {
      items.delete(id);
      return { status: 204 };
    }
    const next = type === 'Patch' && current ? patched(current, operation.resourceBody) : body;
    if (!next) return { status: 400 };
    return this.put(items, pk, id, next, current);
  }

  private put(items: Items, pk: string, id: string, body: Doc, current: Doc | undefined): Outcome {
    if (body.id !== id || body.pk !== pk || !/^[^/\\?#]+$/.test(id) || id.length > MOST_ID)
      return { status: 400 };
    if (Buffer.byteLength(JSON.stringify(body)) > MOST_BYTES) return { status: 413 };
    this.written += 1;
    const doc = {
      ...body,
      _rid: current?._rid ?? `${this.rid}:${this.written}`,
      _etag: `"${randomUUID()}"`,
      _ts: Math.floor(this.now() / 1000),
    };
    items.set(id, doc);
    return { status: current ? 200 : 201, doc };
  }

  private lives({ ttl, _ts: writtenAt }: Doc): boolean {
    const { defaultTtl } = this.definition;
    if (defaultTtl === undefined) return true;
    const seconds = typeof ttl === 'number' ? ttl : defaultTtl;
    return seconds === -1 || this.now() / 1000 < Number(writtenAt) + seconds;
  }
}

interface Patch {
  readonly op: string;
  readonly path: string;
  readonly value?: unknown;
}

/** Undefined when it is not a patch that the service would take. */
function patched(doc: Doc, body: unknown): Doc | undefined {
  const patches = (
    Array.isArray(body) ? body : (body as { operations?: unknown } | undefined)?.operations
  ) as readonly Patch[] | undefined;
  if (!patches || patches.length === 0 || patches.length > MOST_PATCHES) return undefined;
  const next: Record<string, unknown> = { ...doc };
  for (const { op, path, value } of patches) {
    const name = /^\/(\w+)$/.exec(path)?.[1];
    if (name === undefined) return undefined;
    if (op === 'set' || op === 'add') next[name] = value;
    else if (op === 'incr' && typeof value === 'number') next[name] = Number(next[name] ?? 0) + value;
    else if (op === 'replace' && name in next) next[name] = value;
    else if (op === 'remove' && name in next) Reflect.deleteProperty(next, name);
    else return undefined;
  }
  return next;
}
