import type { ReleasedLearning } from '../policy/streams/learningDigest/facts';
import { learningDigestStream } from '../policy/streams/learningDigest/learningDigest';
import { THE_DIGEST } from '../policy/streams/learningDigest/questions';
import { loadState } from './loadState';
import type { CaseStore } from './ports/caseStore';

/** Learning that the Lead Manager released to be shared (7.2), in its order. */
export async function releasedLearning(store: CaseStore): Promise<readonly ReleasedLearning[]> {
  const record = await loadState(store, learningDigestStream, THE_DIGEST);
  return record?.state.released ?? [];
}
