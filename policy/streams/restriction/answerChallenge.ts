import { refuse } from '../../machine/refusal';
import { approvedBefore, restrictionCommand } from './command';
import { limitFields } from './fields';
import { notEnded } from './questions';
import { easedTo, ended } from './standing';

export const answerChallenge = restrictionCommand({
  name: 'answerChallenge',
  button: 'Answer the challenge',
  paragraph: '9.1',
  fields: {
    outcome: {
      kind: 'choice',
      label: 'What was decided?',
      options: { stays: 'It stays', eased: 'It is eased', ended: 'It ends' },
    },
    reasons: { kind: 'longText', label: 'Why is this the answer?' },
    number: { ...limitFields.number, onlyIf: { field: 'outcome', is: ['eased'] } },
    period: { ...limitFields.period, onlyIf: { field: 'outcome', is: ['eased'] } },
  },
  who: {
    roles: ['chiefExecutive', 'deputyChiefExecutive', 'headOfCorporateAffairs'],
    not: ['proposer', 'agreed', 'decider'],
  },
  stages: approvedBefore,
  leadsTo: ['ended'],
  basis: ['standing'],
  offered: ({ challenge }) => challenge !== undefined,
  done: () => 'Recorded: the answer to the challenge.',
  decide(state, { outcome, reasons, number, period }) {
    const standing = notEnded(state);
    if (!standing || !state.challenge)
      return refuse('9.1', 'No challenge waits for an answer.', 'Nothing more is needed.');
    if (outcome === 'ended') return ended('challenge', reasons);
    const limit = outcome === 'eased' ? easedTo(standing, { number, period }, '9.1') : standing.limit;
    return 'refused' in limit ? limit : [{ type: 'challengeAnswered', reasons, limit }];
  },
});
