import { responseHeadings } from '../../../cards/letters/finalResponse';
import { drawnUp, lettersOf } from '../../../cards/letters/letterKinds';
import type { LetterPart } from '../../../policy/sections/response/facts';
import { letterParts, partsOf } from '../../../policy/sections/response/choices';
import {
  aDraftedCase,
  anAnsweredCase,
  anInvestigatedCase,
  aSignedCase,
  aSubmittedCase,
  letter,
} from '../../doors/aResponse';
import { aHardCase, hardIssues } from '../../doors/aHardCase';
import { plainText } from '../../../cards/letters/plainText';
import { concernFields } from '../../../policy/sections/intake/fields';
import { placeholder, sourceOf, wordsOf } from '../../doors/aLetter';
import { people } from '../../doors/people';

const allParts: Readonly<Partial<Record<string, string>>> = {
  ...letter.findings,
  ...letter.amends,
  ...letter.nextSteps,
  nextContactOn: undefined,
};

const headingsIn = (words: string): readonly string[] =>
  words.split('\n').filter((line) => Object.values(responseHeadings).includes(line));

describe('the final response', () => {
  it('has the 14 parts, wherever they stand (R8.29.1, R8.29.14)', () => {
    const words = wordsOf('response', aDraftedCase(['upheld']));
    expect(Object.keys(responseHeadings)).toEqual(Object.keys(letterParts));
    for (const text of Object.values(allParts).filter((one) => one !== undefined))
      expect(words).toContain(`\n\n${text}\n`);
  });

  it.each(Object.keys(letterParts) as LetterPart[])('shows that a part is missing (%s)', (name) => {
    const drafted = aDraftedCase(['upheld']);
    const { [name]: _gone, ...draft } = drafted.state.response.draft;
    drafted.state = { ...drafted.state, response: { ...drafted.state.response, draft } };
    const words = wordsOf('response', drafted);
    expect(words).not.toContain(`\n\n${allParts[name]}\n`);
    // What the Trust always says stands again in its own words; the rest asks to be written.
    const usual = ['involvement', 'end', 'contact', 'ombudsman', 'advocacy'].includes(name);
    expect(words.includes(`[to be filled in: ${responseHeadings[name].toLowerCase()}]`)).toBe(!usual);
  });

  it('leaves out impact, remedy and apology where nothing was upheld (R8.29.6, R8.29.7, R8.29.8)', () => {
    const headings = headingsIn(wordsOf('response', aDraftedCase(['notUpheld'])));
    for (const name of partsOf.amends) expect(headings).not.toContain(responseHeadings[name]);
    expect(wordsOf('response', aDraftedCase(['notUpheld']))).not.toMatch(/sorry|apolog|regret/i);
  });

  it('has them where one issue of several was upheld in part', () => {
    const words = wordsOf('response', aDraftedCase(['notUpheld', 'partlyUpheld']));
    for (const text of Object.values(letter.amends)) expect(words).toContain(text);
  });

  it('shows the parts that are not written, and never writes an apology for anybody', () => {
    const begun = anInvestigatedCase(['upheld']).does('writeFindings', letter.findings);
    const words = wordsOf('response', begun);
    expect(words).toContain('[to be filled in: our apology]');
    expect(words).toContain('If you are not happy with our answer');
  });

  it('names the Ombudsman for the care it is about, and the CQC for the Mental Health Act (R8.34, R8.35A)', () => {
    const of = (triage: object) =>
      wordsOf(
        'response',
        anInvestigatedCase(['notUpheld'], {}, { ...triage }).does('writeFindings', letter.findings),
      );
    expect(of({})).toContain('0345 015 4033');
    expect(of({})).not.toContain('0300 061 0614');
    expect(of({ care: 'both' })).toMatch(/0345 015 4033[^]*0300 061 0614/);
    expect(of({ care: 'social' })).not.toContain('0345 015 4033');
    expect(of({ mentalHealthAct: ['detention'] })).toContain('Care Quality Commission');
  });

  it('adds a body that the part on where to turn leaves out', () => {
    const drafted = aDraftedCase();
    const { decision } = drafted.state.triage;
    drafted.state = {
      ...drafted.state,
      triage: { ...drafted.state.triage, decision: { ...decision!, mentalHealthAct: ['detention'] } },
    };
    expect(wordsOf('response', drafted)).toMatch(
      /The Parliamentary and Health Service Ombudsman\n\n[^]*Care Quality Commission/,
    );
    // There, and in no other part.
    expect(wordsOf('response', drafted).split('the Care Quality Commission')).toHaveLength(2);
  });

  it('is signed by the Chief Executive once they have signed (R8.29b)', () => {
    expect(wordsOf('response', aSubmittedCase())).toContain('[to be filled in: who signs]');
    const signed = aSignedCase();
    for (const kind of ['response', 'cover'] as const) {
      expect(wordsOf(kind, signed)).toContain(
        `Yours sincerely\n\n${people.chiefExecutive.name}\nChief Executive\n`,
      );
      expect(wordsOf(kind, signed)).not.toContain(placeholder);
    }
  });

  it('goes to the person themselves while nobody may speak for them (R4.2)', () => {
    const words = wordsOf(
      'response',
      aDraftedCase(['notUpheld'], {
        raisedBy: 'representative',
        personName: 'Sample relative',
        affectedName: 'Sample person affected',
        relationship: 'family',
        whyRepresented: 'asked',
        consent: 'requested',
      }),
    );
    expect(words).toContain('Dear Sample person affected');
    expect(words).not.toContain('Sample relative');
  });
});

