import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trustOf } from '../../bot/chosen/trustFile';
import { letterKinds, type LetterKind } from '../../cards/letters/letterKinds';
import { plainText } from '../../cards/letters/plainText';
import { roles } from '../../policy/roles';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import type { Trust } from '../../policy/trust/trust';
import { aCase } from '../doors/aCase';
import { sourceOf } from '../doors/aLetter';
import { actionOn } from '../doors/cardActions';
import { doOn, referenceOn, textOf, triageInputs } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

const office = {
  address: ['3 Promenade', 'Seaside', 'EX2 2BB'],
  phone: '01632 960201',
  email: 'desk@seaside.example.org',
  website: 'https://seaside.example.org/desk',
};
const hours = 'Weekdays, 10am to 4pm';

/** Another Trust, in nothing but its file. */
const another: Trust = {
  name: 'Seaside Community NHS Trust',
  shortName: 'Seaside Community',
  website: 'https://seaside.example.org/',
  privacyPage: 'https://seaside.example.org/privacy',
  termsPage: 'https://seaside.example.org/terms',
  pals: { ...office, hours, name: 'the Listening Desk' },
  complaintsTeam: { ...office, hours, name: 'Putting Right Team' },
  advocacy: { name: 'Voices by the Sea', phone: '01632 960200', website: 'https://voices.example.org/' },
  commissioner: { ...office, name: 'Coast Integrated Care Board' },
  crisisLine: { name: 'Night line', phone: '01632 960202', hours: 'Every night' },
  otherTeams: { employment: 'The People team', informationRights: 'The Records team' },
  whereToTurn: {
    ...defaultTrust.whereToTurn,
    phso: { ...defaultTrust.whereToTurn.phso, name: 'Ombudsman of the Coast', phone: '01632 960203' },
  },
  signatories: { chiefExecutive: 'Chief Officer', deputyChiefExecutive: 'Deputy Chief Officer' },
  services: [
    { key: 'harbour', name: 'Harbour day team', area: 'outpatient' },
    { key: 'lighthouse', name: 'Lighthouse ward', area: 'inpatient', leaflet: 'easyRead' },
    { key: 'elsewhere', name: 'We do not know which', area: 'other', is: 'notKnown' },
  ],
  partnerBodies: [{ key: 'bay', name: 'Bay Hospitals NHS Trust', kind: 'nhs' }],
};

/** How the bot itself calls those who work with it, whatever the Trust calls their offices. */
const roleWords: readonly string[] = [...Object.values(roles), 'PALS'];

const ownWordsIn = (thing: unknown): readonly string[] =>
  typeof thing === 'object' && thing !== null
    ? Object.entries(thing).flatMap(([name, value]) => (marks.includes(name) ? [] : ownWordsIn(value)))
    : [String(thing).replace(/^https:\/\/|\/$/g, '')];

/** What nobody reads. */
const marks = ['key', 'area', 'kind', 'is', 'us', 'leaflet', 'manager'];

/** The words that only the Trust of the policy has: names, numbers, addresses. */
const defaultWords = new RegExp(
  [...ownWordsIn(defaultTrust), 'Hertford', 'Herts', 'HPFT']
    .filter((words) => !roleWords.includes(words) && !ownWordsIn(another).includes(words))
    .map((words) => words.replace(/[.()]/g, '\\$&'))
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
      return textOf(card);
    };

    expect(shown((await sister.say('how to complain')).card)).toMatch(/Voices by the Sea[^]*01632 960200/);
    for (const words of ['log a concern', 'I waited two hours and nobody told me why.'])
      await sister.say(words);
    await sister.say('the patient');
    const form = (await sister.say('Sample Person, 01632 960001')).card;
    shown(form);
    expect(seen.at(-1)).toContain('Lighthouse ward');
    for (const words of [
      'Lighthouse, happened on Friday, by phone today',
      'I was upset.',
      'An explanation.',
      'yes',
      'none',
      'none of these',
      'yes',
      'no, it needs somebody else',
    ])
      shown((await sister.say(words)).card);
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
  }, 60_000);
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
}, 60_000);
