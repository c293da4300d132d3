import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { wordsOf, type Entries } from '../../policy/machine/fields';
import type { Draft } from '../../dialogs/state/draft';
import { tellsSomething } from '../../dialogs/answers/kept';
import { plain, tokensOf } from '../../dialogs/reading/plain';
import { aListener, type Said } from './heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const today = '2026-11-29';

interface Tidy {
  readonly file: string;
  readonly say: string;
  readonly may: Entries;
}

interface Row {
  readonly say: string;
  readonly today: string;
  readonly given?: Entries;
  readonly may?: Entries;
  readonly clean?: boolean;
}

const asked = [
  'raisedBy',
  'who',
  'represented',
  'whyRepresented',
  'consent',
  'when',
  'effect',
  'outcome',
  'wantsResponse',
  'needs',
  'flags',
  'reassured',
];

const rowsOf = (file: string): readonly Row[] =>
  JSON.parse(readFileSync(join(__dirname, 'corpus', `${file}.json`), 'utf8')) as readonly Row[];

/** Tidy answers of several words: a bare “yes” is for whatever question is open. */
const tidy: readonly Tidy[] = asked.flatMap((file) =>
  rowsOf(file)
    .filter(
      ({ say, today: day, given, clean }) =>
        clean === true &&
        day === today &&
        given === undefined &&
        tokensOf(say).length > 1 &&
        tellsSomething(say) &&
        !/\byes\b/i.test(say) &&
        say.length < 120,
    )
    .map(({ say, may = {} }) => ({ file, say, may })),
);

const glues = [', ', ' and ', '\n'] as const;

/** The same number always picks the same. */
function pickerOf(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  return (many: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return (state >>> 8) % many;
  };
}

interface Mixture {
  readonly at: string;
  readonly parts: readonly Tidy[];
  readonly say: string;
}

function mix(seed: number): Mixture {
  const pick = pickerOf(seed);
  const at = asked[pick(asked.length)] ?? 'who';
  const others = tidy.filter(({ file }) => file !== at);
  const many = 2 + pick(2);
  const parts: Tidy[] = [];
  while (parts.length < many) {
    const from = parts.length === 0 && pick(2) === 0 ? tidy.filter(({ file }) => file === at) : others;
    const next = from[pick(from.length)];
    if (next && parts.every(({ file }) => file !== next.file)) parts.push(next);
    else if (from.length === 0) break;
  }
  const glue = glues[pick(glues.length)] ?? ', ';
  return { at, parts, say: parts.map(({ say }) => say).join(glue) };
}

/** Everything is still open but what happened, and who speaks for whom. */
const open: Partial<Draft> = { done: ['words', 'standing'] };
const given: Entries = { raisedBy: 'representative' };

const say = ({ at, say: words }: Mixture): Promise<Said> =>
  listener.say(words, {
    today,
    file: at,
    given: at === 'raisedBy' ? {} : given,
    draft: at === 'raisedBy' ? { done: ['words'] } : open,
  });

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify([one].flat().map(wordsOf)) === JSON.stringify([other].flat().map(wordsOf));

/** Words of nobody’s but theirs: kept as they were typed, they state nothing. */
const told = ['effect', 'outcome', 'staffNote', 'privacy', 'adjustments', 'whyNotSorted'];

/** Whose name it is hangs on the question. */
const people = ['personName', 'affectedName'];
const sameAs: Readonly<Record<string, readonly string[]>> = { personName: people, affectedName: people };

const isOf = ({ parts }: Mixture, file: string): boolean => parts.some((part) => part.file === file);

const wrongIn = (mixture: Mixture, { taken }: Said): readonly string[] =>
  Object.entries(taken).flatMap(([name, value]) => {
    const { parts } = mixture;
    if (told.includes(name)) return [];
    // An address may be taken in part, and the rest be named.
    if (name === 'address' && parts.some(({ say: said }) => said.includes(wordsOf(value)))) return [];
    // “Dimitris, shes his social worker” says that somebody speaks for him.
    if (name === 'raisedBy' && value === 'representative' && isOf(mixture, 'represented')) return [];
    const isSaid = parts.some(
      ({ may }) =>
        sameAs[name]?.some((each) => each in may && same(may[each], value)) ??
        (name in may && same(may[name], value)),
    );
    return isSaid ? [] : [`${name}: ${JSON.stringify(value)}`];
  });

/** Every word of it stands somewhere, or what it says was taken. */
function lostIn({ parts }: Mixture, { draft, session, text }: Said): readonly string[] {
  const { kept = [], second = '', offers = [], unread = [] } = session.draft ?? {};
  const stands = [
    ...Object.values(draft ?? {}).map(wordsOf),
    ...kept.map(({ said }) => said),
    ...unread,
    ...offers,
    second,
    text,
  ]
    .map(plain)
    .join(' ');
  const known = new Set(tokensOf(stands));
  return parts
    .filter(({ may }) => !Object.entries(may).every(([name, value]) => same(draft?.[name], value)))
    .filter(({ say: words }) => !tokensOf(words).every((token) => known.has(token) || token.length < 3))
    .map(({ say: words }) => words);
}

describe('several tidy answers in one message', () => {
  const seeds = Array.from({ length: Number(process.env.SEEDS ?? 80) }, (_, seed) => seed + 1);

  it('make no fact that none of them says, and are seldom lost without a word', async () => {
    const wrong: string[] = [];
    const lost: string[] = [];
    for (const seed of seeds) {
      const mixture = mix(seed);
      const answer = await say(mixture);
      const at = `${seed} at ${mixture.at}: ${JSON.stringify(mixture.say)}`;
      wrong.push(...wrongIn(mixture, answer).map((each) => `${at} → ${each}`));
      if (lostIn(mixture, answer).length > 0) lost.push(at);
    }
    expect(wrong).toEqual([]);
    // NB: not none yet. What a question reads in part and drops is lost: the next to be mended.
    expect(lost.length).toBeLessThanOrEqual(seeds.length / 8);
  });
});
