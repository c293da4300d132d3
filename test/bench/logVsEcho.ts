import type { Measure } from './result';
import { aConversation } from './sayings';
import { turnsBesideEcho } from './sideBySide';

/** The turns of a whole logging conversation, durable writes and owed messages included. */
export const logVsEcho: Measure = {
  name: 'log-vs-echo',
  aim: 'ratio 0.4 or more',
  run: () => turnsBesideEcho('log-vs-echo', aConversation),
};
