import { refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { triedOnContact } from '../contacts/questions';
import { investigating } from '../shared/who';
import { how, when } from '../shared/fields';

export const recordAttempt = caseCommand({
  name: 'recordAttempt',
  button: 'Record no contact made',
  about: 'Keep each try on record. After tries on two days the work may go on, and you keep trying.',
  paragraph: '8.21',
  fields: {
    on: when,
    how: { ...how, label: 'How was it tried?' },
    note: { kind: 'text', label: 'What happened?' },
    goOn: { kind: 'yesNo', label: 'Go on without having agreed the issues?' },
  },
  who: investigating,
  stages: ['investigation'],
  offered: ({ engagement: { agreed } }) => agreed === undefined,
  done: () => 'Recorded: you tried to reach the person.',
  decide(state, attempt) {
    const onAnotherDay = [...state.engagement.tried, ...triedOnContact(state)].some(
      (on) => on !== attempt.on,
    );
    if (attempt.goOn && !onAnotherDay)
      return refuseField(
        '8.21',
        'goOn',
        'One day of trying is not enough. Record this try, then try on another day and in another way.',
      );
    return [{ type: 'contactTried', ...attempt }];
  },
});
