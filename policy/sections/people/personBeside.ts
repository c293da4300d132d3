import type { LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { refuseField, type Refusal } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { whileKept } from '../actions/fields';
import { mayWriteTo } from '../consent/questions';
import { isRepresented } from '../representation/questions';
import { inContact } from '../shared/who';
import { gets, partsBeside, partsOnCase, whoAgrees } from './choices';
import { pickAmong, since, waysFields, waysIn } from './fields';
import type { Gets } from './facts';
import { besideThem, hasDied, isBeside, isUnable } from './questions';

const onlyAll = { field: 'gets', is: ['all'] } as const;

/** Who is to be asked now if somebody besides may have what is personal (4.2, 4.3). */
const mayAgree = (who: string, state: CaseState): boolean =>
  who === 'person' ? !hasDied(state) && !isUnable(state) : isRepresented(state);

const getsFields = {
  gets: { kind: 'choice', label: 'What may they have of it?', options: gets },
  agreedBy: {
    kind: 'choice',
    label: 'Who agreed to that?',
    options: whoAgrees,
    isFor: mayAgree,
    onlyIf: onlyAll,
  },
  agreedOn: { kind: 'date', label: 'When did they agree?', when: 'past', onlyIf: onlyAll },
  agreedHow: { kind: 'text', label: 'How did they say so, and where is it kept?', onlyIf: onlyAll },
} as const;

interface Entered {
  readonly gets: Gets;
  readonly agreedBy?: keyof typeof whoAgrees;
  readonly agreedOn?: LondonDate;
  readonly agreedHow?: string;
}

/** Nobody besides gets what is personal unless somebody who may say so agreed (4.2). */
function refuseCopies(state: CaseState, { gets: what, agreedBy }: Entered): Refusal | undefined {
  if (what !== 'all' || !agreedBy) return undefined;
  if (!mayAgree(agreedBy, state))
    return refuseField('4.2', 'agreedBy', 'They cannot agree to that now. Ask whoever decides.');
  return agreedBy === 'speaksFor' && mayWriteTo(state) !== 'representative'
    ? refuseField(
        '4.2',
        'agreedBy',
        'Whoever speaks for them may not have what is personal yet, so they cannot let others have it.',
      )
    : undefined;
}

const agreement = ({ agreedBy: by, agreedOn: on, agreedHow: how }: Entered) =>
  by && on && how ? { agreed: { by, on, how } } : {};

/** Advocates, MPs’ offices, further complainants and family. */
const beside = { paragraph: '4.2', who: inContact, stages: whileKept, basis: ['people', 'consent'] } as const;

export const addPerson = caseCommand({
  ...beside,
  name: 'addPerson',
  button: 'Add somebody to the case',
  about:
    'An advocate, an MP’s office, family, or somebody who complains of the same. They speak for nobody by it.',
  fields: {
    part: {
      kind: 'choice',
      label: 'What are they to the case?',
      options: Object.fromEntries(partsBeside.map((part) => [part, partsOnCase[part]])) as Pick<
        typeof partsOnCase,
        (typeof partsBeside)[number]
      >,
    },
    name: { kind: 'text', label: 'Their name', hint: 'Of an office, whom to write to and the office' },
    ...waysFields,
    ...getsFields,
    since,
  },
  offered: ({ intake: { concern } }) => concern !== undefined && concern.raisedBy !== 'anonymous',
  done: ({ people }) =>
    people.items.at(-1)?.gets === 'all'
      ? 'Added. Copies of letters are for them, too.'
      : 'Added. Nothing personal goes to them.',
  decide: (state, { part, name, since: from, phone, email, address, reference, ...entered }) =>
    refuseCopies(state, entered) ?? [
      {
        type: 'personAdded',
        part,
        name,
        ways: waysIn({ phone, email, address, reference }),
        gets: entered.gets,
        ...agreement(entered),
        ...(from ? { since: from } : {}),
      },
    ],
});

export const changePerson = caseCommand({
  ...beside,
  name: 'changePerson',
  button: 'Change what somebody gets',
  about: 'For those who are on the case beside the person, such as an advocate or an MP’s office.',
  fields: {
    person: { kind: 'pick', label: 'Who?', from: pickAmong(({ id }, state) => isBeside(state, id)) },
    ...getsFields,
    why: { kind: 'text', label: 'Why?', notBare: 'Say why in your own words.' },
  },
  offered: (state) => besideThem(state).length > 0,
  done: () => 'Changed. It holds from now on.',
  decide: (state, { person, why, ...entered }) =>
    refuseCopies(state, entered) ?? [
      { type: 'personChanged', person, gets: entered.gets, ...agreement(entered), why },
    ],
});

export const removePerson = caseCommand({
  ...beside,
  name: 'removePerson',
  button: 'Take somebody off the case',
  about: 'Nothing goes to them any more. That they were part of it stays in the file.',
  fields: {
    person: { kind: 'pick', label: 'Who?', from: pickAmong(({ id }, state) => isBeside(state, id)) },
    why: { kind: 'text', label: 'Why?', notBare: 'Say why in your own words.' },
    since,
  },
  offered: (state) => besideThem(state).length > 0,
  done: () => 'Recorded. They are no longer part of it.',
  decide: (_state, { since: from, ...entered }) => [
    { type: 'personLeft', ...entered, ...(from ? { since: from } : {}) },
  ],
});
