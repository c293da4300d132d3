import type { CaseState } from '../../machine/caseState';
import { defineSection, type Notice } from '../../machine/section';
import { openStages } from '../../stages';
import { concernOf } from '../intake/questions';
import { changeContact } from './changeContact';
import { endRepresentative } from './endRepresentative';
import { asCorrected, asLogged, evolve } from './evolve';
import type { PeopleEvent } from './facts';
import { nameRepresentative } from './nameRepresentative';
import { addPerson, changePerson, removePerson } from './personBeside';
import { isFirstToComplain, isReached, owesWhoActs, whoComplains } from './questions';
import { recordCapacity } from './recordCapacity';
import { recordDeath } from './recordDeath';
import { tells } from './told';

/** Whoever has it hears that it is answered to somebody else now. No name, no reason. */
const tellWhoHasIt = (
  _event: PeopleEvent,
  after: CaseState,
  { by }: { readonly by: string },
): readonly Notice[] =>
  [...new Set([after.allocation.investigator, after.triage.handler])].flatMap((person) =>
    person && person !== by
      ? [
          {
            to: { person },
            say: `${after.reference}: who it is answered to may have changed. Look before you write or ring.`,
            paragraph: '4.3',
          },
        ]
      : [],
  );

/** The people on a case besides staff: who they are to it, how they are reached and were, and what they may have (4.1 to 4.3). */
export const people = defineSection<'people', PeopleEvent>({
  name: 'people',
  initial: { items: [] },
  evolve,
  hears: {
    concernLogged: (_slice, { concern }, _after, meta) => asLogged(concern, meta),
    recordCorrected: (slice, { change }, after, meta) => asCorrected(slice, change, concernOf(after), meta),
  },
  tells,
  commands: [
    changeContact,
    nameRepresentative,
    endRepresentative,
    recordDeath,
    recordCapacity,
    addPerson,
    changePerson,
    removePerson,
  ],
  *missing(state) {
    if (!openStages.includes(state.stage)) return;
    if (owesWhoActs(state))
      yield {
        what: state.people.died
          ? 'The person has died: ask who may go on with it, and name them. If nobody does, ask to end it another way'
          : 'The person cannot decide any more: ask who decides for them, and name them',
        paragraph: '4.3',
        command: 'nameRepresentative',
        or: state.people.died ? 'askToEnd' : 'recordCapacity',
        blocks: 'sending',
      };
    const now = whoComplains(state);
    if (!now || isFirstToComplain(state) || owesWhoActs(state)) return;
    if (!isReached(now))
      yield {
        what: 'Nobody knows yet how to reach whoever it is answered to now: ask',
        paragraph: '8.39',
        command: 'changeContact',
        begins: { person: now.id },
      };
    if (concernOf(state).adjustments === undefined)
      yield {
        what: 'Ask whoever it is answered to now what they need so that we can talk and write with them',
        paragraph: '3.7',
        command: 'correctRecord',
        begins: { field: 'adjustments' },
      };
  },
  notices: {
    representativeNamed: tellWhoHasIt,
    representativeEnded: tellWhoHasIt,
    deathRecorded: tellWhoHasIt,
    capacityRecorded: tellWhoHasIt,
  },
});
