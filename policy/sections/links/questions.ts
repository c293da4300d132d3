import type { CaseState } from '../../machine/caseState';
import type { LinkKind } from './choices';

type WithLinks = Pick<CaseState, 'links'>;

/** The cases that are linked so, by reference. */
export const linkedAs = ({ links }: WithLinks, ...kinds: readonly LinkKind[]): readonly string[] =>
  links.items.filter(({ as }) => kinds.includes(as)).map(({ other }) => other);

export const isLinked = ({ links }: WithLinks, other: string): boolean =>
  links.items.some((link) => link.other === other);
