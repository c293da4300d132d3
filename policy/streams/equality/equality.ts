import { defineCommand, type CommandSpec } from '../../machine/command';
import type { Fields } from '../../machine/fields';
import { refuse } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { registerStream, type RegisterState } from '../registerStream';
import { characteristics, type Characteristic, type EqualityAnswers } from './characteristics';

type EqualityStage = 'open' | 'counted';

/** The answers given with one case, kept apart from it and only until they are counted. `id` is the case’s reference. */
export interface Equality extends RegisterState<EqualityStage> {
  readonly answers?: EqualityAnswers;
}

export type EqualityEvent =
  | { readonly type: 'equalityAnswered'; readonly answers: EqualityAnswers }
  | { readonly type: 'equalityAnswersTakenBack' }
  | { readonly type: 'equalityAnswersCounted' };

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

const equalityCommand = <const F extends Fields<Equality>>(
  spec: CommandSpec<Equality, EqualityStage, EqualityEvent, F>,
) => defineCommand<Equality, EqualityStage, EqualityEvent, F>(spec);

const askers = { roles: complaintsStaff } as const;

const giveEqualityAnswers = equalityCommand({
  name: 'giveEqualityAnswers',
  button: 'Equality questions',
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
      : [{ type: 'equalityAnswered', answers }],
});

const takeBackEqualityAnswers = equalityCommand({
  name: 'takeBackEqualityAnswers',
  button: 'Take the answers back',
  about: 'The person does not want their answers kept. Nothing has to be explained.',
  paragraph: '7.1',
  fields: {},
  who: askers,
  stages: ['open'],
  done: () => 'The answers are gone.',
  decide: () => [{ type: 'equalityAnswersTakenBack' }],
});

const countEqualityAnswers = equalityCommand({
  name: 'countEqualityAnswers',
  button: 'Count the answers',
  about: 'When the case closes its answers become one line that leads back to nobody, and are removed here.',
  paragraph: '8.39',
  fields: {},
  who: { roles: 'everyone' },
  stages: ['open'],
  leadsTo: ['counted'],
  decide: () => [{ type: 'equalityAnswersCounted' }],
});

const without = ({ id, stage, version }: Equality): Equality => ({ id, stage, version });

/** Equality answers: anybody who may ask can add them, and nobody can read them (8.39, 12.2). */
export const equalityStream = registerStream<EqualityStage, Equality, EqualityEvent>({
  kind: 'equality',
  thing: 'equality form',
  stages: { open: 'Kept until the case closes', counted: 'Counted, and removed' },
  initial: (id) => ({ id, stage: 'open', version: 0 }),
  evolve: {
    equalityAnswered: (state, { answers }) => ({ ...state, answers }),
    equalityAnswersTakenBack: without,
    equalityAnswersCounted: (state) => ({ ...without(state), stage: 'counted' }),
  },
  commands: [giveEqualityAnswers, takeBackEqualityAnswers, countEqualityAnswers],
  maySee: () => false,
  addsOnly: ['giveEqualityAnswers', 'takeBackEqualityAnswers', 'countEqualityAnswers'],
  over: ['counted'],
});
