import { ActivityTypes, type Activity, type TurnContext } from 'botbuilder';
import type { Card } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import type { Person } from '../../policy/roles';
import type { Trust } from '../../policy/trust/trust';
import { taskMessage } from './extensions';
import type { WhoIs } from './whoIs';

/** Teams calls a chat of two colleagues personal as well: it is named like this, and the bot’s own chats never are. */
const CHAT_OF_TWO = /@unq\.gbl\.spaces$/i;

/** Is this the person’s own chat with the bot? Only there is anything of a case said, shown or sent (7.1). */
export const isOwnChat = ({ conversation }: Pick<Activity, 'conversation'>): boolean =>
  conversation.conversationType === 'personal' && !conversation.isGroup && !CHAT_OF_TWO.test(conversation.id);

/** The kinds of question asked of the bot: each is answered in its own shape, or Teams shows nothing at all. */
const shapes = new Map(
  Object.entries({
    'adaptiveCard/action': 'card',
    'composeExtension/query': 'list',
    'composeExtension/fetchTask': 'task',
    'composeExtension/submitAction': 'task',
    'fileConsent/invoke': 'nothing',
  } as const),
);

/** Begun from a message anywhere: nothing of a case is shown there, and what came of it is said in the own chat. */
const anywhere: readonly string[] = ['composeExtension/fetchTask', 'composeExtension/submitAction'];

const spoken: readonly string[] = [
  ActivityTypes.Message,
  ActivityTypes.MessageUpdate,
  ActivityTypes.MessageDelete,
];

const invoke: string = ActivityTypes.Invoke;
const isInvoke = ({ type }: Activity): boolean => type === invoke;
const shapeOf = ({ name = '' }: Activity) => shapes.get(name);

/** Who may go on; or why nobody may here. Undefined for what says nothing: the bot put in or taken out. */
export type Admission = { readonly person: Person } | 'outsider' | 'elsewhere';

/**
 * Asked once, before anything is done with what was sent: words, edits, taps, refreshes, searches, forms begun from a
 * message, answers about files. Throws as `whoIs` does.
 */
export async function admit(context: TurnContext, whoIs: WhoIs): Promise<Admission | undefined> {
  const { activity } = context;
  const asks = isInvoke(activity) && shapeOf(activity) !== undefined;
  if (!asks && !spoken.includes(activity.type)) return undefined;
  if (!isOwnChat(activity) && !(asks && anywhere.includes(activity.name ?? ''))) return 'elsewhere';
  const person = await whoIs(context);
  return person.outsider ? 'outsider' : { person };
}

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

/** Answers a question that may not be asked by this person, or not here, in its own shape. */
export function turnedAwayBody(activity: Activity, why: 'outsider' | 'elsewhere', trust: Trust): object {
  const sentence = why === 'outsider' ? notStaff : privateHere;
  switch (shapeOf(activity)) {
    case 'card':
      return {
        statusCode: 200,
        type: ADAPTIVE_CARD,
        value: why === 'outsider' ? notStaffCard(trust) : movedCard(),
      };
    case 'list':
      return { composeExtension: { type: 'message', text: sentence } };
    case 'task':
      return taskMessage(sentence);
    case 'nothing':
    case undefined:
      return {};
  }
}

const notStaff = 'This is for the Trust’s own staff, so nothing was done.';
const privateHere = 'Cases are private. Do this in our personal chat.';

export const notStaffCard = ({ pals }: Trust): Card =>
  buildSayCard({
    title: 'This is for the Trust’s own staff',
    lines: [
      'Your account is a guest’s, or is no longer in the staff directory, so nothing was done.',
      `To raise a concern, speak to any member of staff or to ${pals.name}. If you do work here, ask the service desk to look at your account.`,
    ],
    actions: [],
  });

export const movedCard = (): Card =>
  buildSayCard({
    title: 'This button works in your personal chat with me',
    lines: ['Open a chat with me and say “my cases”.'],
    actions: [],
  });
