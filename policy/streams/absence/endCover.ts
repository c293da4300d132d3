import { refuseField } from '../../machine/refusal';
import { absenceCommand, arranging } from './command';
import { daysOf, openCovers } from './questions';

export const endCover = absenceCommand({
  name: 'endCover',
  button: 'End cover',
  about: 'It stops counting today. What was done under it stands.',
  paragraph: '2.5',
  fields: {
    cover: {
      kind: 'pick',
      label: 'Which one?',
      from: ({ covers }) =>
        Object.fromEntries(covers.flatMap((one) => (one.endedOn ? [] : [[one.id, daysOf(one)]]))),
    },
    reason: { kind: 'text', label: 'Why does it end now?', usual: { back: 'They are back' } },
  },
  who: arranging,
  stages: ['kept'],
  offered: (state, { today }) => openCovers(state, today).length > 0,
  done: () => 'The cover has ended. Whoever stood in has been told.',
  decide(state, { cover, reason }, { today }) {
    const found = openCovers(state, today).find(({ id }) => id === cover);
    if (!found) return refuseField('2.5', 'cover', 'That one is over already.');
    const { standIn, from, until } = found;
    return [{ type: 'coverEnded', cover, standIn, from, until, reason }];
  },
});
