import { Parser } from 'htmlparser2';

/** Longer messages are cut before they are parsed: Teams sends about 28,000 characters, a page from Word much more. */
const MOST_READ = 100_000;

/** NB: the parser takes longer for each tag the more are open. No message has so many. */
const DEEPEST = 2_000;
const AT_ONCE = 5_000;

/** What begins a line of its own. */
const blocks = new Set(
  'address article aside blockquote caption div dl dt dd fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);

/** What stands in a page from Word or Outlook, and is not words. */
const silent = new Set('head iframe object script style svg template title xml'.split(' '));

interface Place {
  readonly name: string;
  readonly silent: boolean;
  readonly quoted: boolean;
}

/** Lines as they are put together: each knows whether it is quoted from another message. */
class Lines {
  readonly #done: string[] = [];
  #parts: string[] = [];
  #spaced = true;
  #quoted = false;

  /** NB: only the ends of what is added are looked at, never the line so far: it may come letter by letter. */
  add(words: string, quoted: boolean): void {
    if (quoted !== this.#quoted) this.end();
    this.#quoted = quoted;
    const even = words.replace(/\s+/g, ' ');
    const part = this.#spaced && even.startsWith(' ') ? even.slice(1) : even;
    if (part === '') return;
    this.#parts.push(part);
    this.#spaced = part.endsWith(' ');
  }

  /** Ends the line, even an empty one. */
  break(): void {
    const line = this.#parts.join('').trim();
    this.#done.push(this.#quoted && line !== '' ? `> ${line}` : line);
    this.#parts = [];
    this.#spaced = true;
  }

  end(): void {
    if (this.#parts.length > 0) this.break();
  }

  text(): string {
    this.end();
    return this.#done
      .filter((line, at) => line !== '' || (this.#done[at - 1] ?? '') !== '')
      .join('\n')
      .trim();
  }
}

/**
 * The words of a message that came as HTML: lines and cells kept apart, pictures by what they show, styles and comments
 * left out, words quoted from another message marked with `> `. Its time grows with the length, and no faster.
 */
export function wordsOfHtml(html: string): string {
  const lines = new Lines();
  const open: Place[] = [];
  const inside = (): Place => open.at(-1) ?? { name: '', silent: false, quoted: false };
  const parser = new Parser(
    {
      onopentag(name, { alt = '', itemtype = '', style = '' }) {
        const { silent: isSilent, quoted } = inside();
        const place = {
          name,
          silent:
            isSilent || silent.has(name) || /mso-hide:\s*all|display:\s*none/i.test(style.slice(0, 500)),
          quoted: quoted || name === 'blockquote' || itemtype.endsWith('/Reply'),
        };
        if (blocks.has(name)) lines.end();
        if (name === 'br') lines.break();
        if (name === 'li' && !place.silent) lines.add('• ', place.quoted);
        if ((name === 'img' || name === 'emoji') && !place.silent && alt !== '') lines.add(alt, place.quoted);
        open.push(place);
      },
      ontext(words) {
        const { silent: isSilent, quoted } = inside();
        if (!isSilent) lines.add(words, quoted);
      },
      onclosetag(name) {
        const { quoted } = open.pop() ?? inside();
        if ((name === 'td' || name === 'th') && !inside().silent) lines.add(' | ', quoted);
        if (blocks.has(name)) lines.end();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  const read = Math.min(html.length, MOST_READ);
  for (let at = 0; at < read && open.length < DEEPEST; at += AT_ONCE)
    parser.write(html.slice(at, Math.min(at + AT_ONCE, read)));
  parser.end();
  return lines.text();
}
