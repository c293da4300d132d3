import { button } from '../cards/card';
import { buildSayCard } from '../cards/sayCards';
import type { Draft } from './draft';
import { replyCard, type Reply } from './reply';
import { scriptOf } from './script';

export const underWay = (draft: Draft): string =>
  draft.command === 'logConcern'
    ? 'You are part-way through logging a concern. Say “continue” to pick it up.'
    : `You are part-way through “${scriptOf(draft.command).title}” on ${draft.reference}. Say “continue” to pick it up.`;

/** A way back to a conversation that was interrupted. */
export const carryOn = (draft: Draft): Reply =>
  replyCard(
    buildSayCard({
      title: 'Still under way',
      lines: [underWay(draft)],
      actions: [button('Carry on', 'draft.open', { draft: draft.id }, { style: 'positive' })],
    }),
  );
