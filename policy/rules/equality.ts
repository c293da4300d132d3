import { context, core, supporting, type Rule } from './rule';

/** Sections 10 and 11: private providers and the commissioner. */
export const otherBodies: readonly Rule[] = [
  context('R10.1', '10.1', 'Every NHS service of the Trust is in the list of services.'),
  supporting(
    'R10.2',
    '10.2',
    'A complaint about a private provider is pointed or, with consent, passed to them.',
  ),
  supporting(
    'R11.1',
    '11.1',
    'It is recorded that the person was told they may go to the commissioner instead.',
  ),
  core('R11.2', '11.2', 'What the commissioner forwards with consent is ours from the day it reached us.'),
  supporting(
    'R11.3',
    '11.3',
    'Where the commissioner leads, our response clock is off and what they ask of us has dates.',
  ),
];

/** Sections 12 and 13: fairness, access and wellbeing. */
export const equality: readonly Rule[] = [
  core(
    'R12.1',
    '12.2',
    'The protected characteristics are asked about in full, and never appear on a card that others see.',
  ),
  core('R12.2', '12.3', 'An allegation of discrimination reaches the Inclusion and Engagement lead.'),
  context('R12.3', '12.4', 'The question on adjustments says whom staff can ask for advice.'),
  supporting('R12.4', '12.5', 'A barrier that is found becomes an action.'),
  core(
    'R12.5',
    'Section 12 table',
    'The agreed language and format are confirmed when a letter is marked sent.',
  ),
  supporting(
    'R12.6',
    'Section 12 table',
    'A spiritual issue reaches Spiritual Care, if the person consents.',
  ),
  supporting(
    'R12.7',
    'Section 12 table',
    'Easy read and young people’s material can be offered, and what was offered is recorded.',
  ),
  supporting(
    'R12.8',
    'Section 12 table',
    'Outcomes and timeliness are compared between groups, with small numbers hidden.',
  ),
  supporting(
    'R13.1',
    '13.1, 13.2',
    'The areas of wellbeing affected can be ticked, none ranked above another.',
  ),
  supporting(
    'R13.2',
    '13.3',
    'The person’s own view comes first, and a restriction asks if it is the least needed.',
  ),
];
