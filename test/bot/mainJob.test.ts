import { people } from '../doors/people';
import {
  doOn,
  logByTyping,
  logOnCards,
  logToReview,
  plainTurns,
  referenceOn,
  textOf,
  triageInputs,
  triageTurns,
} from '../doors/jobs';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterEach(() => bot.stop());

describe('logging a concern in chat', () => {
  it('takes twelve turns to type a plain one, and shows all of it before saving (R3.4, R8.7a, R8.7b, R8.7c)', async () => {
    const sister = bot.user(people.wardSister);
    let shown = '';
    for (const words of plainTurns) shown = textOf((await sister.say(words)).cards);
    for (const said of [
      'Check this before it is saved',
      'I waited two hours',
      'Sample Person',
      'Friday 2 January 2026',
      'By phone',
      'missed my bus',
    ])
      expect(shown).toContain(said);
    const { card } = await sister.say('save');
    expect(plainTurns.length + 1).toBeLessThanOrEqual(12);
    expect(textOf(card)).toContain('Waiting for triage');
    expect(textOf(card)).toContain('Due Thu 8 Jan 2026');
  });

  it('takes three taps after the words on cards (R3.7a, R3.7b)', async () => {
    const sister = bot.user(people.wardSister);
    const review = await logToReview(sister, { adjustments: 'Large print please' });
    const { card } = await sister.click(review, 'Save this concern');
    expect(textOf(card)).toContain('Large print please');
  });

  it('closes one that was sorted there and then, with what was learnt (R3.1, R8.6, R8.8, R8.7d, R8.7e)', async () => {
    const sister = bot.user(people.wardSister);
    const review = await logToReview(sister, {
      sortedHow: 'yes',
      actionTaken: 'Explained the delay.',
      satisfied: 'true',
      learning: 'Tell people about delays.',
    });
    const { card } = await sister.click(review, 'Save this concern');
    expect(textOf(card)).toContain('Sorted there and then');
  });

  it('asks who a representative speaks for, and whether that person agrees (R4.2)', async () => {
    const sister = bot.user(people.wardSister);
    const review = await logToReview(sister, {
      raisedBy: 'representative',
      personName: 'Sample relative',
      address: 'Sample address',
      affectedName: 'Sample patient',
      relationship: 'family',
      whyRepresented: 'asked',
      consent: 'notYet',
    });
    expect(textOf(review)).toContain('Sample patient');
    const { card } = await sister.click(review, 'Save this concern');
    expect(textOf(card)).toContain('Ask the person for consent');
  });

  it('tells the named lead of a red flag at once, without a name or a word of the concern (R2.3d)', async () => {
    const lead = bot.user(people.safeguardingLead);
    await lead.say('hi');
    const sister = bot.user(people.wardSister);
    const review = await logToReview(sister, { flags: 'safeguarding' });
    const { card } = await sister.click(review, 'Save this concern');
    expect(textOf(card)).toContain('call 999');
    const told = await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === lead.conversation && textOf(activity).includes('safeguarding'),
    );
    expect(textOf(told.activity)).not.toMatch(/two hours|Sample Person/);
  });

  it.each(['LOG A CONCERN', 'log a complaint', 'Log.'])('understands “%s”', async (words) => {
    expect(textOf((await bot.user(people.wardSister).say(words)).card)).toContain('own words');
  });

  it('goes back, corrects one answer, is interrupted by help and picks up again after a restart', async () => {
    const sister = bot.user(people.wardSister);
    for (const words of plainTurns.slice(0, 4)) await sister.say(words);
    expect(textOf((await sister.say('back')).card)).toContain('Which service');
    expect(textOf((await sister.say('help')).card)).toContain('part-way through logging a concern');
    await bot.restart();
    const again = bot.user(people.wardSister);
    expect(textOf((await again.say('continue')).card)).toContain('Which service');
    await again.say('Crisis, happened yesterday, by email today');
    for (const words of plainTurns.slice(4)) await again.say(words);
    await again.say('change the name');
    const corrected = textOf((await again.say('Sample Corrected')).card);
    expect(corrected).toContain('Changed: name: Sample Corrected, not Sample Person.');
    const all = textOf((await again.say('check')).card);
    for (const said of ['Changed · Name', 'Crisis and home treatment', 'missed my bus'])
      expect(all).toContain(said);
  });

  it('stops at once where nothing has been entered', async () => {
    const sister = bot.user(people.wardSister);
    await sister.say('log a concern');
    expect(textOf((await sister.say('cancel')).card)).toContain('Nothing was saved');
    const [asked] = [(await sister.say('log a concern')).card];
    expect(textOf((await sister.click(asked, 'Cancel')).card)).toContain('Nothing was saved');
  });

  it('asks before it throws anything away', async () => {
    const sister = bot.user(people.wardSister);
    await sister.say('log a concern');
    await sister.say('They waited three hours in the clinic and nobody told them why.');
    const { card } = await sister.say('cancel');
    expect(textOf(card)).toContain('Stop without saving?');
    expect(textOf((await sister.click(card, 'Carry on')).card)).not.toContain('Stop without saving?');
    await sister.say('cancel');
    expect(textOf((await sister.say('cancel')).card)).toContain('Nothing was saved');
    expect(textOf((await sister.say('my cases')).card)).toContain('not involved in any open case');
  });

  it('takes the words that came with the request, and does not ask for them again', async () => {
    const sister = bot.user(people.wardSister);
    expect(textOf((await sister.say('log: The ward was cold all night.')).card)).toContain(
      'Who is raising it?',
    );
    expect(textOf((await sister.say('back')).card)).toContain('cold all night');
  });

  it('offers to log what reads like something that happened, and asks at once', async () => {
    const sister = bot.user(people.wardSister);
    const { card } = await sister.say('A visitor says the car park lights are broken.');
    expect(textOf(card)).toContain('Who is raising it?');
    expect(textOf((await sister.say('back')).card)).toContain('car park lights');
  });
});

