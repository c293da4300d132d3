import { longest } from '../../machine/fields';
import { refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { refuseDates } from './refuseDates';
import { concernOf } from './questions';
import type { Concern } from './facts';
import { concernFields } from './fields';

const correctable = {
  words: 'What happened',
  personName: 'Their name',
  contact: 'How to reach them',
  affectedName: 'Who they speak for',
  effect: 'How it affected them',
  outcome: 'What would put it right',
  adjustments: 'Adjustments',
  language: 'Language or interpreter',
  happenedOn: 'When it happened',
  foundOutOn: 'When they found out',
  receivedOn: 'When it reached us',
} as const;

export const correctRecord = caseCommand({
  name: 'correctRecord',
  button: 'Correct the record',
  about: 'The first entry stays in the history. Say what was wrong and why.',
  paragraph: '8.39',
  fields: {
    field: { kind: 'choice', label: 'What needs correcting?', options: correctable },
    text: {
      kind: 'longText',
      label: 'What it should say',
      onlyIf: {
        field: 'field',
        is: [
          'words',
          'personName',
          'contact',
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
      onlyIf: { field: 'field', is: ['happenedOn', 'foundOutOn', 'receivedOn'] },
    },
    reason: { kind: 'text', label: 'Why is it being corrected?' },
  },
  who: { roles: complaintsStaff, relations: ['logger'] },
  stages: openStages,
  leadsTo: { outOfTime: ['toTriage'] },
  basis: ['intake'],
  done: () => 'The record is corrected.',
  decide(state, { field, text = '', date, reason }, { actor }) {
    const concern = concernOf(state);
    const { kind } = concernFields[field];
    if (kind !== 'date' && text.length > longest[kind])
      return refuseField(
        '8.39',
        'text',
        `That is longer than the ${longest[kind].toLocaleString('en-GB')} characters this can hold. Shorten it.`,
      );
    if (field === 'receivedOn' && date && date > concern.receivedOn && !actor.roles.includes('leadManager'))
      return refuseField(
        '3.8',
        'date',
        'A later date moves the clocks set by law, so only the Lead Manager for Complaints may change it.',
      );
    const change: Partial<Concern> = { [field]: date ?? text };
    const problem = refuseDates({ ...concern, ...change });
    return problem
      ? { ...problem, fields: { date: problem.sentence } }
      : [{ type: 'recordCorrected', change, reason }];
  },
});
