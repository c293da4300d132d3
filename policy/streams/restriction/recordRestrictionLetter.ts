import { longDate } from '../../calendar/dates';
import { refuse, refuseField } from '../../machine/refusal';
import { restrictionStages } from './choices';
import { restrictionCommand } from './command';
import type { RestrictionStage } from './facts';

export const recordRestrictionLetter = restrictionCommand({
  name: 'recordRestrictionLetter',
  button: 'Record letter as sent',
  about: 'Contact is counted only from the day the person was told.',
  paragraph: '9.4',
  fields: {
    on: { kind: 'date', label: 'When did it go?', when: 'past' },
    how: { kind: 'choice', label: 'How was it sent?', options: { letter: 'By letter', email: 'By email' } },
    complete: {
      kind: 'yesNo',
      label: 'Does it say what was decided and why, how their care stays open, and how to challenge it?',
    },
  },
  who: { roles: ['leadManager', 'complaintsTeam'], delegated: 'restrictions' },
  stages: Object.keys(restrictionStages) as RestrictionStage[],
  offered: ({ letterOwed }) => letterOwed !== undefined,
  done: () => 'Recorded: the letter has gone.',
  decide({ standing, letterOwed }, { on, how, complete }) {
    if (!standing || !letterOwed) return refuse('9.4', 'No letter is owed here.', 'Nothing more is needed.');
    if (!complete)
      return refuseField(
        '9.4',
        'complete',
        'The letter has to say all of that, so that it is fair. Put it right and send it first.',
      );
    if (on < standing.approvedOn)
      return refuseField(
        '9.4',
        'on',
        `The limit was approved on ${longDate(standing.approvedOn)}, so the letter cannot have gone before that.`,
      );
    return [{ type: 'restrictionLetterSent', on, how }];
  },
});
