import type { CaseState } from '../../machine/caseState';
import type { Missing } from '../../machine/section';
import { underway } from '../../stages';
import { coveredIssues } from '../scope/questions';
import { openMediation } from './questions';

/** What is still to be agreed with the person: nothing waits for it once the tries to reach them are on record. */
function* agreementGaps(state: CaseState): Iterable<Missing> {
  const { agreed, unreached } = state.engagement;
  const gap = { paragraph: '8.21', command: 'agreeIssues' } as const;
  if (!agreed)
    yield unreached
      ? { ...gap, what: 'Keep trying to agree the issues with the person' }
      : {
          ...gap,
          what: 'Agree with the person what is looked into, how it affected them and what would put it right',
          blocks: 'evidence',
        };
  for (const { id, words } of coveredIssues(state))
    if (agreed && !agreed.issues.includes(words))
      yield { ...gap, what: `Agree issue ${id} with the person`, blocks: 'draft' };
}

/** What is owed to the person to keep them part of it. */
export function* gaps(state: CaseState): Iterable<Missing> {
  if (openMediation(state) && state.stage !== 'closed')
    yield {
      what: 'Record what came of the meeting or mediation that was offered',
      paragraph: 'App.1',
      command: 'recordMediation',
    };
  if (!underway.includes(state.stage)) return;
  yield* agreementGaps(state);
  if (!state.engagement.plan)
    yield {
      what: 'Share the plan of the investigation with the person',
      paragraph: '8.21',
      command: 'sharePlan',
      blocks: 'draft',
    };
  if (!state.engagement.advocacyOn)
    yield {
      what: 'Tell the person where to find support and advocacy',
      paragraph: '8.21',
      command: 'offerAdvocacy',
    };
}
