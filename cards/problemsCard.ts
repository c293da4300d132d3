import { banner, button, card, heading, text, type Action, type Card, type Element } from './card';

export interface Problem {
  readonly kind: string;
  readonly id: string;
  /** The message’s own id beside its case or record. */
  readonly duty: string;
  readonly say: string;
  readonly forWhom: string;
  /** Why it did not arrive, as it was recorded. */
  readonly why: string;
  readonly attempts: number;
}

const reasons: Readonly<Record<string, string>> = {
  blocked: 'they do not take messages from the bot',
  noChat: 'they have no chat with the bot',
  notInstalledYet: 'Teams could not say whether they can be given the app',
  nobody: 'nobody holds that role',
  timedOut: 'Teams did not answer',
  noAnswer: 'the line to Teams was cut',
  capped: 'there was too much to send',
};

/** Anything else is what Teams answered, or the kind of a fault. */
const inWords = (why: string): string =>
  reasons[why] ?? (/^\d+$/.test(why) ? `Teams answered ${why}` : `a fault (${why})`);

const rowOf = ({ kind, id, duty, say, forWhom, why, attempts }: Problem): readonly Element[] => [
  {
    type: 'Container',
    separator: true,
    items: [
      text(say, { weight: 'Bolder' }),
      text(`For ${forWhom}: ${inWords(why)}. Tried ${attempts === 1 ? 'once' : `${attempts} times`}.`, {
        spacing: 'None',
        size: 'Small',
      }),
      { type: 'ActionSet', actions: [button('Send it again', 'problem.again', { kind, case: id, duty })] },
    ],
  },
];

/** Messages that were given up. Each can be sent again. */
export function buildProblemsCard(problems: readonly Problem[], done?: string, more?: Action): Card {
  const title = 'Delivery problems';
  return card(
    title,
    [
      ...(done ? [banner(done, 'good')] : []),
      heading(title),
      ...(problems.length === 0
        ? [text('Every message has arrived, or is still on its way.')]
        : [
            text(
              'These messages did not arrive and are not tried any more. Where there was somebody next in line, they heard instead.',
            ),
            ...problems.flatMap(rowOf),
          ]),
    ],
    more ? [more] : [],
  );
}