describe('from triage to a closed enquiry', () => {
  const logged = async (): Promise<string> => referenceOn(await logOnCards(bot.user(people.wardSister)));

  it('triages by conversation, and every clock that now runs is on the card (R8.9a, R8.11a, R8.12)', async () => {
    const reference = await logged();
    const officer = bot.user(people.palsOfficer);
    await officer.say(`triage ${reference}`);
    for (const words of triageTurns) await officer.say(words);
    const { card } = await officer.say('save');
    expect(textOf(card)).toContain('PALS enquiry');
    expect(textOf(card)).toContain('Due Mon 19 Jan 2026');
    expect(textOf(card)).toContain('Due Thu 8 Jan 2026');
  });

  it('goes from card to card until the person is satisfied (R8.9b, R8.13, R8.16)', async () => {
    const reference = await logged();
    const officer = bot.user(people.palsOfficer);
    await doOn(officer, reference, 'Triage', triageInputs('enquiry'));
    await doOn(officer, reference, 'Record acknowledgement', {
      on: '2026-01-05',
      how: 'phone',
      reassured: 'true',
      advocacy: 'true',
    });
    const closing = {
      resolvedOn: '2026-01-05',
      how: 'phone',
      response: 'Explained the wait and apologised.',
      satisfied: 'false',
      subject: 'appointments',
      learning: 'Tell people about delays.',
    };
    const refused = await doOn(officer, reference, 'Close: they are satisfied', closing);
    expect(textOf(refused)).toContain('(8.9)');
    expect(textOf(refused)).toContain('Explained the wait');
    const closed = await officer.click(refused, 'do', {
      ...closing,
      satisfied: 'true',
      confirmedBy: 'The person, on the phone',
      summarySentOn: '2026-01-05',
    });
    expect(textOf(closed.card)).toContain('Closed');
  });

  it('does not let a phone call stop the clock of a formal complaint (R3.8)', async () => {
    const reference = await logged();
    const officer = bot.user(people.complaintsOfficer);
    await doOn(officer, reference, 'Triage', triageInputs('earlyResolution'));
    const called = await doOn(officer, reference, 'Record acknowledgement', {
      on: '2026-01-05',
      how: 'phone',
      reassured: 'true',
      advocacy: 'true',
    });
    expect(textOf(called)).toContain('the written one is still due');
    expect(textOf(called)).toContain('3 working days left');
    const wrote = await doOn(officer, reference, 'Record acknowledgement', {
      on: '2026-01-05',
      how: 'letter',
      reassured: 'true',
      advocacy: 'true',
    });
    expect(textOf(wrote)).toContain('Done in time: Written acknowledgement (Mon 5 Jan 2026)');
  });

  it('keeps the date and the words when an enquiry is made formal on day 10 (R8.10)', async () => {
    const reference = await logged();
    const officer = bot.user(people.palsOfficer);
    await doOn(officer, reference, 'Triage', triageInputs('enquiry'));
    await bot.deliver();
    bot.setDay('2026-01-19');
    expect(textOf((await officer.say(`case ${reference}`)).card)).toContain('Day 10');
    const formal = textOf(
      await doOn(officer, reference, 'Make formal', { reason: 'Needs a closer look', agreed: 'true' }),
    );
    expect(formal).toContain('waiting for an investigator');
    expect(formal).toContain('Reached us on Monday 5 January 2026');
    expect(formal).toContain('I waited two hours');
    expect(formal).toContain('Due Mon 23 Feb 2026');
    expect(formal).toContain('Due Thu 22 Jan 2026');
  });

  it('explains each clock on demand (R5.1)', async () => {
    const reference = await logged();
    const why = textOf((await bot.user(people.wardSister).say(`why ${reference}`)).card);
    expect(why).toContain('Day 0 is Monday 5 January 2026');
    expect(why).toContain('12 months');
  });
});

describe('trying it out on one machine', () => {
  it('speaks as somebody else and lets days go by, and remembers both after a restart', async () => {
    const user = bot.user(people.wardSister);
    expect((await user.say('act as the Lead Manager for Complaints')).text).toContain('Sample Lead Manager');
    expect((await user.say('clock +5d')).text).toContain('Saturday 10 January 2026');
    await bot.restart();
    const again = bot.user(people.wardSister);
    expect(textOf((await again.say('help')).card)).toContain('team queue');
    await logByTyping(again);
    expect(textOf((await again.say('my cases')).card)).toContain('14 Jan');
  });

  it('speaks as the person whose whole name was typed, not as one whose name it is part of', async () => {
    const { text } = await bot.user(people.wardSister).say('act as Sample Chief Executive');
    expect(text).toContain('You are now Sample Chief Executive.');
  });

  it('welcomes once', async () => {
    const user = bot.user(people.wardSister);
    expect((await user.install()).cards).toHaveLength(1);
    expect((await user.install()).cards).toHaveLength(0);
  });
});
