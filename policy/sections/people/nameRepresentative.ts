import type { CaseState } from '../../machine/caseState';
import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { relationships, whyRepresented } from '../intake/choices';
import { isRepresented } from '../representation/questions';
import { inContact } from '../shared/who';
import { whyEnded } from './choices';
import { since, waysFields, waysIn } from './fields';
import { hasDied, isUnable, whoComplains } from './questions';

/** Why somebody may speak now: what is known of the person leaves no other reason (4.3). */
function mayBeWhy(why: string, state: CaseState): boolean {
  if (hasDied(state)) return why === 'died';
  if (why === 'died') return false;
  return isUnable(state) ? why !== 'asked' && why !== 'notAsked' : true;
}

export const nameRepresentative = caseCommand({
  name: 'nameRepresentative',
  button: 'Name who speaks for them',
  about: (state) =>
    isRepresented(state)
      ? 'Somebody else speaks for the person now. Consent and what shows that they may speak are asked for again.'
      : 'Somebody speaks for the person from now on. The person has to agree, or there is a reason why they cannot.',
  paragraph: '4.2',
  fields: {
    ended: {
      kind: 'choice',
      label: 'Why does the one before no longer speak for them?',
      options: whyEnded,
      isFor: (why) => why !== 'speaksThemselves',
      standsWhere: isRepresented,
    },
    name: { kind: 'text', label: 'Their name', hint: 'Whoever speaks for them now' },
    relationship: { kind: 'choice', label: 'What are they to the person?', options: relationships },
    why: {
      kind: 'choice',
      label: 'Why are they speaking for the person?',
      options: whyRepresented,
      isFor: mayBeWhy,
    },
    ...waysFields,
    since,
  },
  who: inContact,
  stages: openStages.filter((stage) => stage !== 'stopped'),
  basis: ['people', 'representation'],
  offered: (state) => whoComplains(state) !== undefined,
  done: () => 'Recorded. I ask for what shows that they may speak, before anything personal goes to them.',
  decide(state, { name, relationship, why, ended, since: from, ...ways }) {
    if (!whoComplains(state))
      return refuse(
        '4.2',
        'Nobody is known for whom they would speak.',
        'Put the name of the person on record first.',
      );
    if (!mayBeWhy(why, state))
      return refuseField(
        '4.3',
        'why',
        'That does not fit what is on record of the person. Choose why they may speak now.',
      );
    return [
      {
        type: 'representativeNamed',
        name,
        relationship,
        why,
        ways: waysIn(ways),
        ...(from ? { since: from } : {}),
        ...(ended ? { ended } : {}),
      },
    ];
  },
});
