import type { Entries } from '../../machine/fields';
import { refuse } from '../../machine/refusal';
import { characteristics } from './characteristics';
import { askers, equalityCommand } from './command';
import type { Characteristic, EqualityAnswers } from './facts';

type Question = { readonly [C in Characteristic]: QuestionOf<C> };

interface QuestionOf<C extends Characteristic> {
  readonly kind: 'choice';
  readonly label: string;
  readonly options: (typeof characteristics)[C]['options'];
  readonly optional: true;
}

const questions = Object.fromEntries(
  Object.entries(characteristics).map(([name, { label, options }]) => [
    name,
    { kind: 'choice', label, options, optional: true },
  ]),
) as unknown as Question;

export const giveEqualityAnswers = equalityCommand({
  name: 'giveEqualityAnswers',
  button: 'Answer equality questions',
  about:
    'Every question is optional. The answers are kept apart from the case, nobody reads them one by one, and they change nothing about how it is handled.',
  paragraph: '8.39',
  fields: questions,
  who: askers,
  stages: ['open'],
  done: () => 'Thank you. The answers are kept apart from the case, and are only ever counted together.',
  decide: (_state, answers) =>
    Object.keys(answers).length === 0
      ? refuse(
          '8.39',
          'No question was answered, so there is nothing to keep.',
          'That is fine: they are optional.',
        )
      : [{ type: 'equalityAnswered' }],
});

/** The answers among these entries, for the document that keeps them apart: in no event, and never with the case. */
export const answersIn = (entries: Entries): EqualityAnswers =>
  Object.fromEntries(
    Object.entries(characteristics).flatMap(([name, { options }]) => {
      const answer = entries[name];
      return typeof answer === 'string' && Object.hasOwn(options, answer) ? [[name, answer]] : [];
    }),
  );
