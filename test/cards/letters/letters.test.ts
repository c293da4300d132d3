import { orFill, toFill } from '../../../cards/letters/letter';
import { plainText } from '../../../cards/letters/plainText';
import { drawnUp, lettersOf, letterKinds, type LetterKind } from '../../../cards/letters/letterKinds';
import { caseCommands } from '../../../policy/machine/caseSections';
import { stages, type Stage } from '../../../policy/stages';
import { restrictionStream } from '../../../policy/streams/restriction/restriction';
import { aCase, aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { asked as moreTimeAsked } from '../../doors/anExtension';
import { aComplaint, anAgreedInvestigation, anInvestigationNaming } from '../../doors/anInvestigation';
import { adding, aJointComplaint, aSharingComplaint, jointPlan, withDirectory } from '../../doors/aJointCase';
import { placeholder, sourceOf, wordsOf } from '../../doors/aLetter';
import { anApprovedRestriction, aProposal } from '../../doors/aRestriction';
import { aHardCase } from '../../doors/aHardCase';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';
import { readingGrade } from '../../doors/readingGrade';

const represented = {
  raisedBy: 'representative',
  personName: 'Sample relative',
  affectedName: 'Sample person affected',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'notYet',
} as const;

const stageNames = Object.keys(stages) as Stage[];

const agreedPlan = (on: CaseUnderTest): CaseUnderTest =>
  on.does('recordPlanDiscussion', {
    offeredOn: '2026-01-05',
    accepted: true,
    plan: 'We ask the clinic.',
    respondBy: '2026-02-02',
  });

describe('every letter', () => {
  const commands = [...caseCommands, ...restrictionStream.commands].map(({ name }) => name);

  it.each(Object.entries(letterKinds))('belongs to commands that exist (%s)', (_kind, { on, sentBy }) => {
    expect(commands).toEqual(expect.arrayContaining([...on, ...sentBy]));
    expect(sentBy.length).toBeGreaterThan(0);
  });

  it('says whose it is and how to reach them, who it is to, the day, the reference and who signs', () => {
    expect(wordsOf('acknowledgement', aCase().as(people.palsOfficer))).toMatch(
      /^Hertfordshire Partnership University NHS Foundation Trust\nPALS, 1 Example Way, Exampleton, EX1 1AA\nPhone: 01632 960100 \(Monday to Friday, 9am to 5pm\)\nEmail: pals@trust\.example\.org\nWebsite: trust\.example\.org\/pals\n\nSample person\nSample address\n\nMonday 5 January 2026\nOur reference: C26-7K4MQ\n\nDear Sample person\n[^]*please ask for Sample PALS officer\. [^]*Yours sincerely\n\nSample PALS officer\nPALS officer\nHertfordshire Partnership University NHS Foundation Trust\n/,
    );
  });

  it('shows what is missing instead of nothing', () => {
    const noAddress = aCase({ address: '', phone: '01632 960001' }).as(people.palsOfficer);
    expect(wordsOf('acknowledgement', noAddress)).toContain('[to be filled in: their address]');
    expect(wordsOf('acknowledgement', noAddress)).not.toMatch(/undefined|null|NaN/);
  });

  it.each([
    [{ email: 'person@sample.invalid' }, 'Sample person\nSample address\n'],
    [{ email: 'person@sample.invalid', format: 'email' }, 'Sample person\nperson@sample.invalid\n'],
    [{ email: 'person@sample.invalid', address: '' }, 'Sample person\nperson@sample.invalid\n'],
  ])('goes to the address, or by email where that is how they are reached: %j', (ways, starts) => {
    expect(wordsOf('acknowledgement', aCase(ways)).split('\n\n')[1]).toBe(starts.trim());
  });

  it('of acknowledgement is there for whoever can be told, and awaits an answer', () => {
    const has = (on: CaseUnderTest) =>
      lettersOf(sourceOf(on.as(people.palsOfficer))).includes('acknowledgement');
    expect(has(aCase())).toBe(true);
    expect(has(aTriagedCase('earlyResolution'))).toBe(true);
    expect(has(aTriagedCase('feedback', { wantsResponse: false }))).toBe(false);
  });

  it('takes blank words for none', () => {
    expect([orFill('  ', 'x'), orFill(undefined, 'x'), orFill('Sample', 'x')]).toEqual([
      toFill('x'),
      toFill('x'),
      'Sample',
    ]);
  });

  it('offers itself in other forms (R2.3b)', () => {
    expect(wordsOf('acknowledgement', aCase())).toContain('large print, easy read or another language');
  });
});

describe('the acknowledgement', () => {
  it('repeats their words, reassures, and names the advocates (R2.3c, R3.4, R3.8)', () => {
    const words = wordsOf('acknowledgement', aTriagedCase('closerLook', { wordsAre: 'theirs' }));
    for (const said of [
      'Adult community mental health, North',
      'by phone on Monday 5 January 2026',
      'In your own words: “',
      'I waited two hours past my appointment and nobody told me why.',
      'will not affect your care',
      'POhWER',
      '0300 456 2370',
      'Integrated Care Board',
      'got any of it wrong',
      'We would like to talk with you',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain(placeholder);
  });

  it('quotes their words where those are on record, and no note of them (R3.4)', () => {
    const quoted = 'In your own words: “I waited';
    expect(wordsOf('acknowledgement', aTriagedCase('closerLook', { wordsAre: 'theirs' }))).toContain(quoted);
    for (const kind of ['acknowledgement', 'summary'] as const)
      for (const wordsAre of ['note', undefined]) {
        const noted = wordsOf(kind, aTriagedCase('earlyResolution', wordsAre ? { wordsAre } : {}));
        expect(noted).not.toContain('I waited');
        expect(noted).not.toContain('whole concern');
      }
    expect(wordsOf('acknowledgement', aTriagedCase('closerLook'))).toContain(
      'We wrote down what you told us',
    );
  });

  it('says how and when it will be answered, once that is settled (R8.11b)', () => {
    const words = wordsOf('acknowledgement', agreedPlan(aTriagedCase('closerLook')));
    expect(words).toContain('We ask the clinic.');
    expect(words).toContain('by Monday 2 February 2026');
    expect(words).not.toContain('We would like to talk with you');
  });

  it('tells a representative without consent nothing of the person (R4.2)', () => {
    const words = wordsOf('acknowledgement', agreedPlan(aTriagedCase('closerLook', represented)));
    expect(words).toContain('Dear Sample relative');
    expect(words).toContain('we need the agreement of the person');
    for (const personal of ['I waited', 'Adult community', 'Sample person affected', 'We ask the clinic'])
      expect(words).not.toContain(personal);
  });

  it('asks for what may not be shared, where the person cannot agree to it (R4.3b)', () => {
    const died = aCase({ ...represented, whyRepresented: 'died', consent: 'notNeeded' });
    expect(wordsOf('acknowledgement', died)).toContain('[to be filled in: what we may not be able to share');
    const note = 'We cannot share what they told their doctor.';
    const told = died.as(people.palsOfficer).does('explainLimits', { note, on: '2026-01-05' });
    expect(wordsOf('acknowledgement', told)).toContain(note);
    expect(wordsOf('acknowledgement', told)).not.toContain('what we may not be able to share');
  });

  it('says that it is handled together with others, and who answers (J1.3)', () => {
    const words = wordsOf('acknowledgement', aJointComplaint());
    expect(words).toContain('together with Sample Hospital');
    expect(words).toContain('one answer, from our Trust');
  });

  it.each(stageNames)('is not drawn up for an anonymous one, at whatever stage (%s, R3.9)', (stage) => {
    const anonymous = aCase({ raisedBy: 'anonymous', personName: '', address: '' }).as(people.leadManager);
    const source = sourceOf(anonymous);
    expect(lettersOf({ ...source, state: { ...source.state, stage } })).toEqual([]);
  });
});

describe('the letter about parts that are not covered', () => {
  const decided = (issue: string) =>
    aCase()
      .as(people.palsOfficer)
      .does('listIssues', { issues: 'The wait\nMy records' })
      .does('decideNotCovered', {
        issue,
        reason: 'subjectAccess',
        explanation: 'Another team gives out records.',
        signpost: 'The Information Rights team',
      });

  it('gives the reason and where to turn for that part alone (R3.6)', () => {
    const words = wordsOf('notCovered', decided('2'));
    for (const said of [
      'My records',
      'asks for personal records',
      'Another team gives',
      'Information Rights',
    ])
      expect(words).toContain(said);
    expect(words).toContain('We will look into your complaint');
    expect(words).not.toContain('The wait');
    expect(words).not.toContain(placeholder);
  });

  it('says of the whole that it is outside the procedure', () => {
    expect(
      wordsOf(
        'notCovered',
        decided('2').does('decideNotCovered', {
          issue: '1',
          reason: 'employment',
          explanation: 'It is about your own job.',
        }),
      ),
    ).toContain('This is outside our complaints procedure');
  });

  it('is only there once something is not covered', () => {
    expect(lettersOf(sourceOf(aCase().as(people.palsOfficer)))).not.toContain('notCovered');
  });
});

describe('the letter on one made too late', () => {
  const late = (triage = {}) =>
    aCase({ happenedOn: '2024-06-03', ...triage })
      .as(people.complaintsOfficer)
      .does('decideLate', {
        goodReason: true,
        stillPossible: false,
        reasons: 'The records are gone.',
      });

  it('gives the day, the reasons and the Ombudsman (R5.3)', () => {
    const words = wordsOf('outOfTime', late());
    for (const said of ['Tuesday 3 June 2025', 'The records are gone.', '0345 015 4033', 'POhWER'])
      expect(words).toContain(said);
    expect(words).not.toContain(placeholder);
  });
});

describe('the request for consent', () => {
  it('goes to the person affected, and says nothing of what was raised (R4.2)', () => {
    const words = wordsOf('consent', aCase(represented).as(people.palsOfficer));
    expect(words).toContain('Dear Sample person affected');
    expect(words).toContain('Sample relative has told us of a concern');
    for (const personal of ['I waited', 'Adult community', 'upset']) expect(words).not.toContain(personal);
  });

  it('is not there where nobody speaks for another, or no consent is needed any more (R4.3a)', () => {
    for (const on of [
      happened(aCase(represented), {
        type: 'consentReceived',
        on: '2026-01-05',
        evidence: 'A form',
        takenBy: 'An officer',
      }),
      aCase({ ...represented, whyRepresented: 'aged13to17' }),
      aCase(),
      aCase({ ...represented, whyRepresented: 'died', consent: 'notNeeded' }),
    ])
      expect(lettersOf(sourceOf(on.as(people.palsOfficer)))).not.toContain('consent');
  });
});

describe('the letter about more time', () => {
  const asked = (answer: string) =>
    anAgreedInvestigation().does('askForExtension', {
      until: '2026-03-20',
      reason: 'A witness is away.',
      cause: 'us',
      told: true,
      toldOn: '2026-01-06',
      answer,
      agreedOn: '2026-01-06',
      how: 'phone',
    });

  it('gives the old day, the reasons and the new day, and asks if they agree (R8.24b)', () => {
    const words = wordsOf('extension', asked('waiting'));
    for (const said of [
      'by Monday 23 February 2026',
      'A witness is away.',
      'by Friday 20 March 2026',
      'tell us if you agree',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain(placeholder);
  });

  it('says the same once it was approved, and not what was refused', () => {
    const decided = (decision: string) =>
      wordsOf(
        'extension',
        moreTimeAsked()
          .as(people.seniorManager)
          .does('decideExtension', { decision, reasons: 'The notes can be read now.' })
          .as(people.leadManager),
      );
    expect(decided('approve')).toContain('by Monday 9 March 2026');
    expect(decided('decline')).not.toContain('by Monday 9 March 2026');
  });

  it('thanks somebody who has agreed', () => {
    expect(wordsOf('extension', asked('agreed'))).toContain('Thank you for agreeing');
  });

  it('can be drafted before anything is recorded', () => {
    expect(wordsOf('extension', anAgreedInvestigation())).toContain('[to be filled in: the new day]');
  });
});

describe('the letter after six months', () => {
  it('gives the day it was due, the reasons and a likely day (R8.25a)', () => {
    const overdue = aComplaint().on('2026-07-06').as(people.chiefExecutive);
    expect(wordsOf('sixMonths', overdue)).toContain('by Saturday 4 July 2026');
    expect(wordsOf('sixMonths', overdue)).toContain('[to be filled in: the reasons]');
    const words = wordsOf(
      'sixMonths',
      overdue
        .as(people.leadManager)
        .does('nameOversight', { person: people.seniorManager.id })
        .as(people.seniorManager)
        .does('recordSixMonthLetter', {
          sentOn: '2026-07-06',
          reasons: 'An expert was ill.',
          likelyOn: '2026-08-03',
        }),
    );
    expect(words).toContain('An expert was ill.');
    expect(words).toContain('by Monday 3 August 2026');
    expect(words).not.toContain(placeholder);
  });
});

describe('the summary of an early resolution', () => {
  it('tells a complaint of the Ombudsman, and an enquiry not (R8.15, R8.34)', () => {
    const complaint = wordsOf('summary', aTriagedCase('earlyResolution'));
    expect(complaint).toContain('Parliamentary and Health Service Ombudsman');
    expect(complaint).toContain('What you asked for: An explanation.');
    const enquiry = aTriagedCase('enquiry');
    expect(wordsOf('summary', enquiry)).not.toContain('Ombudsman');
    expect(wordsOf('summary', enquiry.under({ ombudsmanInEnquirySummaries: true }))).toContain('Ombudsman');
  });

  it('says what was done, once that is recorded (R8.16)', () => {
    const open = aTriagedCase('enquiry');
    expect(wordsOf('summary', open)).toContain('[to be filled in: what we did]');
    const closed = agreedPlan(open)
      .does('recordAcknowledgement', {
        on: '2026-01-05',
        how: 'phone',
        reassured: true,
        advocacy: true,
      })
      .does('closeEnquiry', {
        resolvedOn: '2026-01-05',
        how: 'phone',
        response: 'The clinic said sorry.',
        satisfied: true,
        confirmedBy: 'They did, by phone',
        summarySentOn: '2026-01-05',
        subject: 'waitingTimes',
        learning: 'Tell people.',
      });
    expect(wordsOf('summary', closed)).toContain('The clinic said sorry.');
    expect(wordsOf('summary', closed)).not.toContain(placeholder);
  });
});

describe('the notice to a member of staff', () => {
  it('says what is theirs and who supports them, and nothing of whoever complained (R8.31)', () => {
    const words = wordsOf('staff', anInvestigationNaming());
    for (const said of [
      'Dear Sample nurse\n',
      'Somebody was not told why the clinic ran late.',
      'Sample investigator looks into it',
      'Occupational Health',
      'trade union',
    ])
      expect(words).toContain(said);
    for (const theirs of ['Sample person', 'Sample address', 'I waited', 'upset'])
      expect(words).not.toContain(theirs);
    expect(words).not.toContain(placeholder);
  });

  it('shows what is missing while nobody is named', () => {
    expect(wordsOf('staff', aComplaint())).toContain('[to be filled in: their job]');
  });

  it('is not for a reader who may not know which staff it names (R7.1b)', () => {
    const named = anInvestigationNaming();
    expect(lettersOf(sourceOf(named.as(people.palsOfficer)))).not.toContain('staff');
    expect(lettersOf(sourceOf(named.as(people.investigator)))).toContain('staff');
  });
});

describe('the letter about a limit on contact', () => {
  const about = aCase().as(people.leadManager);

  it('says what was decided and why, how care stays open, and how to challenge it (R9.4a, R9.4b)', () => {
    const words = wordsOf('restriction', about, anApprovedRestriction().state);
    for (const said of [
      'up to once a week, by phone or by email',
      'approved by the Deputy Chief Executive on Monday 5 January 2026',
      'from Monday 5 January 2026 to Friday 31 July 2026',
      'again by Sunday 5 July 2026',
      'Sample complaints officer.',
      'abused or threatened',
      'The team’s duty line stays open day and night.',
      'By writing to the Head of Corporate Affairs.',
      'anything new',
      'warned you of this on Monday 15 December 2025',
      'Friday 2 January 2026: Our staff',
      '01632 960103',
      'Ombudsman',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain(placeholder);
    expect(words).not.toContain('Sample call note');
  });

  it('is only there for one that was approved', () => {
    expect(lettersOf(sourceOf(about, aProposal().state))).not.toContain('restriction');
    expect(lettersOf(sourceOf(about, anApprovedRestriction().state))).toContain('restriction');
  });

  it('says that it has ended', () => {
    const ended = anApprovedRestriction().does('endRestriction', { reasons: 'It is needed no longer.' });
    const words = wordsOf('restriction', about, ended.state);
    expect(words).toContain('The limit on contact ended on Monday 5 January 2026');
    expect(words).not.toContain('If you think this is wrong');
    // Why is what whoever decided it wrote: the behaviours were why it began.
    expect(words).toContain('It is needed no longer.');
    expect(words).not.toContain('abused or threatened');
  });
});

describe('the notice to a partner organisation', () => {
  it('says nothing personal until the person agrees (J4.4a, J4.4c)', () => {
    const words = wordsOf('partner', aJointComplaint());
    expect(words).toContain('Sample Hospital');
    expect(words).toContain('this letter says nothing personal');
    for (const personal of ['Sample person', 'The discharge letter', 'I waited'])
      expect(words).not.toContain(personal);
  });

  it('tells their part once the person agrees, with who leads and by when (J4.4c)', () => {
    const sharing = aSharingComplaint().does('planJoint', jointPlan());
    const words = wordsOf('partner', sharing);
    for (const said of [
      'Sample person',
      'The discharge letter',
      'led by our Trust',
      'by Friday 20 February 2026',
    ])
      expect(words).toContain(said);
    expect(words).not.toContain(placeholder);
  });

  it('goes to the one that has not been told yet', () => {
    const sharing = aSharingComplaint().withRegisters(withDirectory).does('addPartner', adding('council'));
    expect(wordsOf('partner', sharing)).toContain('Sample Council');
  });
});

describe('the request to a partner organisation', () => {
  it('is there only where the person agrees to us sharing, and says nothing of theirs (App.4 4.4)', () => {
    expect(lettersOf(sourceOf(aJointComplaint()))).not.toContain('partnerPart');
    expect(lettersOf(sourceOf(aSharingComplaint()))).toContain('partnerPart');
    const words = wordsOf('partnerPart', aSharingComplaint());
    expect(words).toContain('[to be filled in: the day]');
    for (const personal of ['Sample person', 'Sample address', 'I waited'])
      expect(words).not.toContain(personal);
  });
});

describe('the words the Trust always uses', () => {
  const names =
    /Parliamentary and Health Service Ombudsman|Care Quality Commission|POhWER|Integrated Care Board|Adult community mental health|Occupational Health|Freedom to Speak Up Guardian|at www\.\S+|on 0[\d ]+/g;
  const standard: Readonly<Partial<Record<LetterKind, () => CaseUnderTest>>> = {
    acknowledgement: () => aTriagedCase('closerLook'),
    outOfTime: () => aCase({ happenedOn: '2024-06-03' }),
    consent: () => aCase(represented),
    extension: () => anAgreedInvestigation(),
    sixMonths: () => aComplaint(),
    summary: () => aTriagedCase('earlyResolution'),
    staff: () => anInvestigationNaming(),
    cover: () => anAgreedInvestigation(),
    pause: () => anAgreedInvestigation(),
    withdrawal: () => aTriagedCase('closerLook'),
    noConsent: () => aCase(represented),
    stopping: () => aCase(represented),
    staffUse: () => anInvestigationNaming(),
    response: () => aHardCase(),
  };

  it.each(Object.entries(standard))('read at the age of eleven or less (%s)', (kind, on) => {
    const { blocks } = drawnUp(kind as LetterKind, sourceOf(on()));
    const body = blocks.filter(({ is }) => is === 'paragraph' || is === 'list');
    const words = plainText({ title: '', reference: '', at: '', blocks: body })
      .replace(/\[[^\]]*\]/g, 'this')
      .replace(names, 'us')
      .replace(/[“”]/g, '');
    expect(readingGrade(words)).toBeLessThanOrEqual(6);
  });
});
