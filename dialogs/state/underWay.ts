import { button, text, type Card } from '../../cards/card';
import type { Draft } from './draft';
import type { Reply } from '../port/reply';
import { scriptOf } from '../script/script';

const calledIn = (draft: Draft): string =>
  draft.command === 'logConcern'
    ? 'logging a concern'
    : `“${scriptOf(draft.command).title}” on ${draft.reference}`;

export const underWay = (draft: Draft): string =>
  `You are part-way through ${calledIn(draft)}. Say “continue” to pick it up.`;

const stillUnderWay = (draft: Draft): string => `Still under way: ${calledIn(draft)}.`;

/** The card with that line, once. */
function withLine(card: Card, draft: Draft): Card {
  const says = stillUnderWay(draft);
  if (card.body.some((each) => 'text' in each && each.text === says)) return card;
  const line = text(says, { isSubtle: true, size: 'Small', separator: true });
  const actions = [
    button('Carry on', 'draft.open', { draft: draft.id }),
    // Nobody asked for it: it goes with one tap.
    ...(draft.offered ? [button('Drop it', 'draft.drop', { draft: draft.id })] : []),
  ];
  return { ...card, body: [...card.body, line, { type: 'ActionSet', actions }] };
}

/**
 * An answer beside a conversation under way, with the way back to that as a line of the last card. NB: plain words go
 * without, since on a phone a message of its own pushes the answer away; “continue” is always heard.
 */
export function withCarryOn(replies: readonly Reply[], draft: Draft | undefined): readonly Reply[] {
  const last = replies.map(({ card }) => card !== undefined).lastIndexOf(true);
  return draft === undefined
    ? replies
    : replies.map((reply, index) =>
        index === last && reply.card ? { ...reply, card: withLine(reply.card, draft) } : reply,
      );
}
