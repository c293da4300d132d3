import { orAborted } from '../../storage/orAborted';
import { keptAnswers } from '../../storage/keptAnswers';

const KEPT_FOR_MILLISECONDS = 5_000;
const CHECK_WITHIN_MILLISECONDS = 3_000;

/** Throws, or says no, when what it looks at would keep the bot from its work. */
export type Check = () => boolean | Promise<boolean>;

export interface Readiness {
  readonly ready: boolean;
  readonly checks: Readonly<Record<string, 'ok' | 'failed'>>;
}

async function outcomeOf(check: Check): Promise<'ok' | 'failed'> {
  const signal = AbortSignal.timeout(CHECK_WITHIN_MILLISECONDS);
  const passed = await orAborted(Promise.resolve().then(check), signal).catch(() => false);
  return passed ? 'ok' : 'failed';
}

/** Whether the bot can do its work, each check by its name and none for longer than three seconds; an answer stands for five. */
export function readiness(
  checks: Readonly<Record<string, Check>>,
  now: () => number,
): () => Promise<Readiness> {
  const load = async (): Promise<Readiness> => {
    const outcomes = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await outcomeOf(check)] as const),
    );
    return { ready: outcomes.every(([, outcome]) => outcome === 'ok'), checks: Object.fromEntries(outcomes) };
  };
  const kept = keptAnswers({ load, now, freshFor: KEPT_FOR_MILLISECONDS, keptFor: 0, most: 1 });
  return async () => (await kept.get('')).value;
}
