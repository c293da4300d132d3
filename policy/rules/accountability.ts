import { context, core, supporting, type Rule } from './rule';

/** The front sheet and sections 1 and 2: the law behind the procedure, and who answers for it. */
export const accountability: readonly Rule[] = [
  supporting(
    'R0.1',
    'Front sheet',
    'Whether the duty of candour applies is asked at triage and again before the response goes; anything but “no” tells the patient safety lead.',
  ),
  context(
    'R1.1',
    '1.1',
    'Every prompt names the paragraph it serves, and the version of the policy can be seen.',
  ),
  core('R1.2', '1.2', 'The timescales set by law cannot be loosened by any setting.'),
  context('R1.3', '1.3', 'Each stage points to the Ombudsman’s guidance on it.'),
  core('R2.1', '2.1', 'Only the Chief Executive, or a delegate on record, can sign a final response.'),
  core(
    'R2.2',
    '2.2',
    'What was learned becomes actions with an owner, a date and evidence, and senior managers see which are open.',
  ),
  supporting('R2.3a', '2.3', 'People can say what was hard about complaining, and the answers are counted.', {
    later: 'reports',
  }),
  supporting(
    'R2.3b',
    '2.3',
    'The language and format a person needs are asked at the start and shown wherever a letter is written.',
  ),
  supporting(
    'R2.3c',
    '2.3',
    'Being told of independent advocacy is recorded with its date, and the letters repeat it.',
  ),
  core(
    'R2.3d',
    '2.3',
    'A safety, safeguarding, legal, coroner or police flag is sent straight to its lead, with what must happen next.',
  ),
  context('R2.3f', '2.3', 'The quarterly pack shows senior managers whether each legal measure was met.'),
  context('R2.3e', '2.3', 'Openness and learning are kept by the rules on candour and on learning.'),
  supporting(
    'R2.4',
    '2.4',
    'The Lead Manager sees every case, and compliments and comments are logged as well as concerns.',
  ),
  core(
    'R2.5',
    '2.5',
    'A delegation says who may do what, from when to when and who allowed it, and whoever acts under it is shown as a delegate.',
  ),
];
