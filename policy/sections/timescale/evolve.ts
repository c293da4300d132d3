import type { Evolvers } from '../../machine/events';
import type { ClockPause, Extension, Timescale, TimescaleEvent } from './facts';

export const nothingAgreed: Timescale = { agreed: [], extensions: [], pauses: [] };

const changeExtension = (
  slice: Timescale,
  which: Extension['status'],
  change: Partial<Extension>,
): Timescale => {
  const last = slice.extensions.filter(({ status }) => status === which).at(-1);
  return {
    ...slice,
    extensions: slice.extensions.map((extension) =>
      extension === last ? { ...extension, ...change } : extension,
    ),
  };
};

const changePause = (slice: Timescale, change: Partial<ClockPause>): Timescale => {
  const open = slice.pauses.filter(({ to }) => to === undefined).at(-1);
  return {
    ...slice,
    pauses: slice.pauses.map((pause) => (pause === open ? { ...pause, ...change } : pause)),
  };
};

export const evolveTimescale: Evolvers<Timescale, TimescaleEvent> = {
  dateAgreed: (slice, { day }) => ({ ...slice, agreed: [...slice.agreed, day] }),
  extensionAsked: (slice, { extension }, { by }) => ({
    ...slice,
    extensions: [...slice.extensions, { ...extension, askedBy: by, status: 'asked' }],
  }),
  extensionAnswered: (slice, { agreed, on, how }) =>
    changeExtension(slice, slice.extensions.at(-1)?.status ?? 'asked', {
      answer: agreed ? 'agreed' : 'notAgreed',
      agreedOn: agreed ? on : undefined,
      how,
    }),
  extensionDecided: (slice, { approved }) =>
    changeExtension(slice, 'asked', { status: approved ? 'approved' : 'declined' }),
  extensionWithdrawn: (slice) => changeExtension(slice, 'asked', { status: 'withdrawn' }),
  extensionRemoved: (slice) => changeExtension(slice, 'approved', { status: 'withdrawn' }),
  clockPaused: (slice, { pause }) => ({ ...slice, pauses: [...slice.pauses, pause] }),
  pauseAsked: (slice, { pause }, { by }) => ({ ...slice, pauseAsked: { ...pause, askedBy: by } }),
  pauseDecided: ({ pauseAsked, ...slice }) => ({
    ...slice,
    ...(pauseAsked ? { pauseAskedBy: pauseAsked.askedBy } : {}),
  }),
  clockRestarted: (slice, { on }) => changePause(slice, { to: on }),
  pauseChased: (slice, { on }) => changePause(slice, { chasedOn: on }),
};
