import { refuse } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { underway } from '../../stages';
import { staffExtract } from './extract';
import { memberFor, openRequest } from './questions';

export const giveStatement = caseCommand({
  name: 'giveStatement',
  button: 'Give my account',
  about: 'In your own words. You will see how it is used before the response goes.',
  paragraph: '8.32',
  fields: {
    gives: { kind: 'yesNo', label: 'Do you wish to give an account?' },
    account: { kind: 'longText', label: 'Your account', onlyIf: { field: 'gives', is: [true] } },
  },
  reads: {
    of(state, { actor }) {
      const { asked, toldOn, told } = staffExtract(state, actor.id) ?? {};
      return asked && toldOn
        ? [
            {
              title: 'What you are asked',
              part: 'ownExtract',
              said: [
                { label: 'What you were told', words: told ?? '' },
                { label: 'The questions', words: asked.questions },
                { label: 'Asked for by', on: asked.dueOn },
              ],
            },
          ]
        : [];
    },
  },
  who: { relations: ['staffConcerned'] },
  stages: underway,
  offered(state, { actor }) {
    const member = memberFor(state, actor.id);
    return member !== undefined && openRequest(member) !== undefined;
  },
  done: () => 'Thank you. The investigator has been told.',
  decide(state, { gives, ...given }, { actor, today: on }) {
    const member = memberFor(state, actor.id);
    if (!member || !openRequest(member))
      return refuse(
        '8.32',
        'No account is asked of you now.',
        'If you have more to say, tell the investigator.',
      );
    const kind = gives ? 'given' : 'declined';
    return [{ type: 'accountAnswered', staff: member.id, answer: { kind, on, ...given } }];
  },
});
