/**
 * A refusal is a value: the sentence the person sees, the paragraph it rests on and what to do next.
 * `fields` marks the entries that were wrong; everything else the person entered is kept.
 */
export interface Refusal {
  readonly refused: RefusalKind;
  readonly sentence: string;
  readonly paragraph: string;
  readonly next: string;
  readonly fields?: Readonly<Record<string, string>>;
}

export const refusalKinds = [
  'notFound',
  'notYours',
  'notConfirmed',
  'wrongStage',
  'changedSince',
  'invalid',
  'notMet',
  'beyondCalendar',
] as const;

export type RefusalKind = (typeof refusalKinds)[number];

export function refuse(paragraph: string, sentence: string, next: string): Refusal {
  return { refused: 'notMet', sentence, paragraph, next };
}

/** The refusal of one entry: `fields` names it, so that a form can mark it. */
export function refuseField(paragraph: string, field: string, sentence: string): Refusal {
  return {
    refused: 'invalid',
    sentence,
    paragraph,
    next: 'Change that answer and try again. Your other answers are kept.',
    fields: { [field]: sentence },
  };
}

/** The refusal of entries that are missing or cannot be read: it names each. */
export const refuseEntries = (
  paragraph: string,
  problems: readonly { readonly field: string; readonly sentence: string }[],
): Refusal => ({
  refused: 'invalid',
  sentence: problems.map(({ sentence }) => sentence).join(' '),
  paragraph,
  next:
    problems.length === 1
      ? 'Put that right and send it again. Your other answers are kept.'
      : 'Put these right and send it again. Your other answers are kept.',
  fields: Object.fromEntries(problems.map(({ field, sentence }) => [field, sentence])),
});

/** Something to put right, or to try again, while the step itself is still open: what was entered is shown again, and not thrown away. */
export const keepsEntries = ({ refused }: Refusal): boolean =>
  refused === 'invalid' || refused === 'notConfirmed' || refused === 'notMet';

export function isRefusal(outcome: unknown): outcome is Refusal {
  return typeof outcome === 'object' && outcome !== null && 'refused' in outcome;
}
