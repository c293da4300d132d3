import type { Fill } from '../../reading/actWords';

/** One request: how it is said, which commands it may mean, and how what is said beside it is read. */
export interface Act {
  /** `rest` and `more` are what is said beside it, `whom` names somebody. */
  readonly said: RegExp;
  readonly commands: readonly string[];
  readonly fill?: Fill;
  /** It is no account of what happened, so it may go without a reference: the case shown last is meant. */
  readonly bare?: true;
  /** Whom it names may be a place: it is filled in only where it is one person. */
  readonly mayBeNobody?: true;
}

export const act = (
  said: RegExp,
  commands: readonly string[],
  more: Pick<Act, 'fill' | 'bare' | 'mayBeNobody'> = {},
): Act => ({
  said,
  commands,
  ...more,
});
