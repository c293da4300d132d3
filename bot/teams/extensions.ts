import {
  CardFactory,
  type MessagingExtensionAction,
  type MessagingExtensionActionResponse,
  type MessagingExtensionAttachment,
  type MessagingExtensionQuery,
  type MessagingExtensionResponse,
  type TurnContext,
} from 'botbuilder';
import { buildBaseCard } from '../../cards/designs/case';
import type { Click } from '../../dialogs/state/click';
import type { Desk } from '../../dialogs/port/desk';
import { addFromMessage, goOnAdding } from '../../dialogs/words/addFromMessage';
import {
  logFromMessage,
  openFromMessage,
  type FromMessage,
  type TeamsMessage,
} from '../../dialogs/words/logFromMessage';
import { rowsAsked } from '../../dialogs/cases/openCases';
import { isLondonDate, shortDate } from '../../policy/calendar/dates';
import type { Person } from '../../policy/roles';
import { stages, type Stage } from '../../policy/stages';
import { serviceWords } from '../../policy/trust/services';
import type { Trust } from '../../policy/trust/trust';
import type { Row } from '../../storage/ports/caseStore';
import type { Reply } from '../../dialogs/port/reply';
import { clickOf } from './clicks';
import { messageIn } from './teamsMessage';

export interface MessageExtensionParts {
  readonly desk: Desk;
  /** Says something to a person in their personal chat; false when they have none yet. */
  readonly tell: (person: Person, replies: readonly Reply[]) => Promise<boolean>;
}

interface OnMessage {
  /** What the window is called. */
  readonly title: string;
  /** What the buttons of its forms send. */
  readonly verb: string;
  readonly open: (desk: Desk, person: Person, message: TeamsMessage) => Promise<FromMessage>;
  readonly goOn: (desk: Desk, person: Person, click: Click) => Promise<FromMessage>;
}

/** What may be done with a message, by the id that the manifest gives it. */
const onMessage: Readonly<Record<string, OnMessage>> = {
  logConcern: { title: 'Log a concern', verb: 'message.log', open: openFromMessage, goOn: logFromMessage },
  addToCase: { title: 'Add to a case', verb: 'message.add', open: addFromMessage, goOn: goOnAdding },
};

const actionNamed = (id: string | undefined): OnMessage | undefined =>
  id !== undefined && Object.hasOwn(onMessage, id) ? onMessage[id] : undefined;

const FIND = 'findCase';
const LONGEST_QUERY = 100;

export const taskMessage = (value: string): MessagingExtensionActionResponse => ({
  task: { type: 'message', value },
});

const nothingSuch = taskMessage('That is not something I can do. Nothing was saved.');

/** The words a search holds; a client sends “true” for none at all. */
function readQuery({ parameters = [] }: MessagingExtensionQuery): string {
  const [first] = parameters;
  const value: unknown = first?.name === 'initialRun' ? '' : first?.value;
  return typeof value === 'string' ? value.slice(0, LONGEST_QUERY) : '';
}

const hint = (text: string): MessagingExtensionResponse => ({ composeExtension: { type: 'message', text } });

function preview({ promoted: { stage, service, nextDue } }: Row, trust: Trust): string {
  const due = nextDue && isLondonDate(nextDue) ? `Next due ${shortDate(nextDue)}` : 'Nothing due';
  return [stages[stage as Stage], ...(service ? [serviceWords(trust, service)] : []), due].join(' · ');
}

/** What can be put into a message is the card that is safe for everybody. */
const resultOf = (found: Row, trust: Trust): MessagingExtensionAttachment => ({
  ...CardFactory.adaptiveCard(buildBaseCard(found.id)),
  preview: CardFactory.thumbnailCard(found.id, preview(found, trust)),
});

/** A form in a window of its own, or what became of it: said there, and in the chat where there is more to say. */
async function show(
  { tell }: MessageExtensionParts,
  person: Person,
  title: string,
  outcome: FromMessage,
): Promise<MessagingExtensionActionResponse> {
  if ('form' in outcome) {
    const card = CardFactory.adaptiveCard(outcome.form);
    return {
      task: { type: 'continue', value: { title, width: 'medium', height: 'large', card } },
    };
  }
  const told = outcome.replies.length === 0 || (await tell(person, outcome.replies));
  return taskMessage(
    told ? outcome.sentence : `${outcome.sentence} Open a chat with me and say “my cases” to see it.`,
  );
}

async function search(desk: Desk, person: Person, words: string): Promise<MessagingExtensionResponse> {
  const rows =
    (await rowsAsked(desk, person, words)) ??
    (await desk.findCases(person, words)).rows.map(({ row }) => row);
  if (rows.length === 0)
    return hint('I find no case for that. Try a name, a phone number, a reference or a service.');
  const attachments = rows.map((row) => resultOf(row, desk.trust));
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

/** What people start from a message or from the box they write in. Who they are comes from the verified activity alone. */
export function messageExtensions(parts: MessageExtensionParts) {
  const { desk } = parts;
  return {
    async open(context: TurnContext, person: Person, action: MessagingExtensionAction) {
      const meant = actionNamed(action.commandId);
      if (!meant) return nothingSuch;
      const message = messageIn(action.messagePayload, context.activity);
      return show(parts, person, meant.title, await meant.open(desk, person, message));
    },

    async submit(context: TurnContext, person: Person, action: MessagingExtensionAction) {
      const click = clickOf(action.data, context.activity);
      const meant = actionNamed(action.commandId);
      if (!meant || click?.verb !== meant.verb) return nothingSuch;
      return show(parts, person, meant.title, await meant.goOn(desk, person, click));
    },

    async search(person: Person, query: MessagingExtensionQuery): Promise<MessagingExtensionResponse> {
      if (query.commandId !== FIND) return hint('Cases are private. Search for one in our personal chat.');
      return search(desk, person, readQuery(query));
    },
  };
}

export type MessageExtensions = ReturnType<typeof messageExtensions>;
