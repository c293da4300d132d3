import type { Evolvers } from '../../machine/events';
import type { Approver, BeforeResponse, Response, ResponseEvent } from './facts';

const nothingWritten = {
  draft: {},
  authors: [],
  before: {},
  approvals: {},
  changedAt: {},
  decidedAt: {},
} as const;

export const noResponseYet: Response = { ...nothingWritten, draftNumber: 0, earlier: [], involvement: {} };

/** The checks that stand when these are undone. */
const without = (approvals: Response['approvals'], ...undone: readonly Approver[]): Response['approvals'] =>
  Object.fromEntries(Object.entries(approvals).filter(([step]) => !undone.some((name) => name === step)));

/** New facts ask for new advice, unless it was that the duty applies: what was done about that stands. */
const adviceThatStands = ({ candourAdvice }: BeforeResponse, answer: string) =>
  answer === 'no' || candourAdvice?.applies ? candourAdvice : undefined;

const settle = (slice: Response, change: BeforeResponse): Response => ({
  ...slice,
  before: { ...slice.before, ...change },
});

/** How a response changes. An edit undoes every later check (D17); a reopening starts a new letter and keeps the rounds before it (D7). */
export const responseHistory: Evolvers<Response, ResponseEvent> = {
  outcomeTold: (slice, { contact }) => settle(slice, { contact, commentsConsidered: false }),
  commentsConsidered: (slice) => settle(slice, { commentsConsidered: true }),
  candourAnswered: (slice, { answer }) =>
    settle(slice, { candour: answer, candourAdvice: adviceThatStands(slice.before, answer) }),
  candourAdvised: (slice, { advice }) => settle(slice, { candourAdvice: advice }),
  draftWritten: (slice, { parts, nextContactOn = slice.nextContactOn }, { by, seq }) => ({
    ...slice,
    changedAt: { ...slice.changedAt, ...Object.fromEntries(Object.keys(parts).map((part) => [part, seq])) },
    draft: { ...slice.draft, ...parts },
    draftNumber: slice.draftNumber + 1,
    draftedBy: by,
    authors: [...new Set([...slice.authors, by])],
    nextContactOn,
    approvals: {},
  }),
  draftSubmitted: ({ returned: _answered, ...slice }) => slice,
  coverWritten: (slice, { text }, { by, seq }) => ({
    ...slice,
    changedAt: { ...slice.changedAt, cover: seq },
    cover: { text, by },
    approvals: without(slice.approvals, 'corporateCheck', 'signature'),
  }),
  checksCleared: (slice, { because }) => ({ ...slice, approvals: {}, cleared: because }),
  responseApproved: ({ cleared: _checkedAgain, ...slice }, { step, asDelegate }, { by, on, seq }) => ({
    ...slice,
    decidedAt: { ...slice.decidedAt, [by]: seq },
    approvals: { ...slice.approvals, [step]: { by, on, asDelegate } },
  }),
  responseReturned: (slice, { from, reasons }, { by, on, seq }) => ({
    ...slice,
    decidedAt: { ...slice.decidedAt, [by]: seq },
    approvals: {},
    returned: { from, reasons, on },
  }),
  responseSent: (slice, { sent }) => ({
    ...slice,
    sent,
    sentOn: sent.on,
    involvement: slice.nextContactOn ? { next: slice.nextContactOn } : slice.involvement,
  }),
  personKeptInvolved: (slice, { on, next }) => ({
    ...slice,
    involvement: next ? { next } : { ...slice.involvement, finishedOn: on },
  }),
  caseReopened: (
    { reopened, sentOn, draftNumber, earlier, involvement, before: { candourAdvice } },
    { request },
  ) => ({
    ...noResponseYet,
    before: { candourAdvice },
    draftNumber,
    earlier: [...earlier, { reopened, sentOn }],
    involvement,
    reopened: request,
  }),
};
