import { aTalk } from '../doors/aTalk';

jest.setTimeout(300_000);

const { conversation, tap, close } = aTalk();
afterAll(close);

const words =
  'Mrs Adeyemi (07700 900123) rang today about ward 3, her mum waited 4 hours for her depot on friday';
const byEmail = 'Mr Khan emailed us yesterday, his dinner was cold on Tuesday on the rehab ward';
const named = 'Khan, 07700 900456';

describe('what the first words suggest', () => {
  it('is asked, and is no answer before somebody says so', async () => {
    const { text, draft } = await conversation(words, 'the patient');
    expect(text).toContain('From your words: Mrs Adeyemi, 07700 900123. Right?');
    expect(draft).toEqual({ words, raisedBy: 'patient' });
  });

  it.each(['yes', 'Yes thanks', 'yep', 'that’s right', 'correct'])('is taken by “%s”', async (agreed) => {
    const { taken, text } = await conversation(words, 'the patient', agreed);
    expect(taken).toEqual({ personName: 'Mrs Adeyemi', phone: '07700 900123' });
    expect(text).toContain('Noted: name: Mrs Adeyemi; phone: 07700 900123.');
  });

  it('gives way to an answer, and to no', async () => {
    expect((await conversation(words, 'the patient', 'Tom Friend, 01632 960001')).taken).toEqual({
      personName: 'Tom Friend',
      phone: '01632 960001',
    });
    const { taken, text, asks } = await conversation(words, 'the patient', 'no');
    expect({ taken, asks }).toEqual({ taken: {}, asks: ['personName', 'phone'] });
    expect(text).toContain('What is their name, and how can we reach them');
    expect(text).not.toContain('Adeyemi');
  });

  it('is put right in part, and asks beside it what it lacks', async () => {
    expect((await conversation(words, 'the patient', 'yes but the number is 07700 900999')).taken).toEqual({
      personName: 'Mrs Adeyemi',
      phone: '07700 900999',
    });
    expect((await conversation(words, 'the patient', 'yes')).text).toContain(
      'And: Which service is it about?',
    );
    expect((await conversation(words, 'the patient', 'yes', 'yes, rehab')).taken).toEqual({
      service: 'rehabilitation',
      happenedOn: '2026-11-27',
      channel: 'phone',
      receivedOn: '2026-11-29',
    });
  });

  it('has a day put right where it can be no other, and asks where it can', async () => {
    const lone = 'Mr Khan phoned, his dinner was cold on Tuesday on the rehab ward';
    const { taken } = await conversation(lone, 'the patient', named, 'yes but wednesday');
    expect(taken).toEqual({ service: 'rehabilitation', happenedOn: '2026-11-25', channel: 'phone' });
    const either = await conversation(byEmail, 'the patient', named, 'yes but wednesday');
    expect(either.taken).toEqual({ service: 'rehabilitation', channel: 'email' });
    expect(either.text).toContain('Is “wednesday” when it happened, or when it reached us?');
    const said = await conversation(byEmail, 'the patient', named, 'yes but it happened on wednesday');
    expect(said.taken).toMatchObject({ happenedOn: '2026-11-25', receivedOn: '2026-11-28' });
  });

  it('fills text boxes on a card, and stands as facts above everything else', async () => {
    const first = await conversation(words);
    expect(first.text).toContain('• It happened on Friday 27 November 2026');
    expect(first.text).toContain('• How it reached us: By phone');
    expect(first.text).not.toContain('Now:');
    const { text, draft } = await tap('Next', {
      raisedBy: 'patient',
      service: 'rehabilitation',
      channel: 'email',
    });
    expect(text).toMatch(/Now: Mrs Adeyemi\s+From your words\. Change it if it is not right\./);
    expect(draft).toMatchObject({
      service: 'rehabilitation',
      channel: 'email',
      happenedOn: '2026-11-27',
      receivedOn: '2026-11-29',
    });
    expect(draft).not.toHaveProperty('personName');
  });
});

describe('whatever is in the first message', () => {
  const who = ['Mrs Adeyemi', 'mr khan', 'Siân O’Neill', 'Her son', 'The patient', 'Dr Who', 'I', 'Ward 3'];
  const how = [
    'rang us',
    'emailed me',
    'told me',
    'rang',
    'called the crisis team',
    'wrote in',
    'came to us',
  ];
  const day = ['today', 'yesterday', 'on Friday', 'on 12 November', 'last week', ''];
  const what = [
    'about camhs, 07700 900123',
    'her dinner was cold on Tuesday, m@example.com',
    'the rehab ward lost his coat on Monday',
    'please reply, he needs easy read',
    'by phone, consent given, told them their care is not affected',
  ];

  it('nothing but its words stands in the draft until somebody confirms it', async () => {
    const wrong: string[] = [];
    for (const [index, name] of who.entries())
      for (const [other, verb] of how.entries()) {
        const said = `${name} ${verb} ${day[(index + other) % day.length] ?? ''} ${what[(index * 3 + other) % what.length] ?? ''}`;
        const { draft } = await conversation(`log a concern: ${said}`);
        if (Object.keys(draft ?? {}).join() !== 'words') wrong.push(`${said} → ${JSON.stringify(draft)}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('who their words say it is', () => {
  const told =
    'Her daughter, Priya Shah (07700 900123), rang today re her dad, cold all night on the rehab ward on Tuesday';

  it('is asked where somebody types, and no answer before it is agreed to', async () => {
    const begun = ['log a concern', told] as const;
    expect((await conversation(...begun)).draft).toEqual({ words: told });
    const { taken, text } = await conversation(...begun, 'yes');
    expect(taken).toEqual({ raisedBy: 'representative', relationship: 'child' });
    expect(text).toContain('From your words: Priya Shah, 07700 900123. Right?');
    expect((await conversation(...begun, 'no')).taken).toEqual({});
    expect((await conversation(...begun, 'the patient')).taken).toEqual({ raisedBy: 'patient' });
  });

  it('stands beside its question on a card, and is chosen by a person', async () => {
    const { text, asks } = await conversation(told);
    expect(asks).toEqual(['raisedBy']);
    expect(text).not.toContain('• Somebody speaking for another person');
    const { taken, draft } = await tap('Next', {});
    expect(taken).toMatchObject({ service: 'rehabilitation', receivedOn: '2026-11-29' });
    expect(draft).not.toHaveProperty('raisedBy');
    expect(draft).not.toHaveProperty('relationship');
  });
});
