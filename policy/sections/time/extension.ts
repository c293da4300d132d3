import type { CaseState } from '../../machine/caseState';
import type { Context } from '../../machine/command';
import type { LondonDate } from '../../calendar/dates';
import { complaintsStaff } from '../../roles';
import type { Evolvers } from '../../machine/section';
import type { conversationWays } from '../triage/choices';
import { currentRound } from './clockStops';
import { approvedExtensions } from './responseDate';
import type { Timescale } from './timescale';

type Way = keyof typeof conversationWays;

/** More time than the 35 or 60 working days: asked of the person first, then of a manager (8.24, D6). */
export interface Extension {
  readonly round: number;
  readonly until: LondonDate;
  readonly reason: string;
  /** The partner's own reason, when it is a partner who needs the time (App.4 5.1, D35). */
  readonly partnerReason?: string;
  readonly toldOn: LondonDate;
  readonly answer: 'agreed' | 'notAgreed' | 'waiting';
  /** London date the person agreed: only then can the new day count. */
  readonly agreedOn?: LondonDate;
  readonly how?: Way;
  readonly askedBy: string;
  /** The manager asked to decide. Without one, and for a second extension, it is the Lead Manager. */
  readonly manager?: string;
  readonly status: 'asked' | 'approved' | 'declined' | 'withdrawn';
}

export type ExtensionEvent =
  | { readonly type: 'extensionAsked'; readonly extension: Omit<Extension, 'askedBy' | 'status'> }
  | {
      readonly type: 'extensionAnswered';
      readonly agreed: boolean;
      readonly on: LondonDate;
      readonly how: Way;
    }
  | { readonly type: 'extensionDecided'; readonly approved: boolean; readonly reasons?: string }
  | { readonly type: 'extensionWithdrawn'; readonly reason: string }
  | { readonly type: 'extensionRemoved'; readonly reason: string; readonly toldOn: LondonDate };

/** The request on which a manager has still to decide. */
export const askedExtension = (state: CaseState): Extension | undefined =>
  state.timescale.extensions.find(
    ({ status, round }) => status === 'asked' && round === currentRound(state).number,
  );

/** Is the next decision for the Lead Manager alone, because one extension stands already (D6)? */
export const isForLeadManager = (state: CaseState): boolean =>
  approvedExtensions(state, currentRound(state)).length > 0;

/** The last extension asked for or approved to which the person has not agreed, or not yet. */
export function unansweredExtension(state: CaseState): Extension | undefined {
  const last = state.timescale.extensions.at(-1);
  const stands = last?.status === 'asked' || last?.status === 'approved';
  return stands && last.round === currentRound(state).number && last.answer !== 'agreed' ? last : undefined;
}

/** Does somebody decide on time as the Lead Manager, or for them by delegation (2.5)? */
export const decidesOnTime = ({ actor, registers, today }: Context): boolean =>
  actor.roles.includes('leadManager') || registers.mayActFor(actor.id, 'decideTime', today) !== undefined;

/** Who handles the time of a case: those who work on it, but nobody who is named in it. */
export const keepsTime = {
  roles: complaintsStaff,
  relations: ['handler', 'investigator'],
  not: ['staffConcerned'],
} as const;

const changeLast = (slice: Timescale, which: Extension['status'], change: Partial<Extension>): Timescale => {
  const last = slice.extensions.filter(({ status }) => status === which).at(-1);
  return {
    ...slice,
    extensions: slice.extensions.map((extension) =>
      extension === last ? { ...extension, ...change } : extension,
    ),
  };
};

export const extensionEvolve: Evolvers<Timescale, ExtensionEvent> = {
  extensionAsked: (slice, { extension }, { by }) => ({
    ...slice,
    extensions: [...slice.extensions, { ...extension, askedBy: by, status: 'asked' }],
  }),
  extensionAnswered: (slice, { agreed, on, how }) =>
    changeLast(slice, slice.extensions.at(-1)?.status ?? 'asked', {
      answer: agreed ? 'agreed' : 'notAgreed',
      agreedOn: agreed ? on : undefined,
      how,
    }),
  extensionDecided: (slice, { approved }) =>
    changeLast(slice, 'asked', { status: approved ? 'approved' : 'declined' }),
  extensionWithdrawn: (slice) => changeLast(slice, 'asked', { status: 'withdrawn' }),
  extensionRemoved: (slice) => changeLast(slice, 'approved', { status: 'withdrawn' }),
};
