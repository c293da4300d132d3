import { addDays } from '../../calendar/dates';
import { mostOf, type Field } from '../../machine/fields';
import { refuseField } from '../../machine/refusal';
import type { CaseState } from '../../machine/caseState';
import { isOfItsTeam } from '../../machine/kind';
import { complaintsStaff, type Person } from '../../roles';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
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
  language: 'Language or interpreter',
  relationship: 'What they are to that person',
  ageBand: 'How old the person it is about is',
  site: 'Which site it is about',
  happenedFrom: 'When it began',
  happenedOn: 'When it happened',
  foundOutOn: 'When they found out',
  receivedOn: 'When it reached us',
} as const;

/** The day it reached us is the team’s to correct (3.8), and once it is triaged so is what decides how it is handled (8.39). */
function isTheirs(field: string, state: CaseState, actor: Person): boolean {
  if (field === 'receivedOn') return isOfItsTeam(state, actor) && (movesClocks(actor) || canMoveBack(state));
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
  decide(state, { field, text = '', date, relationship, ageBand, site, reason }, { actor }) {
    const concern = concernOf(state);
    const asked: Field | undefined = field === 'site' ? undefined : concernFields[field];
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
    const change: Partial<Concern> = { [field]: date ?? relationship ?? ageBand ?? site ?? text };
    const corrected = { ...concern, ...change };
    const dates = refuseDates(corrected);
    if (dates) return { ...dates, fields: { date: dates.sentence } };
    const age = refuseAge(corrected);
    if (age) return { ...age, fields: { [field]: age.sentence } };
    return [{ type: 'recordCorrected', change, reason }];
  },
});
