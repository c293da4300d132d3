import type { CaseState } from '../../machine/caseState';
import { matters } from './choices';
import type { Matter } from './facts';

/** Matters a specialist was told of, and whose answer is not on the case yet. */
export const unansweredMatters = ({ specialists: { told } }: CaseState): readonly Matter[] =>
  (Object.keys(matters) as Matter[]).filter((matter) => told[matter] && !told[matter].answeredOn);
