import type { Card } from './cardActions';
import { filledIn, prefilledIn } from './jobs';
import type { Inputs, TeamsUser } from './teamsUser';
import type { Turn } from './turn';

/** What a message extension was answered with, whichever of its shapes it has. */
interface Answer {
  readonly task?: { readonly type: string; readonly value: unknown };
  readonly composeExtension?: {
    readonly type: string;
    readonly text?: string;
    readonly attachments?: readonly { readonly content: Card; readonly preview: { content: PreviewText } }[];
  };
}

interface PreviewText {
  readonly title: string;
  readonly text: string;
}

export interface Shown {
  readonly turn: Turn;
  /** The form, when there is one. */
  readonly form: Card | undefined;
  /** What was said in place of a form or of results. */
  readonly said: string;
  readonly results: readonly (PreviewText & { readonly card: Card })[];
}

export interface MessagePayload {
  readonly id: string;
  readonly html: string;
  readonly by?: string;
  readonly at: string;
}

function shownBy(turn: Turn): Shown {
  const { task, composeExtension } = (turn.body ?? {}) as Answer;
  const card = (task?.value as { card?: { content: Card } } | undefined)?.card?.content;
  return {
    turn,
    form: card,
    said: typeof task?.value === 'string' ? task.value : (composeExtension?.text ?? ''),
    results: (composeExtension?.attachments ?? []).map(({ content, preview }) => ({
      ...preview.content,
      card: content,
    })),
  };
}

const invoke = async (user: TeamsUser, name: string, value: object): Promise<Shown> =>
  shownBy(await user.send({ type: 'invoke', name: `composeExtension/${name}`, value }));

/** Opens “Log a concern” on a message, or another of the actions that it offers. */
export const openOn = (
  user: TeamsUser,
  { id, html, by, at }: MessagePayload,
  commandId = 'logConcern',
): Promise<Shown> =>
  invoke(user, 'fetchTask', {
    commandId,
    commandContext: 'message',
    messagePayload: {
      id,
      createdDateTime: at,
      body: { contentType: 'html', content: html },
      ...(by ? { from: { user: { id: 'somebody', displayName: by } } } : {}),
    },
  });

/** Sends the form with what was filled in, and what stood in it already as a client does. */
export function sendForm(
  user: TeamsUser,
  form: Card,
  inputs: Inputs,
  commandId = 'logConcern',
  by = 0,
): Promise<Shown> {
  const submit = (form.actions as readonly { data: object }[])[by];
  return invoke(user, 'submitAction', {
    commandId,
    commandContext: 'message',
    data: { ...submit?.data, ...prefilledIn(form), ...inputs },
  });
}

/** Fills in one form after another, to the check, and saves: what comes back is said. */
export async function sendForms(
  user: TeamsUser,
  first: Card,
  answers: Inputs = {},
  fills: (card: Card, answers: Inputs) => Inputs = filledIn,
): Promise<Shown> {
  let form: Card | undefined = first;
  let shown: Shown | undefined;
  while (form) {
    shown = await sendForm(user, form, fills(form, answers));
    if (shown.form === undefined) return shown;
    ({ form } = shown);
  }
  throw new Error('There was no form.');
}

export const search = (user: TeamsUser, words: string): Promise<Shown> =>
  invoke(user, 'query', {
    commandId: 'findCase',
    parameters: [{ name: 'search', value: words }],
    queryOptions: { skip: 0, count: 25 },
  });
