/** NB: not `instanceof`: the database's faults, and those of another realm, would fail it. */
export const isError = (fault: unknown): fault is Error =>
  typeof fault === 'object' && fault !== null && 'name' in fault && 'message' in fault;

/** What kind of fault this is, for a log: its name alone, since its message may quote what somebody typed. */
export const faultName = (fault: unknown): string => (isError(fault) ? fault.name : typeof fault);

/** The code of a fault (`SQLITE_FULL`, `ECONNRESET`, 503), where it has one that is a code and no text. */
export function faultCode(fault: unknown): string | undefined {
  const { code } = Object(fault) as { readonly code?: unknown };
  const told = typeof code === 'number' ? String(code) : code;
  return typeof told === 'string' && /^[A-Za-z0-9_]{1,60}$/.test(told) ? told : undefined;
}
