import type { Attachment, FileConsentCardResponse } from 'botbuilder';
import { z } from 'zod';
import type { OfferedFile } from '../../dialogs/port/reply';
import type { KeptLetter } from '../../storage/ports/letters';

const UPLOAD_MILLISECONDS = 8_000;

/** Where Teams keeps a person's files. Nothing is sent anywhere else, whatever an activity says. */
const fileHosts = ['sharepoint.com', 'sharepoint.us', 'svc.ms'];

/** May a letter be uploaded there? Only encrypted, and only to where Teams keeps files. */
export function mayUploadTo(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  return (
    url?.protocol === 'https:' &&
    url.port === '' &&
    url.username === '' &&
    fileHosts.some((host) => url.hostname.endsWith(`.${host}`))
  );
}

/** Asks the person in Teams if they want the file. It carries ids, which come back with the answer and are looked at again. */
export const consentCard = ({ reference, sha256, name, size }: OfferedFile): Attachment => ({
  contentType: 'application/vnd.microsoft.teams.card.file.consent',
  name,
  content: {
    description: 'A document you asked for. It goes into your own OneDrive.',
    sizeInBytes: size,
    acceptContext: { reference, sha256 },
    declineContext: { reference, sha256 },
  },
});

const answer = z.object({
  context: z.object({ reference: z.string().max(20), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  uploadInfo: z
    .object({
      name: z.string(),
      uploadUrl: z.string().max(4_000),
      contentUrl: z.string(),
      uniqueId: z.string(),
      fileType: z.string(),
    })
    .optional(),
});

export type ConsentAnswer = z.infer<typeof answer>;
type UploadInfo = NonNullable<ConsentAnswer['uploadInfo']>;

/** What Teams says the person answered, when it has the shape of an answer to our card. */
export const readAnswer = (response: FileConsentCardResponse): ConsentAnswer | undefined =>
  answer.safeParse(response).data;

/** Puts the letter where Teams said. Throws when it cannot be put there. */
export async function upload(
  { bytes, type }: Pick<KeptLetter, 'bytes' | 'type'>,
  { uploadUrl }: UploadInfo,
  send: typeof fetch,
): Promise<void> {
  const { status } = await send(uploadUrl, {
    method: 'PUT',
    headers: {
      'Content-Type': type,
      'Content-Range': `bytes 0-${bytes.length - 1}/${bytes.length}`,
    },
    body: Buffer.from(bytes),
    redirect: 'error',
    signal: AbortSignal.timeout(UPLOAD_MILLISECONDS),
  });
  if (status >= 300) throw new Error(`The upload of a file was answered with ${status}.`);
}

/** Shows the file that is now in the person's OneDrive. */
export const fileInfoCard = ({ name, contentUrl, uniqueId, fileType }: UploadInfo): Attachment => ({
  contentType: 'application/vnd.microsoft.teams.card.file.info',
  contentUrl,
  name,
  content: { uniqueId, fileType },
});
