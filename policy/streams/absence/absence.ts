import { registerStream } from '../../machine/registerStream';
import { oversees } from '../../roles';
import { arrangeCover } from './arrangeCover';
import { endCover } from './endCover';
import type { Absence, AbsenceEvent, CoverTerms } from './facts';
import { handEverythingOver } from './handEverythingOver';
import { daysOf, openCovers } from './questions';
import { tells } from './told';

const tell = (id: string, by: string, terms: CoverTerms, toStandIn: string, toThem: string) =>
  [
    { to: { person: terms.standIn }, say: `${toStandIn}, ${daysOf(terms)}.`, paragraph: '2.5' },
    ...(id === by ? [] : [{ to: { person: id }, say: `${toThem}, ${daysOf(terms)}.`, paragraph: '2.5' }]),
    {
      to: { role: 'leadManager' },
      say: `Cover for somebody has changed: ${daysOf(terms)}.`,
      paragraph: '2.5',
    },
  ] as const;

/** Who takes over while somebody is away, or has left: one record for each person (2.5). */
export const absenceStream = registerStream<'kept', Absence, AbsenceEvent>({
  kind: 'absence',
  thing: 'record of leave and cover',
  stages: { kept: 'On the register' },
  initial: (id) => ({ id, stage: 'kept', version: 0, covers: [] }),
  evolve: {
    everythingHandedOver: (state, { to }) => ({ ...state, handedTo: to }),
    coverArranged: (state, { type: _type, ...cover }, { seq, by }) => ({
      ...state,
      covers: [...state.covers, { id: `${state.id}/${seq}`, ...cover, arrangedBy: by }],
    }),
    coverEnded: (state, { cover }, { on }) => ({
      ...state,
      covers: state.covers.map((one) => (one.id === cover ? { ...one, endedOn: on } : one)),
    }),
  },
  tells,
  commands: [arrangeCover, handEverythingOver, endCover],
  holders: ({ id }) => ({ absent: [id] }),
  describe: (state, { today }) => [
    ...(openCovers(state, today).length === 0 ? [{ label: 'Cover', words: 'None is arranged.' }] : []),
    ...openCovers(state, today).flatMap((cover) => [
      { label: 'Away', words: daysOf(cover) },
      { label: 'Stands in', person: cover.standIn },
      ...(cover.note ? [{ label: 'What they need to know', words: cover.note }] : []),
    ]),
    ...(state.handedTo ? [{ label: 'Everything was handed over to', person: state.handedTo }] : []),
  ],
  maySee: (state, { actor, today }) =>
    actor.id === state.id ||
    oversees(actor) ||
    openCovers(state, today).some(({ standIn }) => standIn === actor.id),
  notices: {
    coverArranged: (terms, { id }, { by }) =>
      tell(
        id,
        by,
        terms,
        'You stand in for somebody in the complaints procedure',
        'Somebody stands in for you',
      ),
    coverEnded: (terms, { id }, { by }) =>
      tell(id, by, terms, 'You no longer stand in for somebody', 'Your cover has ended'),
  },
});
