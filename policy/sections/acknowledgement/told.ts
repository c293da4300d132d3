import type { CaseTellers } from '../../machine/telling';
import type { AcknowledgementEvent } from './facts';
import { acknowledgementFields, planFields } from './fields';
import { recordWrittenRecord } from './recordWrittenRecord';

export const tells: CaseTellers<AcknowledgementEvent> = {
  acknowledged: {
    title: 'Acknowledged the complaint',
    part: 'narrative',
    said: { details: acknowledgementFields, written: { kind: 'yesNo', label: 'In writing' } },
  },
  planDiscussed: { title: 'Agreed how it will be handled', part: 'narrative', said: { plan: planFields } },
  writtenRecordGiven: {
    title: 'Gave the person a copy of what was written down',
    part: 'narrative',
    said: recordWrittenRecord.fields,
  },
};
