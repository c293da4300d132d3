import type { CaseState } from '../../machine/caseState';
import type { CaseTellers } from '../../machine/telling';
import { changeContact } from './changeContact';
import { partsOnCase } from './choices';
import { endRepresentative } from './endRepresentative';
import type { PeopleEvent } from './facts';
import { nameRepresentative } from './nameRepresentative';
import { addPerson, changePerson } from './personBeside';
import { sayPerson } from './questions';
import { recordCapacity } from './recordCapacity';
import { recordDeath } from './recordDeath';

/** Whom it is about, also once they are not part of it any more. */
const who = {
  kind: 'pick',
  label: 'Who',
  from: ({ people }: CaseState) => Object.fromEntries(people.items.map((each) => [each.id, sayPerson(each)])),
} as const;

const { since, toldBy } = changeContact.fields;
const { phone, email, address, reference, gets, agreedBy, agreedOn, agreedHow } = addPerson.fields;
const ways = {
  phone: { ...phone, mayBeUnknown: undefined, unless: undefined },
  email,
  address,
  reference,
};
const agreed = { by: agreedBy, on: agreedOn, how: agreedHow };
const { basis, assessedBy, assessedOn, decision } = recordCapacity.fields;

export const tells: CaseTellers<PeopleEvent> = {
  contactChanged: {
    title: 'Changed contact details',
    part: 'personalDetails',
    on: ({ since: from }) => from,
    said: { person: who, ways, since, toldBy },
  },
  representativeNamed: {
    title: ({ ended }) =>
      ended ? 'Somebody else speaks for the person' : 'Somebody speaks for the person now',
    part: 'personalDetails',
    on: ({ since: from }) => from,
    said: {
      ended: nameRepresentative.fields.ended,
      name: nameRepresentative.fields.name,
      relationship: nameRepresentative.fields.relationship,
      why: nameRepresentative.fields.why,
      ways,
      since,
    },
  },
  representativeEnded: {
    title: 'Nobody speaks for the person any more',
    part: 'personalDetails',
    on: ({ since: from }) => from,
    said: { ended: endRepresentative.fields.ended, since, toldBy },
  },
  deathRecorded: {
    title: 'Recorded a death',
    part: 'personalDetails',
    on: ({ diedOn }) => diedOn,
    said: { person: who, diedOn: recordDeath.fields.diedOn, toldBy },
  },
  capacityRecorded: {
    title: ({ able }) => (able ? 'The person can decide again' : 'The person cannot decide any more'),
    part: 'personalDetails',
    on: ({ assessed }) => assessed.assessedOn,
    said: {
      able: { kind: 'yesNo', label: 'Can they decide on this' },
      basis,
      assessed: { assessedBy, assessedOn, decision },
    },
  },
  personAdded: {
    title: 'Added somebody to the case',
    part: 'personalDetails',
    on: ({ since: from }) => from,
    said: {
      part: { kind: 'choice', label: 'What they are to the case', options: partsOnCase },
      name: addPerson.fields.name,
      ways,
      gets,
      agreed,
      since,
    },
  },
  personChanged: {
    title: 'Changed what somebody gets',
    part: 'personalDetails',
    on: () => undefined,
    said: { person: who, gets, agreed, why: changePerson.fields.why },
  },
  personLeft: {
    title: 'Took somebody off the case',
    part: 'personalDetails',
    on: ({ since: from }) => from,
    said: { person: who, since, why: changePerson.fields.why },
  },
};
