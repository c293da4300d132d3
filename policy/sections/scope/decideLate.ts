import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { decidedOn } from '../shared/fields';
import { lateDecided, owesLateDecision, timeLimitOf } from './questions';

export const decideLate = caseCommand({
  name: 'decideLate',
  button: 'Decide on lateness',
  about:
    'Both answers must be yes for us to take it on. If not, the person is told why and how to reach the Ombudsman.',
  paragraph: '5.2',
  fields: {
    goodReason: { kind: 'yesNo', label: 'Was there a good reason for the delay?' },
    stillPossible: { kind: 'yesNo', label: 'Can it still be looked into properly?' },
    reasons: { kind: 'longText', label: 'The reasons for your decision' },
    decidedOn,
  },
  who: { roles: ['complaintsTeam', 'leadManager'], delegated: 'decideLate' },
  stages: [...lateDecided, 'outOfTime'],
  leadsTo: {
    ...Object.fromEntries(lateDecided.map((stage) => [stage, ['outOfTime']])),
    outOfTime: ['toTriage'],
  },
  basis: ['intake', 'scope'],
  offered: (state) => owesLateDecision(state) || state.stage === 'outOfTime',
  sought: 'A decision on a complaint made late',
  decides: (state) => {
    const limit = timeLimitOf(state);
    return limit ? [{ label: 'How late', words: limit.explain() }] : [];
  },
  done: ({ stage }) =>
    stage === 'outOfTime'
      ? 'Decided: we do not take it on. The person has to be told why, in writing.'
      : 'Decided: we take it on.',
  decide(state, decision) {
    if (timeLimitOf(state)?.inTime !== false)
      return refuse(
        '5.1',
        'As far as we know this was made in time, so there is nothing to decide.',
        'Go on with triage.',
      );
    return [{ type: 'lateDecided', ...decision }];
  },
});
