import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { underway, type Stage } from '../../stages';
import { beforeReceipt, how, investigating, when } from '../shared/investigating';
import { memberFor, staffSupport } from './facts';
import { everyoneNamed, firstOf, hasAny, notTold, whichStaff } from './picks';

/** Stages of a complaint in which staff can be named and told. */
export const listing: readonly Stage[] = ['earlyResolution', 'closerLook', ...underway];

const nameStaff = caseCommand({
  name: 'nameStaff',
  button: 'Name a member of staff',
  about: 'Whoever it is about. They are told early, supported, and asked for their account.',
  paragraph: '8.21',
  fields: {
    person: { kind: 'person', label: 'Who?' },
    job: { kind: 'text', label: 'What is their job?', hint: 'The case goes by this, not by their name.' },
  },
  who: investigating,
  stages: listing,
  done: () => 'They are on the list. Next, tell them, and where they can get support.',
  decide: (state, named) =>
    memberFor(state, named.person)
      ? refuseField('8.21', 'person', 'They are on the list already.')
      : [{ type: 'staffNamed', ...named }],
});

const nameNoStaff = caseCommand({
  name: 'nameNoStaff',
  button: 'It is not about staff',
  about: 'For example a building, or a wait. If somebody turns out to be concerned, name them then.',
  paragraph: '8.21',
  fields: { why: { kind: 'text', label: 'What is it about instead?' } },
  who: investigating,
  stages: listing,
  offered: ({ staffConcerned: { named, none } }) => named.length === 0 && !none,
  done: () => 'Recorded: it is about no member of staff.',
  decide: ({ staffConcerned: { named } }, { why }) =>
    named.length > 0
      ? refuse(
          '8.21',
          'There is somebody on the list.',
          'Take them off it first, if they do not belong there.',
        )
      : [{ type: 'noStaffNamed', why }],
});

const removeStaff = caseCommand({
  name: 'removeStaff',
  button: 'Take somebody off the list',
  about: 'For somebody named by mistake. What was recorded stays in the history.',
  paragraph: '8.21',
  fields: { staff: whichStaff(everyoneNamed), reason: { kind: 'text', label: 'Why?' } },
  who: investigating,
  stages: listing,
  offered: (state) => hasAny(everyoneNamed(state)),
  decide: (_state, removed) => [{ type: 'staffRemoved', ...removed }],
});

const isTold = { field: 'told', is: [true] } as const;

const tellStaff = caseCommand({
  name: 'tellStaff',
  button: 'Told a member of staff',
  about: 'Speak with them first, with care. Then record it: they get a note of where to find support.',
  paragraph: '8.31',
  fields: {
    staff: whichStaff(notTold),
    told: { kind: 'yesNo', label: 'Have they been told?' },
    on: { ...when, onlyIf: isTold },
    how: { ...how, onlyIf: isTold },
    words: {
      kind: 'longText',
      label: 'What were they told about it?',
      hint: 'They can read this. Only what is about them.',
      onlyIf: isTold,
    },
    support: {
      kind: 'yesNo',
      label: 'Were they told where to find support here?',
      hint: staffSupport.inside,
      onlyIf: isTold,
    },
    representation: {
      kind: 'yesNo',
      label: 'Were they told who can represent them?',
      hint: staffSupport.outside,
      onlyIf: isTold,
    },
    reason: {
      kind: 'text',
      label: 'Why can they not be told now?',
      hint: 'For example, the police have asked us not to.',
      onlyIf: { field: 'told', is: [false] },
    },
  },
  who: investigating,
  stages: listing,
  offered: (state) => hasAny(notTold(state)),
  prefill: (state, { today }) => ({ staff: firstOf(notTold(state)), told: true, on: today, how: 'inPerson' }),
  decide(state, { staff, told, support, representation, ...answers }, { today }) {
    const { on = today, how: way = 'inPerson', words = '', reason = '' } = answers;
    if (!told) return [{ type: 'staffNotTold', staff, reason }];
    if (!support)
      return refuseField('8.31', 'support', 'Tell them where to find support here. Then record it.');
    if (!representation)
      return refuseField('8.31', 'representation', 'Tell them who can represent them. Then record it.');
    return beforeReceipt(state, '8.31', 'on', on) ?? [{ type: 'staffTold', staff, on, how: way, words }];
  },
});

export const staffListCommands: readonly CaseCommand[] = [nameStaff, nameNoStaff, removeStaff, tellStaff];
