import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trustOf } from '../../bot/chosen/trustFile';
import { letterKinds, type LetterKind } from '../../cards/letters/letterKinds';
import { plainText } from '../../cards/letters/plainText';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { aCase } from '../doors/aCase';
import { sourceOf } from '../doors/aLetter';
import { actionOn } from '../doors/cardActions';
import { doOn, referenceOn, textOf, triageInputs } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

/** Another Trust, in nothing but its file. */
const another = {
  ...defaultTrust,
  name: 'Seaside Community NHS Trust',
  shortName: 'Seaside Community',
  website: 'https://seaside.example.org/',
  pals: { ...defaultTrust.pals, name: 'the Listening Desk' },
  advocacy: { name: 'Voices by the Sea', phone: '01632 960200', website: 'https://voices.example.org/' },
  commissioner: { ...defaultTrust.commissioner, name: 'Coast Integrated Care Board' },
  services: [
    { key: 'harbour', name: 'Harbour day team', area: 'outpatient' },
    { key: 'lighthouse', name: 'Lighthouse ward', area: 'inpatient' },
    { key: 'elsewhere', name: 'We do not know which', area: 'other', is: 'notKnown' },
  ],
  partnerBodies: [{ key: 'bay', name: 'Bay Hospitals NHS Trust', kind: 'nhs' }],
};

/** The words that only the Trust of the policy has. */
const defaultWords = new RegExp(
  [
    'Hertford',
    'Herts',
    'HPFT',
    'POhWER',
    ...defaultTrust.services.map(({ name }) => name),
    ...defaultTrust.partnerBodies.map(({ name }) => name),
  ]
    .map((words) => words.replace(/[()]/g, '\\$&'))
    .join('|'),
  'i',
);

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'trust-'));
  file = join(folder, 'trust.json');
  writeFileSync(file, JSON.stringify(another));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('another Trust changes one file', () => {
  let bot: WholeBot;
  afterEach(() => bot.stop());

  it('and its own words stand in the form, in how to complain, in the directory and in a letter', async () => {
    bot = await aWholeBot({ settings: { TRUST_FILE: file } });
    const sister = bot.user(people.wardSister);
    const officer = bot.user(people.palsOfficer);
    const seen: string[] = [];
    const shown = (card: unknown): string => {
      seen.push(JSON.stringify(card));
      return textOf(card as never);
    };

    expect(shown((await sister.say('how to complain')).card)).toMatch(/Voices by the Sea[^]*01632 960200/);
    for (const words of ['log a concern', 'I waited two hours and nobody told me why.'])
      await sister.say(words);
    const form = (await sister.say('the patient, Sample Person, 01632 960001')).card;
    shown(form);
    expect(seen.at(-1)).toContain('Lighthouse ward');
    for (const words of [
      'Lighthouse, happened last Friday, by phone today',
      'I was upset.',
      'An explanation.',
    ])
      shown((await sister.say(words)).card);
    shown((await sister.say('none, told them')).card);
    const saved = (await sister.say('save')).card;
    expect(shown(saved)).toContain('Lighthouse ward');

    const reference = referenceOn(saved);
    await doOn(officer, reference, 'Triage', triageInputs('enquiry'));
    expect(shown((await officer.say('team queue')).card)).not.toMatch(defaultWords);
    expect(shown((await officer.say('partner directory')).card)).toContain('Bay Hospitals NHS Trust');
    const { card } = await officer.say(`letter acknowledgement ${reference} plain text`);
    const link = (actionOn(card, 'Download') as unknown as { url: string }).url;
    const letter = await (await fetch(link)).text();
    seen.push(letter);

    for (const own of [another.name, another.advocacy.name, another.commissioner.name, 'Lighthouse ward'])
      expect(letter).toContain(own);
    for (const each of seen) expect(each).not.toMatch(defaultWords);
  });
});

it.each(Object.keys(letterKinds) as LetterKind[])(
  'the %s letter names nothing of the default Trust',
  (kind) => {
    const source = sourceOf(aCase());
    const trust = trustOf({ TRUST_FILE: file });

    const letter = letterKinds[kind].build({ ...source, context: { ...source.context, trust } });
    expect(plainText(letter)).not.toMatch(defaultWords);
  },
);

it('a file with mistakes stops the start, with a sentence for each and nothing else', () => {
  writeFileSync(
    file,
    JSON.stringify({ ...another, name: '', services: [{ ...another.services[0], area: 'seaside' }] }),
  );

  const { status, stderr } = spawnSync(process.execPath, ['--disable-warning=DEP0111', 'dist/bot/main.js'], {
    env: { PATH: process.env.PATH, PLAYGROUND: 'off', TRUST_FILE: file },
    encoding: 'utf8',
  });

  expect(status).toBe(1);
  expect(stderr.trim().split('\n')).toEqual([
    'The configuration cannot be used:',
    `- ${file}: name has to be a name (at most 100 characters), and is empty.`,
    expect.stringContaining('services[0].area has to be one of ambulance, '),
    `- ${file}: services has to have one entry that is “notKnown”, and has 0.`,
  ]);
});
