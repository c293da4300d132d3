import type { LondonDate } from '../../calendar/dates';
import type { Values } from '../../machine/fields';
import type { PartnerKind, RegisterState } from '../../machine/registers';
import type { entryFields, stages } from './choices';

export type PartnerStage = keyof typeof stages;

type Entry = Values<typeof entryFields>;

/** One organisation of the directory. Dates are London dates. */
export interface Partner extends RegisterState<PartnerStage> {
  readonly name: string;
  readonly kind: PartnerKind;
  readonly manager?: string;
  readonly deputy?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly checkedOn?: LondonDate;
}

export type PartnerEvent =
  | { readonly type: 'partnerUpdated'; readonly entry: Entry }
  | { readonly type: 'partnerChecked'; readonly on: LondonDate }
  | {
      readonly type: 'partnerLeft';
      readonly reason: string;
      /** What it was called: one that nobody had written in yet is known by the Trust’s list alone. */
      readonly was?: Pick<Partner, 'name' | 'kind'>;
    };
