import type { Saying } from './lanes';

/** The list of what a person is involved in. */
export const myCases: readonly Saying[] = [['my cases', 'Next due']];

/** A plain concern, logged by typing alone: eight turns. */
export const aConversation: readonly Saying[] = [
  ['log a concern', 'What happened?'],
  ['I waited two hours past my appointment and nobody told me why.', 'Who is raising it'],
  ['the patient, Sample Person, 01632 960001', 'Which service'],
  ['Community North, happened last Friday, by phone today', 'How has it affected'],
  ['I was upset and missed my bus home.', 'What would put it right'],
  ['An explanation.', 'adjustments'],
  ['none, told them', 'Check this before it is saved'],
  ['save', 'Waiting for triage'],
];

/** The same words, of which no more is expected than to hear them again. */
export const echoed = (sayings: readonly Saying[]): readonly Saying[] => sayings.map(([say]) => [say, say]);
