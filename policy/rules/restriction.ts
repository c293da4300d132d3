import { context, core, supporting, type Rule } from './rule';

/** Section 9: behaviour that has become unreasonable, and limits on contact. */
export const restriction: readonly Rule[] = [
  core(
    'R9.1',
    '9.1',
    'A limit on contact needs a full response on record, or abuse or excessive demands, and a check for fairness.',
  ),
  core(
    'R9.2a',
    '9.2',
    'A proposal rests on at least one dated behaviour of the four kinds, with its evidence.',
  ),
  context('R9.2b', '9.2', 'Abuse points to the policy on violence and aggression.'),
  core('R9.3a', '9.3', 'The Managing Director, the clinical team and the Lead Manager each have to agree.'),
  core(
    'R9.3b',
    '9.3',
    'Nothing is in force before the Deputy Chief Executive approves, and no proposer can approve.',
  ),
  core('R9.4a', '9.4', 'A proposal says how healthcare stays open to the person.'),
  core(
    'R9.4b',
    '9.4',
    'The terms say channel, number, period, contact, review and end, and contacts are counted against them.',
  ),
  supporting('R9.4c', '9.4', 'A review falls due after six months unless another date is set.'),
];
