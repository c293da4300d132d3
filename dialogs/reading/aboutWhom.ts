import type { ReachedUs } from './reachedUs';
import { findRelatives, type Relative } from './relativesNamed';
import { theOtherWay } from './relationshipWords';
import { plain } from './plain';
import * as words from './suggestWords';

export type Gender = 'he' | 'she';

/** Whom the words are about and what whoever raises it is to them, as far as it is unmistakable. */
export interface AboutWhom {
  readonly raisedBy?: 'representative';
  readonly relationship?: string;
  readonly affectedName?: string;
  /** The name of whoever raises it, where it stands beside what they are. */
  readonly personName?: string;
  /** The words by which the text goes on to speak of the person affected. */
  readonly called: readonly string[];
  readonly affected?: Gender;
  readonly raiser?: Gender;
}

const nobody: AboutWhom = { called: [] };

const women =
  /^(?:(?:step|grand|foster |great )?(?:mother|mum|mam|daughter)|grandma|gran|nan|nana|wife|sister|aunt|auntie|niece|she|her|lady|woman|mrs|ms|miss)$/i;
const men =
  /^(?:(?:step|grand|foster |great )?(?:father|dad|son)|grandad|husband|hubby|brother|uncle|nephew|he|his|gentleman|man|mr)$/i;

/** Whether a word for somebody says that it is a woman or a man; most do not. */
export function genderOf(said: string | undefined): Gender | undefined {
  if (said === undefined) return undefined;
  return women.test(said) ? 'she' : men.test(said) ? 'he' : undefined;
}

const sameWord: Readonly<Record<string, string>> = {
  mum: 'mother',
  mam: 'mother',
  dad: 'father',
  hubby: 'husband',
  nan: 'gran',
  nana: 'gran',
  grandma: 'gran',
  auntie: 'aunt',
};

const wordOf = ({ said }: Relative): string => sameWord[said] ?? said;

const theirs = new Set(['her', 'his', 'their']);
const mine = new Set(['my', 'mi']);

/** Where a relative is told of who reached us, as the subject of that. */
const reachesUs = (text: string, { at, said }: Relative, reached: readonly ReachedUs[]): boolean =>
  reached.some(({ named }) => at + said.length <= named && !/[.!?;\n]/.test(text.slice(at, named)));

/** “I was sectioned”, “my tablets”: whoever writes was treated themselves. */
const OF_THEMSELVES =
  /\b(?:i was|i am|i'm|i’m|im|i have been|i've been|i’ve been|ive been) (?:also |then |not )?(?:treated|admitted|discharged|sectioned|detained|given|seen|moved|kept|refused|assessed|on the (?:ward|waiting)|waiting|a patient|under|left)\b|\bmy (?:own )?(?:treatment|care|appointments?|medication|meds|tablets|nurse|doctor|psychiatrist|care coordinator|keyworker|bed|discharge|assessment|therapy|property|belongings|section|ward|injection|depot)\b|\bboth\b|\band i\b/i;

const only = (all: readonly Relative[]): boolean => new Set(all.map(wordOf)).size === 1;

