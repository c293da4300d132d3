import type { Entries } from '../../policy/machine/fields';
import { aListener } from './heard';

const listener = aListener();
afterAll(() => listener.close());
jest.setTimeout(120_000);

const at = (file: string, words: string, given: Entries = {}) =>
  listener.say(words, { today: '2026-11-30', file, given });

const mother = { raisedBy: 'representative', personName: 'Ewa Nowicka', affectedName: 'Enid Blackstock' };

type Row = readonly [file: string, words: string, taken: Entries, given?: Entries];

const rows: readonly Row[] = [
  [
    'flags',
    'he said he wont be responsible for what he does to her so yeah safeguarding',
    { flags: ['safeguarding'] },
  ],
  ['flags', 'her son took her bank card and she cant stop him so safeguarding', { flags: ['safeguarding'] }],
  ['flags', 'he hit the other lad in the day room, so its police', { flags: ['police'] }],
  ['flags', 'she got the wrong tablets twice so patient safety', { flags: ['patientSafety'] }],
  ['flags', 'hes got a lawyer on it now so thats legal', { flags: ['legal'] }],
  ['flags', 'dad died on the ward before anyone came so a coroner one', { flags: ['coroner'] }],
  ['flags', 'they asked the safeguarding team already so police', {}],
  ['flags', 'he shouted a lot so maybe safeguarding', {}],
  ['raisedBy', 'self', { raisedBy: 'patient' }],
  ['raisedBy', 'not a relative, the man himself', { raisedBy: 'patient' }],
  ['raisedBy', 'hes affected himself, not a pt', { raisedBy: 'affected' }],
  ['raisedBy', 'patient like i said', { raisedBy: 'patient' }],
  ['raisedBy', 'mam for her son, hes 20', { raisedBy: 'representative', relationship: 'parent' }],
  ['raisedBy', 'the paid carer for him', { raisedBy: 'representative', relationship: 'professionalCarer' }],
  [
    'who',
    'nirmala pathmanathan oh7700 900325',
    { personName: 'nirmala pathmanathan', phone: '07700 900325' },
  ],
  [
    'who',
    'Harriet Osei, casework dot osei at example dot org',
    { personName: 'Harriet Osei', email: 'casework.osei@example.org' },
  ],
  [
    'who',
    'babatunde alabi, goes by tunde. no phone',
    { personName: 'babatunde alabi', phone: 'notKnown', staffNote: 'goes by tunde' },
  ],
  [
    'who',
    'sam lee 07700 900123 (text only)',
    { personName: 'sam lee', phone: '07700 900123', adjustments: 'text only' },
  ],
  [
    'represented',
    'wife Kavitha Selvarajah',
    { affectedName: 'Kavitha Selvarajah', relationship: 'spouse' },
    { personName: 'Muthu Selvarajah' },
  ],
  ['whyRepresented', 'He is nine', { whyRepresented: 'under13' }],
  [
    'whyRepresented',
    'Michael asked her to',
    { whyRepresented: 'asked' },
    { raisedBy: 'representative', affectedName: 'Michael Jones' },
  ],
  ['whyRepresented', 'She instructed them', { whyRepresented: 'asked' }],
  ['whyRepresented', 'she hasnt asked him no', { whyRepresented: 'notAsked' }],
  ['whyRepresented', 'he asked her to, hes got capacity', { whyRepresented: 'asked' }],
  ['whyRepresented', 'Enid has no capacity with the dementia', { whyRepresented: 'capacity' }, mother],
  ['consent', 'not yet', { consent: 'notYet' }],
  ['consent', 'he said she can', { consent: 'received' }],
  ['consent', 'consent form attached yes', { consent: 'received' }],
  ['wantsResponse', 'not bothered about a letter no', { wantsResponse: false }],
  ['reassured', 'i have', { reassured: true }],
  ['reassured', 'not spoke to her', { reassured: false }, { words: 'Nobody spoke to her.' }],
  ['needs', 'no thanks', { adjustments: 'None needed' }],
  [
    'whyNot',
    'need to find a clinic slot',
    { whyNotSorted: 'need to find a clinic slot' },
    { sorted: 'false' },
  ],
  [
    'when',
    'forensic, 2 wks ago tmrw, he told me f2f yesterday',
    { service: 'forensic', happenedOn: '2026-11-17', channel: 'inPerson', receivedOn: '2026-11-29' },
  ],
  [
    'when',
    'mother and baby, the date is not known, found in the box Friday 27 November',
    { service: 'perinatal', happenedOn: 'notKnown', receivedOn: '2026-11-27' },
  ],
];

