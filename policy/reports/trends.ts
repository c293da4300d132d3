import type { Chart, ReportPart } from './report';
import { sayXmr, xmrOf, type XmrPoint } from './xmr';

/**
 * What the latest point of each chart says that the one before it did not yet say when it was the latest: one sentence
 * each, so that somebody who heard it once does not hear it each month (8.41).
 */
export const newTrends = (parts: readonly ReportPart[]): readonly string[] =>
  parts.flatMap((part) => {
    const last = part.kind === 'chart' ? latestOf(part) : undefined;
    return part.kind === 'chart' && last && part.xmr ? [`${part.title}: ${sayXmr(part.xmr)}`] : [];
  });

/** The last point, where it is out of the ordinary in a way that is new. Nothing is said of limits for trying out. */
function latestOf({ xmr, points }: Chart): XmrPoint | undefined {
  const last = xmr?.points.at(-1);
  // A month with nothing to measure has no point: what is last then was last before.
  if (!xmr || xmr.trial || !last?.cause || points.at(-1)?.value === null) return undefined;
  const values = xmr.points.map(({ value }) => value);
  const then = xmrOf(values.slice(0, -1), xmr.better)?.points.at(-1);
  return then?.cause === last.cause && then.towards === last.towards ? undefined : last;
}
