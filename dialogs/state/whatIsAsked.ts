import type { LondonDate } from '../../policy/calendar/dates';
import type { Context } from '../../policy/machine/command';
import { optionsIn } from '../../policy/machine/fields';
import type { AnyField, AnyFields } from '../../policy/machine/target';
import type { Trust } from '../../policy/trust/trust';
import { asksWhatFlagMeans } from '../script/closedReadings';
import { FLAGS, questionOf, waitingFor, type Draft } from './draft';
import { plain } from '../reading/plain';
import { sayNone } from '../reading/noneWords';
import { hearDate } from '../reading/hearDate';
import { hearYesNo } from '../reading/yesNo';
import { commandOf } from '../script/script';
import type { Step } from '../script/step';
import { isAboutSuggested, suggestedAt } from './suggesting';

/** Is it said to what their words suggest for the question now open? */
function saysToSuggested(draft: Draft, words: string, context: Context): boolean {
  const step = questionOf(draft);
  return (
    step !== undefined && isAboutSuggested(words) && Object.keys(suggestedAt(draft, step, context)).length > 0
  );
}

/** Where the conversation stands for somebody who types. */
export function asTyped(draft: Draft): Draft {
  const step = questionOf(draft);
  return { ...draft, typing: true, at: step?.key ?? draft.at };
}

/** Is this an answer to what is asked now, though a command may be called the same? */
export function isAnswer(draft: Draft, words: string, context: Context): boolean {
  const { trust, today } = context;
  const step = questionOf(draft);
  if (!step) return false;
  if (saysToSuggested(draft, words, context)) return true;
  if (step.key === FLAGS && asksWhatFlagMeans(words)) return true;
  const { fields } = commandOf(draft.command);
  return (
    step.fields.some((name) => isSaidFor(step, name, words)) ||
    step.fields
      .flatMap((name) => fields[name] ?? [])
      .some((field) => isOptionOf(field, words, trust) || isPlainAnswer(field, words, today)) ||
    isOwnYesNo(step, fields, words) ||
    (step.mayBeNo === true && sayNone.has(plain(words)))
  );
}

/** “I have” where it is asked whether they were told. */
const isOwnYesNo = ({ fields: names, words: own }: Step, fields: AnyFields, words: string): boolean =>
  names.some((name) => fields[name]?.kind === 'yesNo' && hearYesNo(words, own?.[name]).is === 'taken');

/** Is it word for word one of the answers listed for what is asked now? */
export function isListed(draft: Draft, words: string, { trust }: Context): boolean {
  const { fields } = commandOf(draft.command);
  return (questionOf(draft)?.fields ?? [])
    .flatMap((name) => fields[name] ?? [])
    .some((field) => isOptionOf(field, words, trust));
}

/** Is it, in several words, what people say for one of the answers: “partner organisation”, which is a list elsewhere? */
const isSaidFor = ({ words: known }: Step, name: string, words: string): boolean =>
  plain(words).includes(' ') &&
  Object.values(known?.[name]?.synonyms ?? {})
    .flat()
    .some((phrase) => plain(phrase) === plain(words));

/** The kind of what is asked now; undefined where nothing is, as on the review. */
export function kindAsked(draft: Draft): AnyField['kind'] | undefined {
  return commandOf(draft.command).fields[nameAsked(draft) ?? '']?.kind;
}

/** The field that is asked now. */
export function nameAsked(draft: Draft): string | undefined {
  const step = questionOf(draft);
  return step && waitingFor(draft, step)[0];
}

/** Is what is asked now to be told at length? */
export const asksForNarrative = (draft: Draft): boolean => kindAsked(draft) === 'longText';

/** “today” is a day where one is asked for, and “no thanks” a no. */
function isPlainAnswer({ kind }: AnyField, words: string, today: LondonDate): boolean {
  if (kind === 'date') return hearDate(words, { today }).is === 'taken';
  if (kind === 'yesNo') return hearYesNo(words).is === 'taken';
  return (kind === 'choices' || kind === 'picks') && sayNone.has(plain(words));
}

/** Is it word for word one of the answers that are listed? */
const isOptionOf = (field: AnyField, words: string, trust: Trust): boolean =>
  (field.kind === 'choice' || field.kind === 'choices') &&
  Object.values(optionsIn(field, trust)).some((label) => plain(label) === plain(words));