describe('the cover letter', () => {
  it('says what the Complaints Team wrote, and until then the usual words (R8.29b)', () => {
    expect(wordsOf('cover', aSubmittedCase())).toContain('Thank you for telling us what happened');
    expect(wordsOf('cover', aSignedCase())).toContain('The cover letter');
  });
});

describe('who may have them', () => {
  it('is whoever may read the letter’s own part of the case (R7.1b)', () => {
    const answered = anAnsweredCase();
    expect(lettersOf(sourceOf(answered.as(people.palsOfficer)))).toEqual(
      expect.arrayContaining(['response', 'cover']),
    );
    expect(lettersOf(sourceOf(answered.as(people.wardSister)))).not.toContain('response');
    expect(lettersOf(sourceOf(answered.as(people.stranger)))).toEqual([]);
  });
});

describe('the final response to a hard case', () => {
  const letter = drawnUp('response', sourceOf(aHardCase()));
  const words = plainText(letter);
  const headings = letter.blocks.flatMap((block) => (block.is === 'heading' ? [block.text] : []));
  const at = (text: string): number => {
    expect(words).toContain(text);
    return words.indexOf(text);
  };

  it('answers each issue once, under one heading, numbered without gaps', () => {
    hardIssues.forEach((issue, index) => {
      expect(headings.filter((heading) => heading.includes(issue))).toEqual([`${index + 1}. ${issue}`]);
      expect(words.split(issue)).toHaveLength(2);
    });
  });

  it('begins with condolence, thanks and the apology, then what we decided', () => {
    const order = [
      'Our response to your complaint about the care of Mair O’Brien',
      'sorry to hear that Mair O’Brien has died',
      'Thank you for telling us about the care of Mair O’Brien',
      'I am sorry that nobody called your mother back',
      'You raised 4 issues. We uphold 2, uphold 1 in part and do not uphold 1.',
      'You told us what you hoped for: An explanation',
      '\n\n1. Nobody called',
      'We uphold this. Something went wrong.',
      'What you told us',
      'What happened\n',
      'What should have happened',
      'We measured it by this: the Trust’s policy on phone calls',
      'What we found',
      'What this meant\n',
      'What we will do',
      'Sample senior manager (Associate director, Community) will see that this is done.',
      'How we looked into it',
      'What we have learnt',
      'You will next hear from us by Monday 16 March 2026',
      'The end of our procedure',
      'within 12 months',
      'Help for you',
      'Who to talk to about this letter',
      'Yours sincerely',
    ];
    expect(order.map(at)).toEqual(order.map(at).sort((a, b) => a - b));
  });

  it('says what was decided on each issue once', () => {
    expect(words.split('We uphold this. Something went wrong.')).toHaveLength(3);
    expect(words.split('We uphold this in part.')).toHaveLength(2);
    expect(words.split('We do not uphold this.')).toHaveLength(2);
  });

  it('prints no label of a form, and no blank', () => {
    for (const { label } of [
      ...Object.values(concernFields),
      ...Object.values(letterParts).map((label) => ({ label })),
    ])
      expect(words).not.toContain(label);
    expect(words).not.toContain(placeholder);
    expect(words).not.toContain('Change how we work, so that it does not happen again');
  });
});
