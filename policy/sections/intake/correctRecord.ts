import { addDays } from '../../calendar/dates';
import { mostOf, type Field } from '../../machine/fields';
import { refuseField } from '../../machine/refusal';
import type { CaseState } from '../../machine/caseState';
import { isOfItsTeam } from '../../machine/kind';
import { complaintsStaff, type Person } from '../../roles';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { timeLimitOf } from '../scope/questions';
import { refuseAge } from './refuseAge';
import { ageBands, relationships } from './choices';
import { refuseDates } from './refuseDates';
import { concernOf, sitesToChoose } from './questions';
import type { Concern } from './facts';
import { concernFields } from './fields';

const correctable = {
  words: 'What happened',
  personName: 'Their name',
  phone: 'Their phone number',
  email: 'Their email',
  address: 'Their postal address',
  affectedName: 'Who they speak for',
  effect: 'How it affected them',
  outcome: 'What would put it right',
  adjustments: 'Adjustments',
  privacy: 'What is to stay private',
  language: 'Language or interpreter',
  relationship: 'What they are to that person',
  ageBand: 'How old the person it is about is',
  service: 'Which service it is about',
  site: 'Which site it is about',
  raisedBy: 'Who is raising it',
  happenedFrom: 'When it began',
  happenedOn: 'When it happened',
  foundOutOn: 'When they found out',
  receivedOn: 'When it reached us',
} as const;

/** What the triage rests on: once it is decided, it is corrected with the triage. */
const untilTriage = ['service', 'raisedBy'];

/** The day it reached us is the team’s to correct (3.8), and once it is triaged so is what decides how it is handled (8.39). */
function isTheirs(field: string, state: CaseState, actor: Person): boolean {
  if (untilTriage.includes(field)) return state.triage.decision === undefined;
  if (field === 'receivedOn') return isOfItsTeam(state, actor) && (movesClocks(actor) || canMoveBack(state));
  // What was made too late is late by these days, and only the team says otherwise (L6).
  if (field === 'happenedOn' || field === 'foundOutOn')
    return isOfItsTeam(state, actor) || timeLimitOf(state)?.inTime !== false;
  return field !== 'ageBand' || state.triage.decision === undefined || isOfItsTeam(state, actor);
}

/** A later day moves the clocks set by law (3.8). */
const movesClocks = ({ roles }: Person): boolean => roles.includes('leadManager');

function canMoveBack(state: CaseState): boolean {
  const concern = concernOf(state);
  return refuseDates({ ...concern, receivedOn: addDays(concern.receivedOn, -1) }) === undefined;
}

export const correctRecord = caseCommand({
  name: 'correctRecord',
  button: 'Correct the record',
  about: 'The first entry stays in the history. Say what was wrong and why.',
  paragraph: '8.39',
  fields: {
    field: { kind: 'choice', label: 'What needs correcting?', options: correctable, isFor: isTheirs },
    text: {
      kind: 'longText',
      label: 'What it should say',
      onlyIf: {
        field: 'field',
        is: [
          'words',
          'personName',
          'phone',
          'email',
          'address',
          'affectedName',
          'effect',
          'outcome',
          'adjustments',
          'privacy',
          'language',
        ],
      },
    },
    date: {
      kind: 'date',
      label: 'The right date',
      when: 'past',
      onlyIf: { field: 'field', is: ['happenedFrom', 'happenedOn', 'foundOutOn', 'receivedOn'] },
    },
    relationship: {
      kind: 'choice',
      label: 'What they are to that person',
      options: relationships,
      onlyIf: { field: 'field', is: ['relationship'] },
    },
    ageBand: {
      kind: 'choice',
      label: 'Their age when it reached us',
      options: ageBands,
      onlyIf: { field: 'field', is: ['ageBand'] },
    },
    service: {
      ...concernFields.service,
      label: 'The right service',
      onlyIf: { field: 'field', is: ['service'] },
    },
    raisedBy: { ...concernFields.raisedBy, onlyIf: { field: 'field', is: ['raisedBy'] } },
    affectedName: concernFields.affectedName,
    whyRepresented: concernFields.whyRepresented,
    consent: concernFields.consent,
    site: {
      kind: 'pick',
      label: 'The right site',
      from: (state, { trust }) => sitesToChoose(state, trust),
      onlyIf: { field: 'field', is: ['site'] },
    },
    reason: { kind: 'text', label: 'Why is it being corrected?' },
  },
  who: { roles: complaintsStaff, relations: ['logger'] },
  stages: openStages,
  leadsTo: { outOfTime: ['toTriage'] },
  basis: ['intake'],
  done: () => 'The record is corrected.',
  decide(state, { field, text = '', date, reason, ...chosen }, { actor }) {
    const concern = concernOf(state);
    const { relationship, ageBand, service, site, raisedBy, affectedName, whyRepresented, consent } = chosen;
    const asked: Field | undefined = field === 'site' ? undefined : concernFields[field];
    if (!isTheirs(field, state, actor) && untilTriage.includes(field))
      return refuseField(
        '8.39',
        'field',
        'It is triaged, so the Complaints Team corrects that with “Correct the triage”.',
      );
    if (raisedBy === 'anonymous' && concern.personName)
      return refuseField('3.9', 'raisedBy', 'Their name is on record, so it is not anonymous.');
    if (asked && (asked.kind === 'text' || asked.kind === 'longText') && text.length > mostOf(asked))
      return refuseField(
        '8.39',
        'text',
        `That is longer than the ${mostOf(asked).toLocaleString('en-GB')} characters this can hold. Shorten it.`,
      );
    if (field === 'receivedOn' && date && date > concern.receivedOn && !movesClocks(actor))
      return refuseField(
        '3.8',
        'date',
        'A later date moves the clocks set by law, so only the Lead Manager for Complaints may change it.',
      );
    const change: Partial<Concern> = {
      [field]: date ?? relationship ?? ageBand ?? service ?? site ?? raisedBy ?? text,
      ...(raisedBy === 'representative' ? { affectedName, whyRepresented, consent } : {}),
    };
    const corrected = { ...concern, ...change };
    const dates = refuseDates(corrected);
    if (dates) return { ...dates, fields: { date: dates.sentence } };
    const age = refuseAge(corrected);
    if (age) return { ...age, fields: { [field]: age.sentence } };
    return [{ type: 'recordCorrected', change, reason }];
  },
});
