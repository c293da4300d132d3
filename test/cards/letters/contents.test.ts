import { drawnUp, letterKinds, type LetterKind } from '../../../cards/letters/letterKinds';
import { plainText } from '../../../cards/letters/plainText';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { aCase, aTriagedCase } from '../../doors/aCase';
import { anAgreedInvestigation } from '../../doors/anInvestigation';
import { prefillOf } from '../../doors/formsAndGaps';
import { aClosedCase, aDraftedCase, anInvestigatedCase } from '../../doors/aResponse';
import { placeholder, sourceOf, wordsOf } from '../../doors/aLetter';
import { everyLetter, represented } from '../../doors/everyLetter';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

const { cqc } = defaultTrust.whereToTurn;

const letterOf = (kind: LetterKind): string => {
  const { on, restriction } = everyLetter[kind];
  return wordsOf(kind, on(), restriction?.());
};

describe('what each letter must contain', () => {
  it.each(
    Object.entries(everyLetter).flatMap(([kind, { says }]) =>
      Object.entries(says).map(([paragraph, words]) => [kind as LetterKind, paragraph, words] as const),
    ),
  )('%s: %s', (kind, _paragraph, words) => {
    const letter = letterOf(kind);
    for (const said of words) expect(letter).toContain(said);
  });

  it.each(
    Object.entries(everyLetter).flatMap(([kind, { says }]) =>
      Object.values(says).flatMap((words) => words.map((said) => [kind as LetterKind, said] as const)),
    ),
  )('%s no longer does once the piece with “%s” is taken out', (kind, said) => {
    const { on, restriction } = everyLetter[kind];
    const letter = drawnUp(kind, sourceOf(on(), restriction?.()));
    const whole = plainText(letter);
    const kept = letter.blocks.filter(
      (block) =>
        block.is === 'letterhead' || !plainText({ ...letter, blocks: [block] }).includes(said.trim()),
    );
    expect(whole).toContain(said);
    expect(plainText({ ...letter, blocks: kept })).not.toContain(said);
  });

  it.each(Object.keys(letterKinds) as LetterKind[])(
    'says whose it is, how to reach us, which case it is, when, and who signs (%s)',
    (kind) => {
      const letter = letterOf(kind);
      const { name } = defaultTrust;
      expect(letter.startsWith(name)).toBe(true);
      expect(letter).toMatch(/\nPhone: 01632 96010[01] \(Monday to Friday, 9am to 5pm\)\nEmail: \S+@trust/);
      expect(letter).toMatch(/ 2026\nOur reference: C26-7K4MQ\n\nDear /);
      expect(letter).toMatch(new RegExp(`Yours sincerely\\n\\n[^]*\\n${name}\\n`));
      expect(letter).not.toMatch(
        /\b(?:undefined|null|NaN)\b|Sample [\w ]+, (?:Experience Team|Community North)/,
      );
    },
  );

  it('names the Commission too, where it touches on the Mental Health Act (8.35A)', () => {
    const words = wordsOf('summary', aTriagedCase('earlyResolution', {}, { mentalHealthAct: ['detention'] }));
    expect(words).toContain(cqc.name);
  });
});

describe('who a letter is written to', () => {
  const died = (relationship: string, more = {}) =>
    aCase({
      ...represented,
      relationship,
      personName: 'Mrs Siân O’Brien-Ap-Rhys',
      affectedName: 'Mair O’Brien',
      whyRepresented: 'died',
      consent: 'notNeeded',
      ...more,
    })
      .as(people.palsOfficer)
      .does('recordRepresentation', { why: 'died', basis: 'A death certificate' })
      .does('explainLimits', { note: 'We cannot share what she told her doctor.', on: '2026-01-05' });

  it('hears condolence first where somebody has died, and nothing of their own care (4.3)', () => {
    const words = wordsOf('acknowledgement', died('child'));
    expect(words).toContain('Dear Mrs O’Brien-Ap-Rhys\n');
    expect(words).toMatch(
      /sorry to hear that Mair O’Brien has died[^]*Thank you for telling us about the care of Mair O’Brien/,
    );
    expect(words).not.toContain('your care');
  });

  it('is never somebody who has died, and is not asked for their agreement (4.3)', () => {
    const bereaved = aCase({ ...represented, whyRepresented: 'died', consent: 'notNeeded' });
    const words = wordsOf('acknowledgement', bereaved);
    expect(words).toMatch(/sorry to hear of this death[^]*we need to check a few things with you/);
    expect(words).not.toMatch(/agreement|Sample person affected|I waited/);
    const drafted = aDraftedCase(['notUpheld'], {
      ...represented,
      whyRepresented: 'died',
      consent: 'notNeeded',
    });
    const answer = wordsOf('response', drafted);
    expect(answer).toContain('Dear Sample relative\n');
    expect(answer).not.toContain('Dear Sample person affected');
  });

  it('is somebody whom it touched, of what happened (4.1)', () => {
    const words = wordsOf('acknowledgement', aCase({ raisedBy: 'affected' }));
    expect(words).toContain('telling us about what happened');
    expect(words).not.toContain('about your care');
  });

  it('is the person affected of their own care', () => {
    expect(wordsOf('acknowledgement', aCase())).toContain('telling us about your care');
  });

  it('is told why they get what is personal, once the person agrees (4.2)', () => {
    const agreed = happened(aCase(represented), {
      type: 'consentReceived',
      on: '2026-01-05',
      evidence: 'A form',
      takenBy: 'An officer',
    });
    expect(wordsOf('acknowledgement', agreed)).toContain('has agreed that we may share this with you');
    expect(wordsOf('acknowledgement', agreed)).toContain('the care of Sample person affected');
    expect(wordsOf('acknowledgement', aCase(represented))).not.toContain('has agreed');
  });

  it.each([
    ['mp', 'the complaint you sent us for Mair O’Brien'],
    ['advocate', 'the complaint you brought for Mair O’Brien'],
    ['child', 'your complaint about the care of Mair O’Brien'],
  ])('brings it for somebody else, or it is theirs (%s)', (relationship, complaint) => {
    const words = wordsOf('withdrawal', died(relationship));
    expect(words).toContain(complaint);
    expect(words.includes('Help for the person you speak for')).toBe(relationship !== 'child');
  });

  it.each(['acknowledgement', 'withdrawal', 'pause', 'extension', 'sixMonths', 'noConsent'] as const)(
    'gets nothing personal before consent, but how it is dealt with (reg 13, %s)',
    (kind) => {
      const words = wordsOf(kind, aTriagedCase('closerLook', represented));
      for (const personal of ['Sample person affected', 'I waited', 'Adult community', 'upset'])
        expect(words).not.toContain(personal);
    },
  );
});