/** “The mother of Ellie”, at the beginning of what is said: what they are, and to whom. */
function readOf(text: string, all: readonly Relative[]): AboutWhom | undefined {
  const direct = all.filter(
    ({ at, isOf, whose }) =>
      isOf &&
      !mine.has(whose) &&
      /(?:^|[.!?;:,–—-]\s?|\n|\b(?:hi|so|ok|from|caller|had|is|s?he['’]?s|call from|complaint from)\s)$/i.test(
        text.slice(Math.max(0, at - 20), at),
      ),
  );
  const [one] = direct;
  return one && direct.length === 1
    ? { called: [one.name ?? ''], ...(one.name ? { affectedName: one.name } : {}), ...raiserOf(one.said) }
    : undefined;
}

const raiserOf = (said: string): Pick<AboutWhom, 'raiser'> => {
  const raiser = genderOf(said);
  return raiser ? { raiser } : {};
};

function whomOf(all: readonly Relative[]): AboutWhom {
  const names = [...new Set(all.flatMap(({ name }) => name ?? []))];
  const [first] = all;
  const [name] = names;
  const affected = genderOf(first?.said);
  return {
    called: [...(name === undefined || names.length > 1 ? [] : [name]), ...(first ? [first.said] : [])],
    ...(name !== undefined && names.length === 1 ? { affectedName: name } : {}),
    ...(affected ? { affected } : {}),
  };
}

type RelationOf = (said: string) => string | undefined;

/** “My mother Jean was left …”, by whoever writes: they speak for her, unless anything was done to themselves. */
function readMine(text: string, all: readonly Relative[], relationOf: RelationOf): AboutWhom {
  const own = all.filter(({ whose }) => mine.has(whose));
  const told = own.filter(({ isAbout, isTold }) => isAbout || isTold);
  if (told.length === 0 || !only(own) || OF_THEMSELVES.test(text)) return nobody;
  const relationship = theOtherWay[relationOf(own[0]?.said ?? '') ?? ''];
  return { ...whomOf(own), raisedBy: 'representative', ...(relationship ? { relationship } : {}) };
}

/** Whom the words are about. `relationOf` says which of the relations a word for somebody is. */
export function readAboutWhom(
  text: string,
  reached: readonly ReachedUs[],
  relationOf: RelationOf,
): AboutWhom {
  const found = findRelatives(text);
  const subjects = found.filter((each) => reachesUs(text, each, reached));
  const [subject] = subjects.filter(({ isOf }) => !isOf);
  const personName = subject && subjects.length === 1 && !mine.has(subject.whose) ? subject.name : undefined;
  const named = personName === undefined ? {} : { personName };
  const others = found.filter((each) => !subjects.includes(each));
  const direct = readOf(text, found);
  if (direct) {
    const { said } = found.find(({ name }) => name === direct.affectedName) ?? { said: '' };
    const relationship = relationOf(said);
    const isSame = others.every((each) => each.isOf || !theirs.has(each.whose));
    return relationship && isSame
      ? { ...direct, ...named, raisedBy: 'representative', relationship }
      : nobody;
  }
  const isPatient = reached.some(({ role }) => role !== undefined && words.patients.has(role.said));
  const own = others.filter(({ whose }) => theirs.has(whose));
  if (isPatient) return nobody;
  if (reached.length === 0 || own.length === 0)
    return reached.length === 0
      ? readMine(text, found, relationOf)
      : { ...nobody, ...named, ...raisers(subject, reached, text) };
  if (!only(own) || !own.some(({ isAbout, isTold }) => isAbout || isTold))
    return { ...nobody, ...named, ...raisers(subject, reached, text) };
  const relation = relationOf(own[0]?.said ?? '');
  const relationship = theOtherWay[relation ?? ''];
  const whose = genderOf(own[0]?.whose);
  return {
    ...whomOf(own),
    ...named,
    ...(relationship ? { raisedBy: 'representative', relationship } : {}),
    ...raisers(subject, reached, text),
    ...(whose ? { raiser: whose } : {}),
  };
}

/** Whether whoever reached us is a woman or a man, by a title or what they are. */
function raisers(
  subject: Relative | undefined,
  reached: readonly ReachedUs[],
  text: string,
): Pick<AboutWhom, 'raiser'> {
  const [one, ...more] = reached;
  if (!one || more.length > 0) return {};
  const title = plain(text.slice(Math.max(0, one.named - 60), one.named)).match(
    /\b(?:mrs?|ms|miss|lady|gentleman|woman|man)\b/g,
  );
  const raiser = genderOf(subject?.said ?? one.role?.said ?? title?.at(-1));
  return raiser ? { raiser } : {};
}
