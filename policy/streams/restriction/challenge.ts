import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { notEnded, restrictionCommand } from './state';
import { limitFields } from './terms';
import { approvedBefore, easedTo, ended, nothingApproved, runs } from './standing';

const recordChallenge = restrictionCommand({
  name: 'recordChallenge',
  button: 'They challenge it',
  about: 'Somebody who had no part in the decision answers it.',
  paragraph: '9.1',
  fields: {
    on: { kind: 'date', label: 'When did it reach us?', when: 'past' },
    words: { kind: 'longText', label: 'What do they say, in their words?' },
  },
  who: { roles: complaintsStaff, relations: ['handler'] },
  stages: approvedBefore,
  offered: (state) => runs(state) && !state.challenge,
  prefill: (_state, { today }) => ({ on: today }),
  decide(state, { on, words }) {
    const standing = notEnded(state);
    if (!standing) return nothingApproved('9.1');
    if (state.challenge)
      return refuse('9.1', 'A challenge waits for its answer already.', 'Add what they say now to that one.');
    if (on < standing.approvedOn)
      return refuseField(
        '9.1',
        'on',
        `It was approved on ${longDate(standing.approvedOn)}, so it cannot have been challenged before that.`,
      );
    return [{ type: 'restrictionChallenged', on, words }];
  },
});

const answerChallenge = restrictionCommand({
  name: 'answerChallenge',
  button: 'Answer the challenge',
  paragraph: '9.1',
  fields: {
    outcome: {
      kind: 'choice',
      label: 'What was decided?',
      options: { stays: 'It stays', eased: 'It is eased', ended: 'It ends' },
    },
    reasons: { kind: 'longText', label: 'Why?' },
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
  decide(state, { outcome, reasons, number, period }) {
    const standing = notEnded(state);
    if (!standing || !state.challenge)
      return refuse('9.1', 'No challenge waits for an answer.', 'Nothing more is needed.');
    if (outcome === 'ended') return ended('challenge', reasons);
    const limit = outcome === 'eased' ? easedTo(standing, { number, period }, '9.1') : standing.limit;
    return 'refused' in limit ? limit : [{ type: 'challengeAnswered', reasons, limit }];
  },
});

/** A challenge, and the answer of somebody who had no part in the decision. */
export const challengeCommands = [recordChallenge, answerChallenge];
