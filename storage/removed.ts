import type { Recorded } from '../policy/machine/stream';

const REMOVED = 'removed';

/** What is left of an event once its content is gone: its number, when and by whom. */
export const withoutContent = ({ v, meta }: Recorded): Recorded => ({ v, event: { type: REMOVED }, meta });

/** Is the content of this event gone? No section knows it any more, and no state is made of it. */
export const isRemoved = ({ event }: Recorded): boolean =>
  (event as { readonly type?: unknown }).type === REMOVED;

/** What a command that came again is told of what was done before its content went. */
export const removedSentence = 'This was done. What it said has been removed.';

/** Was this message owed by a decision before that event? Its id begins with the version that owed it. */
export const isOwedBefore = (duty: string, before: number): boolean => {
  const version = Number(duty.split(':')[0]);
  return !(version >= before);
};
