/** A run of letters in one script. `rtl`: it is read from right to left. */
interface ScriptRun {
  readonly text: string;
  readonly language?: string;
  readonly rtl?: true;
}

/** What a script is most often the writing of: so a screen reader changes its voice, and Word does not call it misspelt. */
const scripts: readonly { readonly of: RegExp; readonly language: string; readonly rtl?: true }[] = [
  { of: /\p{Script=Arabic}/u, language: 'ar-SA', rtl: true },
  { of: /\p{Script=Hebrew}/u, language: 'he-IL', rtl: true },
  { of: /\p{Script=Cyrillic}/u, language: 'ru-RU' },
  { of: /\p{Script=Greek}/u, language: 'el-GR' },
  { of: /\p{Script=Bengali}/u, language: 'bn-BD' },
  { of: /\p{Script=Devanagari}/u, language: 'hi-IN' },
  { of: /\p{Script=Gujarati}/u, language: 'gu-IN' },
  { of: /\p{Script=Gurmukhi}/u, language: 'pa-IN' },
  { of: /\p{Script=Tamil}/u, language: 'ta-IN' },
  { of: /\p{Script=Han}/u, language: 'zh-CN' },
];

const ANY = new RegExp(scripts.map(({ of }) => of.source).join('|'), 'u');
const LETTER = /\p{Letter}/u;
const COMMON = /[\p{Mark}\p{Number}\p{Punctuation}\p{Separator}\p{Symbol}\s]/u;

const scriptOf = (letter: string) => scripts.find(({ of }) => of.test(letter));

/** Is this read from right to left, going by its first letter? */
export const isRightToLeft = (text: string): boolean => {
  const first = LETTER.exec(text)?.[0];
  return first !== undefined && scriptOf(first)?.rtl === true;
};

/** A text taken apart where its script changes; what has no script of its own stays with what goes before it. */
export function scriptRuns(text: string): readonly ScriptRun[] {
  if (!ANY.test(text)) return [{ text }];
  const runs: { text: string; script: ReturnType<typeof scriptOf> }[] = [];
  for (const letter of text) {
    const last = runs.at(-1);
    const script = COMMON.test(letter) ? last?.script : scriptOf(letter);
    if (last && last.script === script) last.text += letter;
    else runs.push({ text: letter, script });
  }
  return runs.flatMap(({ text: words, script }) => apart(words, script));
}

const AROUND = /[\p{Separator}\p{Punctuation}\p{Number}\p{Symbol}]/u;

/** The spaces and marks at the end of a foreign run belong to the English around it. */
function apart(words: string, script: ReturnType<typeof scriptOf>): readonly ScriptRun[] {
  if (!script) return [{ text: words }];
  const letters = Array.from(words);
  let from = letters.length;
  while (from > 0 && AROUND.test(letters[from - 1] ?? '')) from -= 1;
  const tail = letters.slice(from).join('');
  const { language, rtl } = script;
  const run = { text: words.slice(0, words.length - tail.length), language, ...(rtl ? { rtl } : {}) };
  return tail === '' ? [run] : [run, { text: tail }];
}
