import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutFraming } from '../../dialogs/reading/framing';
import { readFromFraming, readFromWords } from '../../dialogs/reading/fromWords';
import { serviceWords } from '../../dialogs/reading/serviceWords';
import type { Entries } from '../../policy/machine/fields';
import { channels, relationships } from '../../policy/sections/intake/choices';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { serviceOptions } from '../../policy/trust/services';

interface Entry {
  readonly say: string;
  /** What ought to be suggested, and what else may be. Anything else that is suggested is wrong. */
  readonly may: Entries;
  readonly could?: Entries;
  /** A ward or place that no list knows. */
  readonly place?: string;
  /** The parts in which staff only hand it on. */
  readonly cut?: readonly string[];
}

const entries = JSON.parse(
  readFileSync(join(__dirname, 'corpus', 'suggested.json'), 'utf8'),
) as readonly Entry[];

const world = {
  today: '2026-11-30',
  when: 'past',
  holidays: [],
  services: serviceOptions(defaultTrust),
  serviceSynonyms: serviceWords,
  channels,
  relationships,
} as const;

const inWords = ['effect', 'outcome'];

/** Is it what may be suggested? Names in any letters, and of a wish or an effect at least half of it. */
function isOne(name: string, found: unknown, value: unknown): boolean {
  const [said, whole] = [String(found).toLowerCase(), String(value).toLowerCase()];
  return inWords.includes(name)
    ? said.split('; ').every((part) => whole.includes(part)) && said.length * 2 >= whole.length
    : said === whole;
}

const fits = (name: string, found: unknown, entry: Entry): boolean =>
  [entry.may[name], entry.could?.[name]]
    .flat()
    .filter((value) => value !== undefined)
    .some((value) => isOne(name, found, value));

function suggestedIn(say: string): Entries {
  const { told, framing } = withoutFraming(say);
  return { ...readFromFraming(framing.join('\n'), world), ...readFromWords(told, world) };
}

describe('what a first message suggests', () => {
  it('is nothing that the words do not say', () => {
    const wrong = entries.flatMap((entry) => {
      const found = suggestedIn(entry.say);
      const bad = Object.entries(found).filter(([name, value]) =>
        name === 'place'
          ? String(value).toLowerCase() !== entry.place?.toLowerCase()
          : !fits(name, value, entry),
      );
      return bad.length > 0 ? [`${entry.say} → ${JSON.stringify(Object.fromEntries(bad))}`] : [];
    });
    expect(wrong).toEqual([]);
  });

  it('is most of what they say', () => {
    const wanted = entries.flatMap(({ say, may, place }) =>
      Object.keys({ ...may, ...(place ? { place } : {}) }).map((name) => ({ name, say })),
    );
    const found = wanted.filter(({ name, say }) => name in suggestedIn(say));
    expect(found.length / wanted.length).toBeGreaterThan(0.72);
  });
});

describe('the words with which staff hand it on', () => {
  it('are told apart from what was told, and from nothing else', () => {
    const wrong = entries.flatMap(({ say, cut = [] }) => {
      const { framing } = withoutFraming(say);
      return JSON.stringify(framing) === JSON.stringify(cut)
        ? []
        : [`${say.slice(0, 90)} → ${JSON.stringify(framing)}`];
    });
    expect(wrong).toEqual([]);
  });
});
