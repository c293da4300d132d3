import { people } from '../doors/people';
import { doOn, logToReview, fillIn, referenceOn, textOf, triageInputs } from '../doors/jobs';
import type { Inputs } from '../doors/teamsUser';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;

beforeEach(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
});
afterEach(() => bot.stop());

async function logged(answers: Inputs = {}): Promise<string> {
  const sister = bot.user(people.wardSister);
  return referenceOn((await sister.click(await logToReview(sister, answers), 'Save this concern')).card);
}

const officer = () => bot.user(people.complaintsOfficer);
const withoutTalk = { spokenTo: '', spokenOn: '', spokenHow: '' };

describe('the routes of triage, by card', () => {
  it('keeps feedback for learning, with no clock for an answer (R3.3)', async () => {
    const reference = await logged({ wantsResponse: 'false' });
    expect(textOf(await doOn(officer(), reference, 'Triage', triageInputs('feedback')))).toContain(
      'no reply is wanted',
    );
    expect(
      textOf(await doOn(officer(), reference, 'Close feedback', { learning: 'Signs are hard to read.' })),
    ).toContain('Feedback kept for learning');
  });

  it('takes a concern as a complaint and as feedback at once (R3.3)', async () => {
    const reference = await logged();
    const card = textOf(
      await doOn(officer(), reference, 'Triage', triageInputs('closerLook', { alsoFeedback: 'true' })),
    );
    expect(card).toContain('waiting for an investigator');
    const events = textOf(await bot.eventsOf(reference));
    expect(events).toContain('"alsoFeedback":true');
  });

  it('decides part by part what is not covered, and drafts the letter (R3.5b, R3.6)', async () => {
    const reference = await logged();
    await doOn(officer(), reference, 'List the issues', { issues: '1. The wait\n2. A copy of my records' });
    await doOn(officer(), reference, 'Say a part is not covered', {
      issue: '2',
      reason: 'subjectAccess',
      explanation: 'Records are given out by another team.',
      signpost: 'The Information Rights team',
    });
    const { card } = await officer().say(`case ${reference}`);
    expect(textOf(card)).toContain('Send the letter about what is not covered');
    const form = (await officer().click(card, 'Record not-covered letter')).card;
    for (const words of [
      'A copy of my records',
      'it asks for personal records',
      'Records are given out',
      'Information Rights team',
    ])
      expect(textOf(form)).toContain(words);
    expect(textOf(await fillIn(officer(), form, { on: '2026-01-05', how: 'letter' }))).toContain(
      'Waiting for triage',
    );
    const triaged = textOf(await doOn(officer(), reference, 'Triage', triageInputs('enquiry')));
    expect(triaged).toContain('Issue 2 (not covered)');
  });

  it('asks for both parts of the decision on a late one, and writes with the Ombudsman’s details (R5.1, R5.2, R5.3)', async () => {
    const reference = await logged({ happenedOn: '2024-06-03' });
    expect(textOf(await doOn(officer(), reference, 'Triage', triageInputs('enquiry')))).toContain('(5.2)');
    const decided = textOf(
      await doOn(officer(), reference, 'Decide on lateness', {
        goodReason: 'true',
        stillPossible: 'false',
        reasons: 'The records are gone.',
      }),
    );
    expect(decided).toContain('Out of time');
    const { card } = await officer().say(`case ${reference}`);
    const form = (await officer().click(card, 'Record out-of-time letter')).card;
    expect(textOf(form)).toContain('Parliamentary and Health Service Ombudsman');
    expect(textOf(form)).toContain('The records are gone.');
    const closed = await fillIn(officer(), form, {
      on: '2026-01-05',
      how: 'letter',
      ombudsman: 'true',
      learning: 'Say on the leaflet how long people have.',
    });
    expect(textOf(closed)).toContain('Made too late, and not accepted');
  });

  it('looks into an anonymous one for learning, with no acknowledgement due (R3.9)', async () => {
    const reference = await logged({ raisedBy: 'anonymous' });
    const refused = await doOn(officer(), reference, 'Triage', triageInputs('enquiry'));
    expect(textOf(refused)).toContain('(3.9)');
    const card = textOf(await fillIn(officer(), refused, triageInputs('learning', withoutTalk)));
    expect(card).toContain('Nobody can be told that we have it');
  });

  it('keeps a copy that another organisation answers, and checks in 10 working days (J4.4b)', async () => {
    const reference = await logged({ wantsResponse: 'false' });
    const card = textOf(
      await doOn(
        officer(),
        reference,
        'Triage',
        triageInputs('copiedIn', { ...withoutTalk, leadBody: 'Sample partner' }),
      ),
    );
    expect(card).toContain('only copied in');
    expect(card).toContain('Due Mon 19 Jan 2026');
    expect(
      textOf(
        await doOn(officer(), reference, 'Record the lead has it', {
          on: '2026-01-05',
          how: 'Their manager, by phone',
          learning: 'Send copies on the same day.',
        }),
      ),
    ).toContain('Closed');
  });

  it('says with every draft letter how the person asked to be written to (R2.3b)', async () => {
    const reference = await logged({ format: 'largePrint', language: 'Urdu' });
    await doOn(officer(), reference, 'Triage', triageInputs('enquiry'));
    const { card } = await officer().say(`case ${reference}`);
    const form = (await officer().click(card, 'Record acknowledgement')).card;
    expect(textOf(form)).toContain('They asked for: Large print; Urdu.');
    expect(textOf(form)).toContain('POhWER');
  });

  it('gives the case to a named person, who is told (R2.4)', async () => {
    const reference = await logged();
    const senior = bot.user(people.seniorManager);
    await senior.say('hi');
    await doOn(
      officer(),
      reference,
      'Triage',
      triageInputs('enquiry', { team: 'service', handler: people.seniorManager.id }),
    );
    await bot.connector.waitFor(
      ({ conversation, activity }) =>
        conversation === senior.conversation && textOf(activity).includes(`${reference} is now with you`),
    );
    expect(textOf((await senior.say('my cases')).card)).toContain(reference);
  });
});
