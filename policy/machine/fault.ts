/** NB: not `instanceof`: the database's faults, and those of another realm, would fail it. */
export const isError = (fault: unknown): fault is Error =>
  typeof fault === 'object' && fault !== null && 'name' in fault && 'message' in fault;

/** What kind of fault this is, for a log: its name alone, since its message may quote what somebody typed. */
export const faultName = (fault: unknown): string => (isError(fault) ? fault.name : typeof fault);
