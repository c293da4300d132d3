import type { Card } from './cardActions';
import type { Delivery } from './fakeConnector';
import type { TeamsActivity } from './teamsActivity';

const cardType = 'application/vnd.microsoft.card.adaptive';

/** What the bot did while one activity was being answered. */
export interface Turn {
  /** What was sent to the bot. */
  readonly activity: TeamsActivity;
  /** The HTTP status of the answer. */
  readonly status: number;
  /** The body of the answer: the invoke response, when it was an invoke. */
  readonly body: unknown;
  /** What the bot sent, updated and deleted in this person's conversation meanwhile. */
  readonly deliveries: readonly Delivery[];
  /** Everything it said in words, one message a line. */
  readonly text: string;
  /** Every card shown, in order; the one returned in place of a clicked card comes last. */
  readonly cards: readonly Card[];
  /** Those of them that answer what was sent: what is owed to the person may arrive during their turn, and answers nothing they said. */
  readonly answers: readonly Card[];
  /** The last card that answers, or the last shown. Asking for it when there is none fails, saying what the bot said instead. */
  readonly card: Card;
}

export function turnOf(
  activity: TeamsActivity,
  { status, body }: { status: number; body: unknown },
  deliveries: readonly Delivery[],
): Turn {
  const answer = answerIn(body);
  const said = deliveries.flatMap((delivery) => (delivery.activity.text ? [delivery.activity.text] : []));
  const text = [...said, ...wordsOf(answer)].join('\n');
  const inPlace = answer.type === cardType ? [answer.value as Card] : [];
  const cards = [...deliveries.flatMap(cardsIn), ...inPlace];
  const replies = deliveries.filter((each) => each.activity.replyToId === activity.id);
  const answers = [...replies.flatMap(cardsIn), ...inPlace];
  return {
    activity,
    status,
    body,
    deliveries,
    text,
    cards,
    answers,
    get card() {
      const last = answers.at(-1) ?? cards.at(-1);
      if (!last) throw new Error(`The bot showed no card (status ${status}). It said: ${text || 'nothing'}`);
      return last;
    },
  };
}

export function cardsIn({ activity }: Delivery): readonly Card[] {
  const attachments = activity.attachments ?? [];
  return attachments
    .filter(({ contentType }) => contentType === cardType)
    .map(({ content }) => content as Card);
}

interface Answer {
  readonly type?: unknown;
  readonly value?: unknown;
}

function answerIn(body: unknown): Answer {
  return typeof body === 'object' && body !== null ? body : {};
}

/** An invoke is answered in words with a text, or with an error that has a message. */
function wordsOf({ value }: Answer): readonly string[] {
  if (typeof value === 'string') return [value];
  const { message } = (value ?? {}) as { message?: unknown };
  return typeof message === 'string' ? [message] : [];
}
