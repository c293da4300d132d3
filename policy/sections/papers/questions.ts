import type { CaseState } from '../../machine/caseState';
import type { Part } from '../../machine/partsOfCase';
import type { KeptPaper, Paper } from './facts';

/** The documents of the case that were not withdrawn. */
export const standingPapers = ({ papers: { kept } }: CaseState): readonly KeptPaper[] =>
  kept.filter(({ withdrawn }) => !withdrawn);

/** The part of the case a document belongs to, which says who may read it (7.1). */
export const partOf = (paper: Pick<Paper, 'readers'> | undefined): Part =>
  paper?.readers === 'everybody' ? 'narrative' : 'teamOnly';

export const paperOf = ({ papers: { kept } }: CaseState, sha256: string): KeptPaper | undefined =>
  kept.find((paper) => paper.sha256 === sha256);

/** The documents that somebody who may read these parts of the case may have. */
export const papersFor = (state: CaseState, parts: ReadonlySet<Part>): readonly KeptPaper[] =>
  standingPapers(state).filter((paper) => parts.has(partOf(paper)));
