import type { LondonDate } from '../../calendar/dates';
import type { actionSources } from './choices';

type ActionSource = keyof typeof actionSources;

export type ActionEvent =
  | {
      readonly type: 'actionAdded';
      readonly what: string;
      readonly owner: string;
      readonly due: LondonDate;
      readonly because: ActionSource;
      /** The issue it puts right, and the organisation whose it is, where there is one. */
      readonly issue?: string;
      readonly organisation?: string;
    }
  | {
      readonly type: 'actionChanged';
      readonly action: string;
      readonly owner: string;
      readonly due: LondonDate;
      readonly reason: string;
    }
  | {
      readonly type: 'actionDone';
      readonly action: string;
      readonly on: LondonDate;
      readonly evidence: string;
    }
  | { readonly type: 'actionDropped'; readonly action: string; readonly reason: string };

export interface Action {
  readonly id: string;
  readonly what: string;
  readonly owner: string;
  readonly due: LondonDate;
  readonly because: ActionSource;
  readonly issue?: string;
  readonly organisation?: string;
  readonly addedOn: LondonDate;
  /** How often its date or its owner has changed. */
  readonly changes: number;
  readonly done?: { readonly on: LondonDate; readonly evidence: string };
  readonly dropped?: { readonly reason: string };
}

export interface Actions {
  readonly items: readonly Action[];
}
