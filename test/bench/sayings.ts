import type { Saying } from './lanes';

/** The list of what a person is involved in. */
export const myCases: readonly Saying[] = [['my cases', 'Next due']];

/** A plain concern, logged by typing alone: twelve turns. */
export const aConversation: readonly Saying[] = [
  ['I waited two hours past my appointment and nobody told me why.', 'Who is raising it'],
  ['the patient', 'What is their name'],
  ['Sample Person, 01632 960001', 'Which service'],
  ['Community North, happened on Friday, by phone today', 'How has it affected'],
  ['I was upset and missed my bus home.', 'What would put it right'],
  ['An explanation.', 'Do they want a reply'],
  ['yes', 'adjustments'],
  ['none', 'Does any of this raise'],
  ['none of these', 'Have you told them'],
  ['yes', 'Was it sorted'],
  ['no, it needs somebody else', 'Check this before it is saved'],
  ['save', 'Waiting for triage'],
];

/** The same words, of which no more is expected than to hear them again. */
export const echoed = (sayings: readonly Saying[]): readonly Saying[] => sayings.map(([say]) => [say, say]);
