import { core, supporting, type Rule } from './rule';

/** 8.26 to 8.29: what comes before the final response, its parts and its approval. */
export const response: readonly Rule[] = [
  core('R8.26a', '8.26', 'The person hears the outcome before the letter, or a reason says why not.'),
  core(
    'R8.26b',
    '8.26',
    'What the person said to the outcome, and what was done with it, is recorded before the draft goes up.',
  ),
  core('R8.27', '8.27', 'An upheld issue has its impact, its remedy and whom that was discussed with.'),
  core('R8.28', '8.28', 'Every remedy chosen becomes an action with an owner and a date.'),
  core('R8.29.1', '8.29', 'Part 1, the issues and the outcome wanted, comes filled from what was agreed.'),
  core('R8.29.2', '8.29', 'Part 2, how it was looked into, comes from the plan.'),
  core('R8.29.3', '8.29', 'Part 3, the evidence, comes from each issue.'),
  core('R8.29.4', '8.29', 'Part 4 gives every issue its finding: upheld, partly upheld or not upheld.'),
  core('R8.29.5', '8.29', 'Part 5 sets what happened beside what should have, by the standard.'),
  core('R8.29.6', '8.29', 'Part 6, the impact, is asked for only where something is upheld.'),
  core('R8.29.7', '8.29', 'Part 7, the remedy, is asked for only where something is upheld.'),
  core(
    'R8.29.8',
    '8.29',
    'Part 8, an apology that means something, is asked for only where something is upheld.',
  ),
  core('R8.29.9', '8.29', 'Part 9, wider learning, comes from the actions.'),
  core(
    'R8.29.10',
    '8.29',
    'Part 10 says how the person stays in touch until the actions are done, and sets the follow-ups.',
  ),
  core('R8.29.11', '8.29', 'Part 11 says that the Trust’s own procedure has ended.'),
  core('R8.29.12', '8.29', 'Part 12 names somebody to talk to about the letter.'),
  core('R8.29.13', '8.29', 'Part 13 says how to reach the Ombudsman.'),
  core('R8.29.14', '8.29', 'Part 14 says where independent help can be found.'),
  core(
    'R8.29a',
    '8.29',
    'A draft goes to the Complaints Team only when every part that applies is there, and may come back with reasons.',
  ),
  core(
    'R8.29b',
    '8.29',
    'The cover letter and the response are checked, then checked by the Head of Corporate Affairs, then signed; an edit undoes later checks.',
  ),
  core('R8.29c', '8.29', 'Sending records when, how and to whom, each with consent, and stops the clock.'),
];

/** 8.30 to 8.36: staff, the ombudsmen and other organisations. */
export const people: readonly Rule[] = [
  supporting('R8.30', '8.30', 'Whoever takes a case is shown who supports them.', { later: 'cards' }),
  core(
    'R8.31',
    '8.31',
    'Staff complained about are told where to find support and representation, on a recorded day.',
  ),
  core(
    'R8.32',
    '8.32',
    'Staff are asked for their account by a date, and giving or declining it is recorded.',
  ),
  core(
    'R8.33',
    '8.33',
    'No draft goes up before each staff member named saw how their words are used, or a reason says why not, and their comments were weighed.',
  ),
  core(
    'R8.34',
    '8.34',
    'The right ombudsman for the service, or both, is in every response or it cannot be marked sent.',
  ),
  core(
    'R8.35A',
    '8.35A',
    'Detention, a community treatment order or guardianship adds the Care Quality Commission.',
  ),
  core(
    'R8.35B',
    '8.35B',
    'A case with several organisations has a lead, the day it was agreed, and consent to share.',
  ),
  core('R8.36', '8.36', 'What each organisation owes is tracked, and the person receives one response.'),
];