it.each(rows.map(([file, words, taken, given = {}]) => ({ file, words, taken, given })))(
  '$file: “$words” is taken whole',
  async ({ file, words, taken, given }) => {
    expect((await at(file, words, given)).taken).toMatchObject(taken);
  },
);

it('puts a name right that was said wrong before, beside the answer', async () => {
  const given = { raisedBy: 'representative', personName: 'Muthu Selvaraj' };
  const { draft, unread } = await at(
    'represented',
    'Kavitha Selvarajah. oh and its Selvarajah for him too not Selvaraj',
    given,
  );
  expect(draft).toMatchObject({ personName: 'Muthu Selvarajah', affectedName: 'Kavitha Selvarajah' });
  expect(unread).toEqual([]);
});

it('puts nothing right that was not what stood: “learning” is no learning disability', async () => {
  const given = { service: 'rehabilitation', happenedOn: '2026-11-27' };
  for (const words of ['she is learning not to trust us', 'Tuesday not great either, she cried'])
    expect((await at('effect', words, given)).draft).toMatchObject(given);
});

it('makes no day of “5/7 later”, which is five days', async () => {
  const { text } = await at('when', 'crisis', { words: 'Recalled 5/7 later, nobody told her.' });
  expect(text).not.toContain('5 July');
});

it('asks at the end what was to be asked later', async () => {
  const { taken, asks } = await at('wantsResponse', 'ask me later');
  expect({ taken, asks }).toEqual({ taken: {}, asks: ['wantsResponse'] });
});

it.each(['not safeguarding no', 'not an incident, he didnt fall'])(
  '“%s” denies one red flag: whether it is any of them is asked',
  async (words) => {
    const { taken, text } = await at('flags', words);
    expect(taken).toEqual({});
    expect(text).toContain('If not, say “none of these”');
  },
);

describe('what is asked in one sentence', () => {
  const told = { words: 'Her wage slips went to the wrong house.' };
  it.each([
    [
      'the pt, bronwen llewellyn 07700 900614',
      { raisedBy: 'patient', personName: 'bronwen llewellyn', phone: '07700 900614' },
    ],
    [
      'His mother, for him. Mrs Hodan Warsame, 07700 900606',
      {
        raisedBy: 'representative',
        relationship: 'parent',
        personName: 'Mrs Hodan Warsame',
        phone: '07700 900606',
      },
    ],
    [
      'his aunty, doris nnamdi, o7700 9oo784',
      {
        raisedBy: 'representative',
        relationship: 'family',
        personName: 'doris nnamdi',
        phone: '07700 900784',
      },
    ],
    [
      'dave himself, dave smith, no phone on the ward',
      { raisedBy: 'patient', personName: 'dave smith', phone: 'notKnown' },
      'dave smith is fuming',
    ],
    ['the patient', { raisedBy: 'patient' }],
    ['somebody affected, a pharmacist', { raisedBy: 'affected' }],
  ])('who raises it, their name and how to reach them: “%s”', async (words, taken, story = told.words) => {
    expect((await at('raisedBy', words, { words: story })).taken).toEqual(taken);
  });

  it('takes no name where the answer is taken back or in doubt', async () => {
    for (const words of ['patient, sorry no, Ann Lee 07700 900123', 'patient, i think, Ann Lee 07700 900123'])
      expect((await at('raisedBy', words, told)).taken).not.toHaveProperty('personName');
  });

  it.each([
    [
      'gutted, wants her money back, yes please',
      { effect: 'gutted', outcome: 'wants her money back', wantsResponse: true },
    ],
    [
      'He cannot sleep. An apology from the ward. No, he does not',
      { effect: 'He cannot sleep', outcome: 'An apology from the ward', wantsResponse: false },
    ],
    ['she says she wants to die', { effect: 'she says she wants to die' }],
    ['upset, wants to be left alone', { effect: 'upset, wants to be left alone' }],
    ['cried all night. wants a reply', { effect: 'cried all night', wantsResponse: true }],
  ])('how it affected them, what would put it right and a reply: “%s”', async (words, taken) => {
    expect((await at('effect', words, told)).taken).toEqual(taken);
  });

  it('never takes a bare yes for consent', async () => {
    const given = { ...told, raisedBy: 'representative', affectedName: 'Tom Lee' };
    expect((await at('whyRepresented', 'he asked her to, yes', given)).taken).not.toHaveProperty('consent');
    const said = await at('whyRepresented', 'he asked her to and he agrees', given);
    expect(said.taken).toEqual({ whyRepresented: 'asked', consent: 'received' });
  });
});
