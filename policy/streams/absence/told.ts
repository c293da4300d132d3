import { unsaid, type Tellers } from '../../machine/telling';
import { arrangeCover } from './arrangeCover';
import { endCover } from './endCover';
import type { Absence, AbsenceEvent } from './facts';
import { handEverythingOver } from './handEverythingOver';

const { standIn, from, until } = arrangeCover.fields;

export const tells: Tellers<AbsenceEvent, Absence> = {
  everythingHandedOver: { title: 'Handed everything over', said: handEverythingOver.fields },
  coverArranged: { title: 'Arranged cover', said: arrangeCover.fields },
  coverEnded: {
    title: 'Ended cover',
    said: {
      cover: unsaid('the number of the cover; its days are told'),
      standIn,
      from,
      until,
      reason: endCover.fields.reason,
    },
  },
};
