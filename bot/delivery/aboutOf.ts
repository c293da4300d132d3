import type { StreamId } from '../../storage/ports/caseStore';

/** Kinds of streams that go by the reference of a case. */
const byReference: readonly string[] = ['case', 'restriction'];

/** The reference a message about this stream may name: that of a case. Other registers have none. */
export const aboutOf = ({ kind, id }: StreamId): string | undefined =>
  byReference.includes(kind) ? id : undefined;
