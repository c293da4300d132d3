import type { FileConsentCardResponse, TurnContext } from 'botbuilder';
import type { Desk } from '../../dialogs/port/desk';
import { letterGone } from '../../dialogs/cases/letters';
import { replyText } from '../../dialogs/port/reply';
import type { Person } from '../../policy/roles';
import { activityOf } from './activities';
import { fileInfoCard, mayUploadTo, readAnswer, upload } from './fileConsent';

const notTaken = replyText(
  'I could not put the file there: that is not a place where Teams keeps files. Nothing was sent.',
);
const declined = replyText('All right: the file was not sent. You can ask for it again at any time.');

/** The card that asked goes: it has been answered. */
async function removeQuestion(context: TurnContext): Promise<void> {
  const { replyToId } = context.activity;
  if (replyToId) await context.deleteActivity(replyToId);
}

/** The person wants the file: it is looked at again if they may have it, then put into their OneDrive. */
export async function sendFile(
  desk: Desk,
  person: Person,
  context: TurnContext,
  response: FileConsentCardResponse,
  send: typeof fetch,
): Promise<void> {
  const answer = readAnswer(response);
  const info = answer?.uploadInfo;
  if (!answer || !info || !mayUploadTo(info.uploadUrl)) {
    await context.sendActivity(activityOf(notTaken));
    return;
  }
  const letter = await desk.handOverLetter(person, answer.context);
  if (letter) await upload(letter, info, send);
  await context.sendActivity(
    letter ? { attachments: [fileInfoCard(info)] } : activityOf(letterGone(answer.context.reference)),
  );
  await removeQuestion(context);
}

/** The person does not want the file. */
export async function withdrawFile(context: TurnContext): Promise<void> {
  await context.sendActivity(activityOf(declined));
  await removeQuestion(context);
}
