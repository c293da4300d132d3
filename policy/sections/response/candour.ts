import type { CaseState } from '../../machine/caseState';
import type { Values } from '../../machine/fields';
import { caseCommand, type CaseCommand } from '../../machine/section';
import { formalStages, underway } from '../../stages';
import { investigating } from '../shared/investigating';

const candourFields = {
  answer: {
    kind: 'choice',
    label: 'Now that you know what happened: might the duty of candour apply?',
    options: { no: 'No', unsure: 'Not sure', yes: 'Yes' },
  },
  note: { kind: 'text', label: 'Why do you think so?' },
} as const;

const applies = { field: 'applies', is: [true] } as const;

const candourAdviceFields = {
  applies: { kind: 'yesNo', label: 'Does the patient safety lead say that the duty of candour applies?' },
  toldOn: {
    kind: 'date',
    label: 'When was the person told in person, with an apology?',
    when: 'past',
    onlyIf: applies,
    optional: true,
  },
  writtenOn: {
    kind: 'date',
    label: 'When did the written account go to them?',
    when: 'past',
    onlyIf: applies,
    optional: true,
  },
  attempts: {
    kind: 'longText',
    label: 'If they could not be reached or did not want it: what was tried?',
    onlyIf: applies,
    optional: true,
  },
} as const;

export type CandourAdvice = Values<typeof candourAdviceFields>;

export type CandourEvent =
  | { readonly type: 'candourAnswered'; readonly answer: 'no' | 'unsure' | 'yes'; readonly note: string }
  | { readonly type: 'candourAdvised'; readonly advice: CandourAdvice };

const answerCandour = caseCommand({
  name: 'answerCandour',
  button: 'Duty of candour',
  about: 'It was asked at triage. Now that the facts are known it is asked again, for this response.',
  paragraph: '2.3',
  fields: candourFields,
  who: investigating,
  stages: underway,
  done: ({ response: { before } }) =>
    before.candour === 'no'
      ? 'Recorded.'
      : 'Recorded. The patient safety lead has been told and will say what has to happen.',
  decide: (_state, input) => [{ type: 'candourAnswered', ...input }],
});

const recordCandour = caseCommand({
  name: 'recordCandour',
  button: 'What candour asked for',
  about:
    'What the patient safety lead advised, and when the person was told. The candour process itself is theirs.',
  paragraph: '2.3',
  fields: candourAdviceFields,
  who: investigating,
  stages: formalStages,
  offered: (state) => candourOwed(state) !== undefined,
  prefill: ({ response: { before } }) => ({ ...before.candourAdvice }),
  decide: (_state, advice) => [{ type: 'candourAdvised', advice }],
});

/** What the duty of candour still asks for; undefined when nothing. Asked at triage and again before the response. */
export function candourOwed({ triage: { decision }, response: { before } }: CaseState): string | undefined {
  const { candour, candourAdvice: advice } = before;
  if (![decision?.candour, candour].some((answer) => answer === 'yes' || answer === 'unsure'))
    return undefined;
  if (!advice) return 'Ask the patient safety lead whether the duty of candour applies';
  if (!advice.applies || advice.attempts) return undefined;
  if (!advice.toldOn) return 'Duty of candour: tell the person in person, with an apology';
  return advice.writtenOn ? undefined : 'Duty of candour: send the person the written account';
}

export const candourCommands: readonly CaseCommand[] = [answerCandour, recordCandour];
