import type { LondonDate } from '../../calendar/dates';
import { kindOf } from '../../machine/kind';
import { defineSection } from '../../machine/section';
import { recordAcknowledgement } from './recordAcknowledgement';
import { acknowledgementClock } from './clock';
import type { AcknowledgementEvent } from './facts';
import { recordPlanDiscussion } from './recordPlanDiscussion';
import { recordWrittenRecord } from './recordWrittenRecord';
import { owesReopeningAcknowledgement, wasSpoken } from './questions';
import { tells } from './told';

const earlier = (a: LondonDate | undefined, b: LondonDate): LondonDate => (a && a < b ? a : b);
const later = (a: LondonDate | undefined, b: LondonDate): LondonDate => (a && a > b ? a : b);

export const acknowledgement = defineSection<'acknowledgement', AcknowledgementEvent>({
  name: 'acknowledgement',
  initial: { reassured: false, advocacy: false, toldOfChoice: false },
  evolve: {
    acknowledged: (slice, { details, written: inWriting }) => ({
      ...slice,
      firstOn: earlier(slice.firstOn, details.on),
      ...(inWriting
        ? {
            writtenOn: earlier(slice.writtenOn, details.on),
            lastWrittenOn: later(slice.lastWrittenOn, details.on),
          }
        : {}),
      reassured: slice.reassured || details.reassured,
      advocacy: slice.advocacy || details.advocacy,
      toldOfChoice: slice.toldOfChoice || details.choice === true,
      ...(details.limits ? { limits: details.limits } : {}),
    }),
    planDiscussed: (slice, { plan }) => ({ ...slice, plan }),
    writtenRecordGiven: (slice, { on }) => ({ ...slice, writtenRecordOn: on }),
  },
  // The limits were told to the one who no longer speaks for the person (4.3).
  hears: { representativeNamed: ({ limits: _, ...slice }) => slice },
  tells,
  commands: [recordAcknowledgement, recordPlanDiscussion, recordWrittenRecord],
  clocks: acknowledgementClock,
  *missing(state) {
    const kind = kindOf(state);
    if (state.stage === 'closed' || (kind !== 'complaint' && kind !== 'enquiry')) return;
    const { firstOn, writtenOn, plan, writtenRecordOn } = state.acknowledgement;
    if (kind === 'complaint' ? !writtenOn : !firstOn)
      yield {
        what: kind === 'complaint' ? 'Acknowledge it in writing' : 'Acknowledge it, in speech or in writing',
        paragraph: kind === 'complaint' ? '3.8' : '8.11',
        command: 'recordAcknowledgement',
      };
    if (owesReopeningAcknowledgement(state))
      yield {
        what: 'Acknowledge in writing that the person came back',
        paragraph: '8.24',
        command: 'recordAcknowledgement',
      };
    if (!plan)
      yield {
        what: 'Talk with the person about how we will respond',
        paragraph: '8.11',
        command: 'recordPlanDiscussion',
      };
    if (kind === 'complaint' && wasSpoken(state) && !writtenRecordOn)
      yield {
        what: 'Give the person a copy of what was written down',
        paragraph: '3.8',
        command: 'recordWrittenRecord',
      };
  },
});
