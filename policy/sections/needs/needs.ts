import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand, defineSection } from '../../machine/section';
import { openStages } from '../../stages';
import type { CaseState } from '../../machine/caseState';
import { complaintsStaff } from '../../roles';
import { concernOf } from '../intake/questions';
import type { Material, NeedsEvent } from './facts';
import { unmetNeeds } from './questions';
import { materials, arrangements, barriers } from './choices';

const staff = {
  roles: complaintsStaff,
  relations: ['logger', 'handler', 'colleague', 'investigator'],
} as const;

const hard = { field: 'hard', is: [true] } as const;

const askWhatWasHard = caseCommand({
  name: 'askWhatWasHard',
  button: 'Was it hard to raise?',
  about:
    'Ask it if it feels right. Whatever stood in the way becomes an action, so that the next person does not meet it.',
  paragraph: '2.3',
  fields: {
    hard: { kind: 'yesNo', label: 'Was anything hard about raising this?' },
    barriers: { kind: 'choices', label: 'What was it?', options: barriers, onlyIf: hard },
    note: { kind: 'text', label: 'In their words', optional: true, onlyIf: hard },
    fix: { kind: 'longText', label: 'What will be done about it?', onlyIf: hard },
    owner: { kind: 'person', label: 'Who will do it?', onlyIf: hard },
    due: { kind: 'date', label: 'By when?', when: 'future', onlyIf: hard },
  },
  who: staff,
  stages: openStages,
  offered: (state) => !state.needs.barriers && concernOf(state).raisedBy !== 'anonymous',
  decide(_state, { hard: wasHard, barriers: found = [], note, fix, owner, due }) {
    if (!wasHard) return [{ type: 'hardToRaiseAsked', barriers: [] }];
    if (found.length === 0)
      return refuseField('2.3', 'barriers', 'Choose what was hard. “Something else” is an answer.');
    const asked = { type: 'hardToRaiseAsked', barriers: found, ...(note ? { note } : {}) } as const;
    return fix && owner && due
      ? [asked, { type: 'actionAdded', what: fix, owner, due, because: 'barrier' }]
      : [asked];
  },
});

const recordNeed = caseCommand({
  name: 'recordNeed',
  button: 'Something to arrange',
  about: 'An interpreter, a format, an advocate. It stays on the case until it is done.',
  paragraph: '8.3',
  fields: {
    kind: { kind: 'choice', label: 'What do they need?', options: arrangements },
    details: { kind: 'text', label: 'Which, and for what?' },
  },
  who: staff,
  stages: openStages,
  decide: (_state, { kind, details }) => [
    { type: 'needRecorded', kind, words: `${arrangements[kind]}: ${details}` },
  ],
});

const recordNeedMet = caseCommand({
  name: 'recordNeedMet',
  button: 'It is arranged',
  paragraph: '8.3',
  fields: {
    need: {
      kind: 'pick',
      label: 'What was arranged?',
      from: (state: CaseState) => Object.fromEntries(unmetNeeds(state).map(({ id, words }) => [id, words])),
    },
    on: { kind: 'date', label: 'When?', when: 'past' },
    how: { kind: 'text', label: 'How?' },
  },
  who: staff,
  stages: openStages,
  basis: ['needs'],
  offered: (state) => unmetNeeds(state).length > 0,
  prefill: (state, { today }) => ({ need: unmetNeeds(state)[0]?.id, on: today }),
  decide(state, met) {
    const { receivedOn } = concernOf(state);
    if (met.on < receivedOn)
      return refuseField(
        '8.3',
        'on',
        `It reached us on ${longDate(receivedOn)}, so this cannot have been before that.`,
      );
    return [{ type: 'needMet', ...met }];
  },
});

/** What suits the service first: easy read for older people and dementia, their own leaflet for the young (section 12). */
const suits: Readonly<Partial<Record<string, Material>>> = {
  camhs: 'camhs',
  olderPeople: 'easyRead',
  learningDisability: 'easyRead',
};

const offerMaterial = caseCommand({
  name: 'offerMaterial',
  button: 'Leaflet offered',
  about: 'Easy read, for young people, or in their language: what suits the person.',
  paragraph: '8.3',
  fields: {
    materials: { kind: 'choices', label: 'What was offered?', options: materials },
    on: { kind: 'date', label: 'When?', when: 'past' },
  },
  who: staff,
  stages: openStages,
  offered: (state) => concernOf(state).raisedBy !== 'anonymous',
  prefill: (state, { today }) => ({ materials: suits[concernOf(state).service] ?? 'standard', on: today }),
  decide: (_state, offer) =>
    offer.materials.length === 0
      ? refuseField('8.3', 'materials', 'Choose what was offered.')
      : [{ type: 'materialOffered', ...offer }],
});

export const needs = defineSection<'needs', NeedsEvent>({
  name: 'needs',
  initial: { recorded: [], met: {}, materials: [] },
  evolve: {
    hardToRaiseAsked: (slice, { barriers: found }) => ({ ...slice, barriers: found }),
    needRecorded: (slice, { words }) => ({
      ...slice,
      recorded: [...slice.recorded, { id: `need${slice.recorded.length + 1}`, words }],
    }),
    needMet: (slice, { need, on }) => ({ ...slice, met: { ...slice.met, [need]: on } }),
    materialOffered: (slice, { materials: offered }) => ({
      ...slice,
      materials: [...new Set([...slice.materials, ...offered])],
    }),
  },
  commands: [recordNeed, recordNeedMet, offerMaterial, askWhatWasHard],
  *missing(state) {
    if (state.stage === 'unlogged' || state.stage === 'closed') return;
    for (const { id } of unmetNeeds(state))
      yield {
        what: id === 'format' ? 'Arrange to write in the form they asked for' : 'Arrange what they asked for',
        paragraph: '8.3',
        command: 'recordNeedMet',
      };
  },
});
