import { refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { caseCommand } from '../../machine/section';
import { openStages, type Stage } from '../../stages';
import { whyRepresented } from '../intake/choices';
import { owesLimits, isForUnder18, whySpokenFor, isRepresented } from './questions';

const staff = { roles: complaintsStaff, relations: ['handler', 'investigator'] } as const;
const considered: readonly Stage[] = [
  'toTriage',
  'feedback',
  'enquiry',
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
];

const nobodySpeaks = (field: string) =>
  refuseField('4.2', field, 'Nobody is speaking for another person here.');

const recordRepresentation = caseCommand({
  name: 'recordRepresentation',
  button: 'Why they may speak',
  about: 'Why somebody speaks for the person, and what shows it. It decides whose consent we need.',
  paragraph: '4.3',
  fields: {
    why: { kind: 'choice', label: 'Why are they speaking for the person?', options: whyRepresented },
    basis: {
      kind: 'text',
      label: 'What shows that?',
      hint: 'A death certificate, a date of birth, or a note on capacity',
    },
    under18: { kind: 'yesNo', label: 'Is the person under 18?', onlyIf: { field: 'why', is: ['capacity'] } },
  },
  who: staff,
  stages: openStages,
  basis: ['intake', 'representation'],
  offered: isRepresented,
  prefill: (state) => ({ why: whySpokenFor(state), basis: state.representation.basis }),
  decide: (state, recorded) =>
    isRepresented(state) ? [{ type: 'representationRecorded', ...recorded }] : nobodySpeaks('why'),
});

const decideCompetence = caseCommand({
  name: 'decideCompetence',
  button: 'Can they decide?',
  about:
    'If a young person can decide this for themselves, their own consent is asked for. If not, the reason is kept.',
  paragraph: '4.3',
  fields: {
    competent: { kind: 'yesNo', label: 'Can the young person decide this for themselves?' },
    basis: { kind: 'text', label: 'Who judged that, and why?' },
  },
  who: staff,
  stages: openStages,
  basis: ['representation'],
  offered: (state) => whySpokenFor(state) === 'aged13to17',
  decide: (state, { competent, basis }) =>
    whySpokenFor(state) === 'aged13to17'
      ? [{ type: 'competenceDecided', competent, basis }]
      : refuseField(
          '4.3',
          'competent',
          'This is asked only about a young person of 13 to 17. Record why they may speak first.',
        ),
});

const decideGrounds = caseCommand({
  name: 'decideGrounds',
  button: 'Speaking for a child',
  about:
    'Are there reasonable grounds to speak for them? If not, we stop, and the representative gets the reasons in writing.',
  paragraph: '4.4',
  fields: {
    satisfied: { kind: 'yesNo', label: 'Are there reasonable grounds for somebody to speak for them?' },
    reasons: {
      kind: 'longText',
      label: 'The reasons for your decision',
      hint: 'If there are no grounds, these go into the letter.',
    },
  },
  who: { roles: complaintsStaff },
  stages: considered,
  leadsTo: ['stopped'],
  basis: ['representation'],
  offered: isForUnder18,
  decide: (state, { satisfied, reasons }) =>
    isForUnder18(state)
      ? [{ type: 'groundsDecided', satisfied, reasons, from: state.stage }]
      : refuseField('4.4', 'satisfied', 'As far as we know nobody under 18 is spoken for here.'),
});

const explainLimits = caseCommand({
  name: 'explainLimits',
  button: 'Sharing limits explained',
  about: 'Tell the representative early what we may not be able to share with them.',
  paragraph: '4.3',
  fields: {
    note: { kind: 'longText', label: 'What were they told?' },
    on: { kind: 'date', label: 'When?', when: 'past' },
  },
  who: staff,
  stages: openStages,
  offered: owesLimits,
  prefill: (_state, { today }) => ({ on: today }),
  decide: (state, told) =>
    isRepresented(state) ? [{ type: 'limitsExplained', ...told }] : nobodySpeaks('note'),
});

export const representationCommands = [recordRepresentation, decideCompetence, decideGrounds, explainLimits];
