import { longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { lateAnswers } from './choices';
import { pickPartner } from './picks';
import { activePartners, contributionOwed, partnerOf } from './questions';
import { gathering, team } from './who';

export const decideOnLatePartner = caseCommand({
  name: 'decideOnLatePartner',
  button: 'Decide on a late partner',
  about: 'Tell the person about the delay, and talk about separate responses. Then decide how to go on.',
  paragraph: 'App.4 5.4',
  fields: {
    partner: {
      kind: 'pick',
      label: 'Who is late?',
      from: pickPartner((_state, partner) => partner.asked !== undefined && contributionOwed(partner)),
    },
    toldPersonOn: { kind: 'date', label: 'When was the person told about the delay?', when: 'past' },
    separate: { kind: 'yesNo', label: 'Did you talk with them about separate responses?' },
    answer: { kind: 'choice', label: 'How does it go on?', options: lateAnswers },
    due: {
      kind: 'date',
      label: 'What is the new day?',
      when: 'future',
      onlyIf: { field: 'answer', is: ['wait'] },
    },
    reason: { kind: 'longText', label: 'Why do you decide so?' },
  },
  who: team,
  stages: gathering,
  basis: ['joint'],
  offered: (state, { today }) =>
    activePartners(state).some(
      (partner) => contributionOwed(partner) && (partner.asked?.due ?? today) < today,
    ),
  done: () => 'Recorded: how it goes on without the late part.',
  decide(state, { partner, toldPersonOn, separate, answer, due, reason }, { today }) {
    const asked = partnerOf(state, partner)?.asked;
    if (!asked || asked.due >= today)
      return refuseField(
        'App.4 5.4',
        'partner',
        `They are not late${asked ? `: their day is ${longDate(asked.due)}` : ''}. Choose one whose day has passed.`,
      );
    if (!separate)
      return refuseField(
        'App.4 4.4',
        'separate',
        'Talk with the person about separate responses first: the choice is theirs.',
      );
    return [
      { type: 'partnerLate', partner, answer, toldPersonOn, reason },
      ...(due ? [{ type: 'partnerAsked' as const, partner, due }] : []),
    ];
  },
});