describe('the letter about more time', () => {
  it.each([
    ['agreed', 'Thank you for agreeing'],
    ['notAgreed', 'that you do not agree'],
    ['waiting', 'Please tell us if you agree'],
  ])('answers what the person said (8.24, %s)', (answer, said) => {
    const asked = anAgreedInvestigation().does('askForExtension', {
      until: '2026-03-20',
      reason: 'A witness is away.',
      cause: 'us',
      told: true,
      toldOn: '2026-01-06',
      answer,
      agreedOn: '2026-01-06',
      how: 'phone',
    });
    expect(wordsOf('extension', asked)).toContain(said);
  });
});

describe('the letter about having to wait', () => {
  const withoutDay = () => aTriagedCase('closerLook').as(people.leadManager);
  const hold = { process: 'An inquest', askedBy: 'The coroner', evidence: 'On file', from: '2026-01-05' };

  it('says which other process it waits for, and when we look at it again (6.4)', () => {
    const words = wordsOf('pause', withoutDay().does('putOnHold', { ground: 'authority', ...hold }));
    for (const said of [
      'From Monday 5 January 2026',
      'a coroner or a judge',
      'An inquest',
      'Thursday 5 February 2026',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain(placeholder);
  });

  it('says of no day that we said it, when we did not', () => {
    expect(wordsOf('pause', withoutDay())).not.toContain('We said that');
  });
});

describe('a joint response', () => {
  it('has what each organisation found under a heading of its own (App.4 4.4)', () => {
    const joint = happened(
      anInvestigatedCase(),
      { type: 'partnerAdded', id: 'hospital', name: 'Sample Hospital', kind: 'nhs', part: 'The discharge' },
      {
        type: 'contributionReceived',
        partner: 'hospital',
        contribution: { part: 'The discharge letter', findings: 'It was sent late.', on: '2026-02-02' },
      },
    );
    joint.does('writeFindings', prefillOf(joint, 'writeFindings'));
    const { blocks } = drawnUp('response', sourceOf(joint));
    expect(blocks).toContainEqual({
      is: 'heading',
      level: 3,
      text: 'What Sample Hospital found (The discharge letter)',
    });
  });
});

describe('days and numbers', () => {
  const agreedFor = '2026-02-02';
  const planned = () =>
    aTriagedCase('closerLook')
      .does('recordAcknowledgement', { on: '2026-01-05', how: 'letter', reassured: true, advocacy: true })
      .does('recordPlanDiscussion', {
        offeredOn: '2026-01-05',
        accepted: true,
        plan: 'We ask the clinic.',
        respondBy: agreedFor,
      });

  it('agree from one letter to the next: what was told is what is said that we said', () => {
    const told = 'by Monday 2 February 2026';
    expect(wordsOf('acknowledgement', planned())).toContain(`We plan to answer ${told}`);
    expect(wordsOf('extension', planned())).toContain(`We said that we would answer you ${told}`);
    expect(wordsOf('pause', planned())).toContain(`We said that we would answer your complaint ${told}`);
  });

  it('are numbered from 1 without gaps, though an issue was dropped', () => {
    const listed = planned()
      .does('listIssues', { issues: 'The wait\nThe letter\nThe call' })
      .does('decideNotCovered', {
        issue: '1',
        reason: 'employment',
        explanation: 'It is about a job.',
        signpost: 'The HR team',
      });
    expect(wordsOf('acknowledgement', listed)).toContain('1. The letter\n2. The call');
  });

  it('say again, once it is opened again, what is looked at and by when (D44)', () => {
    const again = aClosedCase(['notUpheld', 'notUpheld'])
      .on('2026-02-10')
      .as(people.leadManager)
      .does('reopen', {
        receivedOn: '2026-02-10',
        reason: 'unanswered',
        issues: ['2'],
        words: 'You did not answer the second.',
        canAdd: true,
      })
      .as(people.complaintsOfficer);
    const words = plainText(drawnUp('acknowledgement', sourceOf(again)));
    for (const said of [
      'Thank you for coming back to us',
      'Tuesday 10 February 2026',
      '1. Issue number 2',
      'answer by',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain('Issue number 1');
    expect(words).not.toContain(placeholder);
  });
});

describe('R8.4: every acknowledgement says that care will not suffer', () => {
  it.each(['enquiry', 'earlyResolution', 'closerLook'])('of %s', (route) => {
    expect(wordsOf('acknowledgement', aTriagedCase(route))).toContain(
      'Raising this will not affect your care, or anybody’s.',
    );
  });

  it('to somebody who speaks for another, before they agreed', () => {
    expect(wordsOf('acknowledgement', aTriagedCase('closerLook', represented))).toContain(
      'will not affect your care',
    );
  });
});
