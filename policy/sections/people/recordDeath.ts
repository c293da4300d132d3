import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { hearing } from '../shared/who';
import { pickAmong, toldBy } from './fields';
import { hasDied, standing, whomItIsAbout } from './questions';

export const recordDeath = caseCommand({
  name: 'recordDeath',
  button: 'Record a death',
  about: 'Nothing goes to them any more. I ask who may go on with it, and what shows that.',
  paragraph: '4.3',
  fields: {
    person: {
      kind: 'pick',
      label: 'Who has died?',
      from: pickAmong((each, state) => !(hasDied(state) && each.id === whomItIsAbout(state)?.id)),
    },
    diedOn: {
      kind: 'date',
      label: 'When did they die?',
      when: 'past',
      mayBeUnknown: true,
    },
    toldBy,
  },
  who: hearing,
  stages: openStages,
  basis: ['people'],
  offered: ({ people }) => standing(people).length > 0,
  done: () => 'Recorded. Nothing goes to them any more. Look at what is on its way.',
  decide: (_state, { diedOn, ...entered }) => [
    { type: 'deathRecorded', ...entered, ...(diedOn ? { diedOn } : {}) },
  ],
});
