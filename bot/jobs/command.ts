import { pipeline } from 'node:stream/promises';

/** Something that whoever gave the command can put right: its sentence is all they are told. */
export class CannotBeDone extends Error {}

/** What a command was given besides its name, at most so many. Throws `CannotBeDone` with how it is used. */
export function argumentsOf(given: readonly string[], most: number, usage: string): readonly string[] {
  const odd = given.find((each) => each.startsWith('-')) ?? given[most];
  if (odd !== undefined) throw new CannotBeDone(`“${odd}” means nothing here. Use: ${usage}`);
  return given;
}

const whyNot: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'part of it is a file, not a folder',
  EACCES: 'it may not be opened',
  EROFS: 'nothing may be written there',
  SQLITE_CANTOPEN: 'it cannot be opened',
  SQLITE_NOTADB: 'it is not a store',
};

/** A fault in words for whoever gave the command. */
function sentenceOf(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault);
  const { code = '', path } = fault as NodeJS.ErrnoException;
  const known = whyNot[code];
  if (!known) return fault.message;
  return `${path ?? (code.startsWith('SQLITE') ? 'DATA_FILE' : 'What was named')} cannot be used: ${known}.`;
}

/** Prints the answers to what comes in, piece by piece. */
export async function fromInputToOutput(
  answers: (input: AsyncIterable<string>) => AsyncIterable<string>,
): Promise<void> {
  try {
    await pipeline(process.stdin.setEncoding('utf8'), answers, process.stdout);
  } catch (fault) {
    // Whoever reads the answers may stop early, as `head` does.
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'EPIPE')) throw fault;
  }
}

/** Runs a command line to its end. What goes wrong is a sentence and exit code 1, never a stack. */
export function runCommand(main: (given: readonly string[]) => Promise<void> | void): void {
  const run = async (): Promise<void> => main(process.argv.slice(2));
  run().catch((fault: unknown) => {
    process.stderr.write(`${sentenceOf(fault)}\n`);
    process.exitCode = 1;
  });
}
