import { filetypeextension } from 'magic-bytes.js';
import { paperTypes } from '../../policy/sections/papers/choices';
import type { PaperEnding } from '../../policy/sections/papers/facts';
import { isCompound, isOutlookEmail } from './compound';
import { readContainer } from './containers';
import { isEmail, isPlainText, startsLikeMarkup } from './plainContent';

/** Why a file is not kept. */
export type NotKept =
  | 'empty'
  | 'notAKind'
  | 'notWhatItSays'
  | 'archive'
  | 'macros'
  | 'holdsFiles'
  | 'tooMuchInside'
  | 'locked'
  | 'broken';

export const isPaperEnding = (ending: string): ending is PaperEnding => Object.hasOwn(paperTypes, ending);

/** As much of a file as says what it is. */
const HEAD = 512;
/** Of what a phone or a camera writes as heic, mp4 or m4a: the brand behind `ftyp`. */
const brands: Readonly<Record<string, PaperEnding>> = {
  heic: 'heic',
  heix: 'heic',
  heim: 'heic',
  heis: 'heic',
  mif1: 'heic',
  msf1: 'heic',
  'M4A ': 'm4a',
  'M4B ': 'm4a',
  isom: 'mp4',
  iso2: 'mp4',
  iso4: 'mp4',
  iso5: 'mp4',
  iso6: 'mp4',
  mp41: 'mp4',
  mp42: 'mp4',
  avc1: 'mp4',
  dash: 'mp4',
  'M4V ': 'mp4',
  MSNV: 'mp4',
};

const archives = ['zip', '7z', 'rar', 'gz', 'tar', 'bz2', 'xz', 'cab', 'iso'];

/** What its first bytes say it is, of what may be kept or can be named. */
function saidByBytes(content: Uint8Array): readonly string[] {
  const head = content.subarray(0, HEAD);
  const isMedia = Buffer.from(head.subarray(4, 8)).toString('latin1') === 'ftyp';
  if (isMedia) return [brands[Buffer.from(head.subarray(8, 12)).toString('latin1')] ?? ''];
  return filetypeextension(head).map((ending) => (ending === 'jpeg' ? 'jpg' : ending));
}

/** A type that is told by its first bytes alone. */
const byBytes: readonly string[] = ['pdf', 'jpg', 'png', 'heic', 'mp3', 'm4a', 'mp4'];

/** Sound that begins with a frame and not with a title: the library knows only some of them. */
const isFrameOfSound = ([first = 0, second = 0]: Uint8Array): boolean =>
  first === 0xff && (second & 0xe6) === 0xe2;

const inText: Readonly<Record<string, (text: string) => boolean>> = {
  txt: (text) => !startsLikeMarkup(text),
  csv: (text) => !startsLikeMarkup(text),
  eml: isEmail,
};

/**
 * What a file is, by what is in it, when that is what its name says; else why it is not kept. Nothing in it is opened or
 * unpacked. Without a name, as a pasted picture comes, it is what its bytes say.
 */
export function typeOf(content: Uint8Array, ending: string): PaperEnding | NotKept {
  if (content.length === 0) return 'empty';
  const said = saidByBytes(content);
  const wanted = ending === '' ? (said.find((each) => byBytes.includes(each)) ?? '') : ending;
  if (said.includes('zip')) return inContainer(content, wanted);
  if (said.some((each) => archives.includes(each)) || archives.includes(wanted)) return 'archive';
  if (!isPaperEnding(wanted)) return 'notAKind';
  return isIt(content, wanted, said) ? wanted : isCompound(content) ? 'locked' : 'notWhatItSays';
}

function inContainer(content: Uint8Array, wanted: string): PaperEnding | NotKept {
  const found = readContainer(content);
  if (found === 'archive' && isPaperEnding(wanted)) return 'notWhatItSays';
  if (!isPaperEnding(found)) return found;
  return found === wanted ? found : 'notWhatItSays';
}

function isIt(content: Uint8Array, wanted: PaperEnding, said: readonly string[]): boolean {
  if (wanted === 'mp3' && isFrameOfSound(content)) return true;
  if (byBytes.includes(wanted)) return said.includes(wanted);
  if (wanted === 'msg') return isOutlookEmail(content);
  const isOther = isFrameOfSound(content) || said.some((each) => byBytes.includes(each));
  const text = isOther ? undefined : isPlainText(content);
  if (text === undefined) return false;
  if (wanted === 'rtf') return /^\{\\rtf\d/.test(text) && !text.includes('\\objdata');
  return inText[wanted]?.(text) ?? false;
}
