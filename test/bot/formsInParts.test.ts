import { doOn, formOn, logOnCards, prefilledIn, referenceOn, textOf, triageInputs } from '../doors/jobs';
import { people } from '../doors/people';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-01-05' });
}, 60_000);
afterAll(() => bot.stop());

const first = {
  resolvedOn: '2026-01-05',
  how: 'phone',
  response: 'Explained the wait and apologised.',
  satisfied: 'true',
  learning: 'Tell people about delays.',
};
const second = { confirmedBy: 'The person, by phone', summarySentOn: '2026-01-05', subject: 'appointments' };

async function closing() {
  const officer = bot.user(people.palsOfficer);
  const reference = referenceOn(await logOnCards(bot.user(people.wardSister)));
  await doOn(officer, reference, 'Triage', triageInputs('enquiry'));
  return { officer, reference, form: await formOn(officer, reference, 'Close: they are satisfied') };
}

describe('a form whose questions hang on each other', () => {
  it('starts empty, asks what hangs on an answer next, and does it once, with all that was answered', async () => {
    const { officer, reference, form } = await closing();
    expect(Object.values(prefilledIn(form)).filter((value) => value !== '')).toEqual([]);
    expect(textOf(form)).not.toContain('Who confirmed that');

    const { card: next } = await officer.click(form, 'do', first);
    expect(textOf(next)).toContain('Who confirmed that');
    expect(textOf(next)).not.toContain('What was the answer');
    expect(await bot.eventsOf(reference)).toHaveLength(3);

    const { card: done } = await officer.click(next, 'do', second);
    expect(textOf(done)).toContain('Closed as a PALS enquiry');
    expect((await bot.eventsOf(reference)).map(({ event }) => event)).toContainEqual(
      expect.objectContaining({
        type: 'resolved',
        resolution: expect.objectContaining({
          response: first.response,
          confirmedBy: second.confirmedBy,
        }) as unknown,
      }),
    );
  }, 60_000);

  it('comes back naming what is missing, on either card, and loses nothing', async () => {
    const { officer, form } = await closing();
    const { card: gaps } = await officer.click(form, 'do', { ...first, response: '', learning: '' });
    expect(textOf(gaps)).toContain(
      'These are missing or need a change: “What was the answer, and what was done?” and “What can we learn?”',
    );
    expect(prefilledIn(gaps)).toMatchObject({ resolvedOn: '2026-01-05', how: 'phone', satisfied: 'true' });

    const { card: next } = await officer.click(gaps, 'do', first);
    const { card: wrong } = await officer.click(next, 'do', { ...second, summarySentOn: '2026-01-01' });
    expect(prefilledIn(wrong)).toMatchObject({ ...first, ...second, summarySentOn: '2026-01-01' });
    const { card: done } = await officer.click(wrong, 'do', { ...first, ...second });
    expect(textOf(done)).toContain('Closed as a PALS enquiry');
  }, 60_000);
});
