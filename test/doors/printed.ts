type Write = typeof process.stdout.write;

const methods = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;

const inWords = (said: unknown): string => {
  if (said instanceof Error) return `${said.stack ?? ''} ${JSON.stringify(said)}`;
  return typeof said === 'string' ? said : JSON.stringify(said);
};

/** Hears what this process prints, by the console or straight to its streams, whoever prints it, and lets it through. */
export function listenToPrinting(): { readonly heard: () => string; readonly stop: () => void } {
  const heard: string[] = [];
  const undo: (() => void)[] = [];
  for (const method of methods) {
    const before = console[method];
    const listening = (...said: unknown[]): void => {
      heard.push(said.map(inWords).join(' '));
      before.apply(console, said);
    };
    console[method] = listening;
    undo.push(() => {
      if (console[method] === listening) console[method] = before;
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    const own = stream.write.bind(stream) as (...said: Parameters<Write>) => boolean;
    const before = stream.write;
    stream.write = ((...said: Parameters<Write>) => {
      heard.push(Buffer.from(said[0] as string).toString());
      return own(...said);
    }) as Write;
    undo.push(() => {
      stream.write = before;
    });
  }
  return { heard: () => heard.join('\n'), stop: () => undo.forEach((each) => each()) };
}
