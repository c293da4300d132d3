import { context, core, supporting, type Rule } from './rule';

/** Appendices 1 to 3: roles, training and the glossary. */
export const appendices: readonly Rule[] = [
  core(
    'A1.1',
    'App.1 Chief Executive',
    'The last approval belongs to the Chief Executive or a delegate on record.',
  ),
  core('A1.2', 'App.1 Chief Executive', 'An early resolution is answered by the staff who brought it about.'),
  core(
    'A1.3',
    'App.1 Head of Corporate Affairs',
    'The Head of Corporate Affairs checks after the Complaints Team and before the Chief Executive.',
  ),
  supporting(
    'A1.4',
    'App.1 Senior Managers',
    'A senior manager can oversee cases, and deputise only under a delegation.',
  ),
  core(
    'A1.5',
    'App.1 Senior Managers',
    'Each quarter there is a pack to review, and that the review was held is recorded.',
  ),
  core(
    'A1.6',
    'App.1 Lead Manager',
    'The Lead Manager has one place with the queue, what is at risk and what waits for approval.',
    { later: 'cards' },
  ),
  core(
    'A1.7',
    'App.1 Complaint Investigator',
    'Mediation or a meeting can be offered at any stage, and how it went is recorded.',
  ),
  core('A1.8', 'App.1 All staff', 'Any member of staff can log a concern.'),
  supporting('A2.1', 'App.2', 'Basic complaints training is on the training register.'),
  core('A2.2', 'App.2', 'Investigation training is looked up when a case is allocated.'),
  supporting('A2.3', 'App.2', 'Managers’ training gaps are in the quarterly pack.'),
  context('A3.1', 'App.3', 'Short forms are spelled out the first time they appear.'),
];
