import { button, type Action } from '../../../cards/card';
import type { Trust } from '../../../policy/trust/trust';

/** What is asked about the procedure: all of these are met, and `not` is not. */
export interface Asks {
  readonly about: readonly RegExp[];
  readonly not?: RegExp;
}

export interface PolicyAnswer {
  /** The answer itself, and what goes with it. */
  readonly says: (trust: Trust) => readonly [string, ...string[]];
  /** The paragraph it stands on. */
  readonly paragraph: string;
  /** What to do next: a tap, beside what the paragraph asks. */
  readonly next: readonly [Action, ...Action[]];
}

/** A question as staff ask it, with a short true answer. */
export type PolicyRow = readonly [Asks, PolicyAnswer];

export const any = (...about: readonly RegExp[]): Asks => ({ about });

export const days = ({ workingDays }: { readonly workingDays: number }): string =>
  `${workingDays} working days`;

export const logIt = button('Log a concern', 'log', {});
export const day = button('My day', 'day', {});
export const cases = button('My cases', 'mine', {});
export const delegations = button('Delegations', 'record.list', { kind: 'delegations' });
export const limits = button('Limits on contact', 'record.list', { kind: 'restriction' });

export const howLong =
  /\b(?:how long|how many (?:working )?days|how much time|how soon|deadline|time ?limits?|timescales?|target|(?:working )?days (?:to|for)|time to|when (?:do|must|should|does))\b/;
export const mayThey =
  /^(?:can|could|may|are|is|do|does|what if|who|if|how|patient|person|they|she|he|someone|somebody|need|should|must|what)\b|\bcan (?:\w+ ){1,3}?(?:still )?complain\b/;
export const complains =
  /\b(?:complain|complains|complaint|complaints|complaining|raise|log|concern|concerns|speak)\b/;
/** A list of cases is asked for, and no rule. */
export const ofCases = /^(?:which|show|list|any|how many|all)\b|\b(?:ones|cases)\b/;
