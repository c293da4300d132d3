/** One line of JSON an event. Ids and kinds only: never a name, never what somebody said. */
export type Log = (event: string, facts?: Readonly<Record<string, string | number | boolean>>) => void;

export const logToStandardError: Log = (event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
};
