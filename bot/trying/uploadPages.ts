const MEGABYTE = 1024 * 1024;

const escaped = (words: string): string =>
  words.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const page = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
body { font: 1.1rem/1.5 sans-serif; max-width: 34rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
input, button { font: inherit; display: block; margin: 1rem 0; max-width: 100%; }
button { padding: 0.6rem 1.2rem; color: #fff; background: #005eb8; border: 2px solid #005eb8; }
:focus-visible { outline: 3px solid #111; outline-offset: 3px; }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</body>
</html>
`;

const kinds = 'I take PDF, Word, Excel, PowerPoint and text files, emails, photos, sound and film.';
const howMuch = (most: number): string => `Each may have up to ${Math.round(most / MEGABYTE)} MB.`;
const thenSay = 'You say in the chat which case they are for.';

/** Where somebody chooses files to send. `most` is the largest one may be, in bytes. */
export const uploadPage = (most: number): string =>
  page(
    'Send files to the bot',
    `<p id="about">${kinds} ${howMuch(most)} ${thenSay}</p>
<form method="post" enctype="multipart/form-data">
<label for="files">Files</label>
<input id="files" name="files" type="file" multiple required aria-describedby="about">
<button type="submit">Send</button>
</form>`,
  );

/** What became of them. */
export const uploadedPage = (said: readonly string[]): string =>
  page('Files for the bot', said.map((each) => `<p>${escaped(each)}</p>`).join('\n'));
