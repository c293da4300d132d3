import type { CaseState } from '../../machine/caseState';
import type { Missing } from '../../machine/section';
import type { Concern } from './facts';

/** What nobody knew when it was logged and somebody has still to ask. */
export function* notKnownYet(
  { stage, triage, representation }: CaseState,
  { raisedBy, flags, wantsResponse, whyRepresented, channel }: Concern,
): Generator<Missing> {
  if (!flags)
    yield {
      what: 'Nobody knew if it has a red flag: find out today',
      paragraph: '2.3',
      ...(stage === 'toTriage' ? { command: 'triage' } : {}),
    };
  if (raisedBy === 'representative' && !(representation.why ?? whyRepresented))
    yield {
      what: 'Nobody knew why they speak for the person: ask. It decides whose consent we need',
      paragraph: '4.3',
      command: 'recordRepresentation',
      blocks: 'sending',
    };
  if (raisedBy !== 'anonymous' && (triage.wantsReply ?? wantsResponse) === undefined)
    yield {
      what: 'Nobody knew if they want a reply: ask. Until then one is owed',
      paragraph: '3.4',
      command: stage === 'toTriage' ? 'recordConversation' : 'correctTriage',
    };
  if (!channel)
    yield {
      what: 'Nobody knew how it reached us: ask. Until then a written record is owed, as after a talk',
      paragraph: '3.8',
      ...(stage === 'toTriage' ? {} : { command: 'correctTriage' }),
    };
}
