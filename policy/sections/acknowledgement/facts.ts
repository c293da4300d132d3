import type { LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
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
  /** London date of the last one in writing: a complaint that is opened again is acknowledged again (D44). */
  readonly lastWrittenOn?: LondonDate;
  readonly reassured: boolean;
  readonly advocacy: boolean;
  /** Told that they may complain to the commissioner instead (11.1). */
  readonly toldOfChoice: boolean;
  readonly limits?: string;
  readonly plan?: Values<typeof planFields>;
  readonly writtenRecordOn?: LondonDate;
}
