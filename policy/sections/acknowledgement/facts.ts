import type { CaseState } from '../../machine/caseState';
import type { LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import { complaintsStaff } from '../../roles';
import type { acknowledgementFields, planFields } from './fields';

export type AcknowledgementEvent =
  | {
      readonly type: 'acknowledged';
      readonly details: Values<typeof acknowledgementFields>;
      readonly written: boolean;
    }
  | { readonly type: 'planDiscussed'; readonly plan: Values<typeof planFields> }
  | { readonly type: 'writtenRecordGiven'; readonly on: LondonDate };

export interface Acknowledgement {
  /** London date of the first acknowledgement of any kind. */
  readonly firstOn?: LondonDate;
  /** London date of the first one in writing. */
  readonly writtenOn?: LondonDate;
  readonly reassured: boolean;
  readonly advocacy: boolean;
  /** Told that they may complain to the commissioner instead (11.1). */
  readonly toldOfChoice: boolean;
  readonly limits?: string;
  readonly plan?: Values<typeof planFields>;
  readonly writtenRecordOn?: LondonDate;
}

export const staff = { roles: complaintsStaff, relations: ['handler'] } as const;

/** Why no acknowledgement is due, where none is (3.9, App.4 4.4, D20). */
export function noAcknowledgementBecause(state: CaseState): string | undefined {
  if (state.intake.concern?.raisedBy === 'anonymous')
    return 'Nobody can be told that we have it: it is anonymous or general (3.9).';
  switch (state.triage.decision?.route) {
    case 'copiedIn':
      return 'We were only copied in: the lead organisation acknowledges it (App.4 4.4).';
    case 'ledElsewhere':
      return 'The organisation that leads acknowledges it (11.3).';
    case 'feedback':
      return 'It is feedback: no reply is wanted (3.3).';
    case 'enquiry':
    case 'earlyResolution':
    case 'closerLook':
    case 'learning':
    case undefined:
      return undefined;
  }
}
