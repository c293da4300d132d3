import { aCoveredCase, anInvestigatedCase, aRemedy } from '../doors/aResponse';
import type { CaseUnderTest } from '../doors/aCase';
import type { Card } from '../doors/cardActions';
import { happened } from '../doors/happened';
import { formOn, inputsOn, prefilledIn, textOf } from '../doors/jobs';
import { people } from '../doors/people';
import { seedCase } from '../doors/seededCase';
import { aWholeBot, type WholeBot } from '../doors/wholeBot';

let bot: WholeBot;
beforeAll(async () => {
  bot = await aWholeBot({ day: '2026-02-04' });
}, 60_000);
afterAll(() => bot.stop());

const ombudsman = 'The Parliamentary and Health Service Ombudsman. ';

/** A text of this length that is like no other. */
const long = (name: string, length: number): string =>
  (ombudsman + `${name} `.repeat(length)).slice(0, length - 1).trimEnd() + '.';

const parts = {
  'Write: what we found': [
    'issues',
    'method',
    'evidence',
    'findings',
    'comparison',
    'impact',
    'remedy',
    'apology',
  ],
  'Write: putting it right': ['impact', 'remedy', 'apology'],
  'Write: what happens next': ['learning', 'involvement', 'end', 'contact', 'ombudsman', 'advocacy'],
} as const;

const drafted = (length: number): CaseUnderTest =>
  happened(anInvestigatedCase(['upheld']).does('agreeRemedy', aRemedy), {
    type: 'draftWritten',
    nextContactOn: '2026-03-16',
    parts: Object.fromEntries(
      Object.values(parts)
        .flat()
        .map((part) => [part, long(part, length)]),
    ),
  });

let kept = 22_222;
const keep = (theCase: CaseUnderTest): Promise<string> => seedCase(bot, theCase, `C26-${(kept += 1)}`);

/** What a client sends of a form that nobody touched, but for these answers. */
const untouched = (form: Card, answers: Readonly<Record<string, string>> = {}) => ({
  ...Object.fromEntries(inputsOn(form).map((name) => [name, ''])),
  ...prefilledIn(form),
  ...answers,
});

async function writtenIn(reference: string): Promise<Readonly<Record<string, string>>> {
  const events = (await bot.eventsOf(reference)).map(({ event }) => event as { readonly parts?: object });
  return Object.assign({}, ...events.map(({ parts: own }) => own ?? {})) as Record<string, string>;
}

/** Is “Kept” said over an input that has to be filled in? */
const asksForWhatIsKept = (form: Card): boolean =>
  /Kept \([^"]*"[^}]*\}[^{]*\{[^{}]*"isRequired":true/.test(textOf(form));

describe.each([300, 1_100, 5_000, 20_000])('a draft with texts of %i characters', (length) => {
  it.each(Object.entries(parts))(
    '%s: keeps each that is left as it is',
    async (button, [first, ...others]) => {
      const reference = await keep(drafted(length));
      const user = bot.user(people.investigator);
      const form = await formOn(user, reference, button);
      expect(asksForWhatIsKept(form)).toBe(false);

      const { card } = await user.click(form, 'do', untouched(form, { [first]: 'Written anew.' }));
      expect(textOf(card)).toContain('Saved in the draft.');
      const written = await writtenIn(reference);
      expect(written[first]).toBe('Written anew.');
      for (const part of others) expect(written[part]).toBe(long(part, length));
    },
  );

  it.each(Object.entries(parts))('%s: a refused try loses nothing', async (button, [first, ...others]) => {
    const reference = await keep(drafted(length));
    const user = bot.user(people.investigator);
    const form = await formOn(user, reference, button);
    const tooLong = 'x'.repeat(20_001);
    const { card: refused } = await user.click(form, 'do', untouched(form, { [first]: tooLong }));
    expect(textOf(refused)).toContain('20,000');
    const { card: again } = await user.click(refused, 'do', untouched(refused));
    expect(textOf(again)).toContain('Kept (20,001 characters)');
    const { card } = await user.click(again, 'do', untouched(again, { [first]: 'Written anew.' }));
    expect(textOf(card)).toContain('Saved in the draft.');
    const written = await writtenIn(reference);
    for (const part of others) expect(written[part]).toBe(long(part, length));
  });

  it('starts from what the case holds, and saves it as it stands', async () => {
    const found = long('found', length);
    const reference = await keep(
      happened(
        anInvestigatedCase(['upheld']),
        { type: 'evidenceRecorded', issue: '1', from: 'other', evidence: found },
        {
          type: 'findingRecorded',
          issue: '1',
          clinical: false,
          finding: {
            whatHappened: found,
            whatShouldHaveHappened: found,
            standard: found,
            outcome: 'upheld',
            finding: found,
          },
        },
      ),
    );
    const user = bot.user(people.investigator);
    const form = await formOn(user, reference, 'Write: what we found');
    const { card } = await user.click(form, 'do', untouched(form));
    // NB: what the case holds of one part can come to more than one part may have: that is said, and nothing is lost.
    if (length < 5_000) {
      expect(textOf(card)).toContain('Saved in the draft.');
      const written = await writtenIn(reference);
      expect(written.comparison).toContain(`What happened\n${found}`);
      expect(written.evidence).toContain(found);
    } else {
      expect(textOf(card)).not.toContain('needs an answer');
    }
  });

  it('the cover letter is kept as it was written', async () => {
    const text = long('cover', length);
    const reference = await keep(happened(aCoveredCase(), { type: 'coverWritten', text }));
    const user = bot.user(people.complaintsOfficer);
    const form = await formOn(user, reference, 'Write the cover letter');
    expect(asksForWhatIsKept(form)).toBe(false);
    const { card } = await user.click(form, 'do', untouched(form));
    expect(textOf(card)).toContain('That is what the cover letter says already');
  });
});
