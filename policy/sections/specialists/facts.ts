import type { LondonDate } from '../../calendar/dates';
import type { matters } from './choices';

export type Matter = keyof typeof matters;

export type SpecialistEvent =
  | {
      readonly type: 'specialistTold';
      readonly matter: Matter;
      readonly note: string;
      readonly consent?: boolean;
    }
  | { readonly type: 'specialistAnswered'; readonly matter: Matter; readonly answer: string };

export interface Specialists {
  readonly told: Readonly<
    Partial<Record<Matter, { readonly on: LondonDate; readonly answeredOn?: LondonDate }>>
  >;
}
