import { ownWord } from '../../doors/anEnding';
import { caseCommandNamed } from '../../../policy/machine/caseSections';
import type { LondonDate } from '../../../policy/calendar/dates';
import { reminderRows } from '../../../policy/reminders/thresholds';
import { partnerStream } from '../../../policy/streams/partnerDirectory/partnerDirectory';
import { restrictionStream } from '../../../policy/streams/restriction/restriction';
import { aCase, aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { anInvestigation, askingThem } from '../../doors/anInvestigation';
import { RecordUnderTest } from '../../doors/aRecord';
import { aSubmittedCase } from '../../doors/aResponse';
import { aRestrictionInForce } from '../../doors/aRestriction';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';
import { hearer, linesOf, planOf } from '../../doors/reminding';

const { leadManager, palsOfficer, secondInvestigator, seniorManager, wardSister } = people;

const toldOfIt = {
  staff: '1',
  told: true,
  on: '2026-01-06',
  how: 'phone',
  words: 'It is about the wait.',
  support: true,
  representation: true,
} as const;

const rows = Object.entries(reminderRows).flatMap(([name, row]) => ('none' in row ? [] : [{ name, row }]));

describe('the table of reminders', () => {
  it('names only commands there are', () => {
    const registers = [...partnerStream.commands, ...restrictionStream.commands].map(({ name }) => name);
    const unknown = rows
      .flatMap(({ row }) => row.commands)
      .filter((command) => !caseCommandNamed(command) && !registers.includes(command as never));
    expect(unknown).toEqual([]);
  });

  it('says why a clock has no reminders, where it has none', () => {
    const without = Object.entries(reminderRows).filter(([, row]) => 'none' in row);
    expect(without.map(([name]) => name)).toEqual(['timeLimit', 'writtenRecord', 'retention']);
    for (const [, row] of without) expect('none' in row && row.none).toMatch(/^[A-Z].{20,}\.$/);
  });

  it('lets nothing that is missed rest with whoever missed it', () => {
    const heardByOneAlone = rows.filter(({ row }) => {
      const later = row.thresholds.filter(({ when }) => 'workingDaysAfter' in when);
      return new Set(later.flatMap(({ to }) => to)).size < 2;
    });
    // A limit on contact and the time to comment end by themselves, so nothing is missed by their last day.
    expect(heardByOneAlone.map(({ name }) => name)).toEqual(['staffComment', 'restrictionEnd']);
  });
});

describe('the acknowledgement', () => {
  it('R3.8: is asked for on working days 1 and 2 and on the due morning; missed, it goes up the line', () => {
    expect(linesOf(aCase(), 'acknowledgement')).toEqual([
      '2026-01-06 complaintsTeam',
      '2026-01-07 complaintsTeam',
      '2026-01-08 complaintsTeam',
      '2026-01-09 complaintsTeam',
      '2026-01-09 leadManager',
      '2026-01-13 headOfCorporateAffairs',
      '2026-01-22 chiefExecutive',
    ]);
  });

  it('R8.11a: of an enquiry is asked of whoever has it, and no more once it is given', () => {
    const enquiry = aTriagedCase('enquiry');
    expect(linesOf(enquiry, 'acknowledgement')[0]).toBe('2026-01-06 palsOfficer');
    enquiry.does('assign', { team: 'service', handler: wardSister.id });
    expect(linesOf(enquiry, 'acknowledgement')[0]).toBe('2026-01-06 wardSister');
    enquiry.as(palsOfficer).does('recordAcknowledgement', {
      on: '2026-01-05',
      how: 'phone',
      reassured: true,
      advocacy: true,
    });
    expect(linesOf(enquiry, 'acknowledgement')).toEqual([]);
  });
});

describe('a PALS enquiry', () => {
  it('R8.9a: is asked about on working days 5, 8 and 10', () => {
    expect(linesOf(aTriagedCase('enquiry'), 'palsEnquiry').slice(0, 3)).toEqual([
      '2026-01-12 palsOfficer',
      '2026-01-15 palsOfficer',
      '2026-01-19 palsOfficer',
    ]);
  });
});

describe('the response', () => {
  it('R8.24a: is asked about halfway and at 10, 5, 2 and 0 working days; overdue, the Lead Manager hears', () => {
    expect(linesOf(anInvestigation(), 'response')).toEqual([
      '2026-01-29 investigator',
      '2026-02-09 investigator',
      '2026-02-16 investigator',
      '2026-02-19 investigator',
      '2026-02-23 investigator',
      '2026-02-24 investigator',
      '2026-02-24 leadManager',
      '2026-02-26 headOfCorporateAffairs',
      '2026-03-09 chiefExecutive',
    ]);
  });

  it('R8.18: nobody looks into it yet, so the Lead Manager is asked to allocate it on days 3 and 5', () => {
    const complaint = aTriagedCase('closerLook');
    expect(linesOf(complaint, 'response').slice(0, 3)).toEqual([
      '2026-01-08 leadManager',
      '2026-01-12 leadManager',
      '2026-01-29 leadManager',
    ]);
    expect(planOf(complaint).find(({ clock }) => clock.name === 'response')?.row.commands[0]).toBe(
      'allocate',
    );
  });

  it('R8.29a: goes to whoever has to check or sign it, once it is handed in', () => {
    const handedIn = aSubmittedCase();
    const hearers = new Set(
      linesOf(handedIn, 'response')
        .slice(0, 4)
        .map((line) => line.split(' ')[1]),
    );
    expect([...hearers]).toEqual(['complaintsTeam']);
  });

  it('R8.24b: an extension moves every reminder, and the old keys are gone', () => {
    const before = anInvestigation();
    const keys = planOf(before).map(({ key }) => key);
    const after = happened(
      before,
      {
        type: 'extensionAsked',
        extension: {
          round: 1,
          until: '2026-03-16',
          reason: 'A witness is away.',
          toldOn: '2026-01-06',
          answer: 'agreed',
          agreedOn: '2026-01-06',
        },
      },
      { type: 'extensionDecided', approved: true },
    );
    expect(linesOf(after, 'response')).toContain('2026-03-16 investigator');
    const moved = planOf(after).filter(({ clock }) => clock.name === 'response');
    expect(moved.filter(({ key }) => keys.includes(key))).toEqual([]);
  });

  it('R8.24c: is silent while the clock is stopped, and moved when it runs again', () => {
    const paused = happened(anInvestigation().on('2026-01-19'), {
      type: 'clockPaused',
      pause: { round: 1, reason: 'person', from: '2026-01-19', waitingFor: 'A rest' },
    });
    expect(linesOf(paused, 'response')).toEqual([]);
    expect(linesOf(paused, 'holdReview')).toContain('2026-02-19 leadManager');
    const again = happened(paused.on('2026-02-02'), {
      type: 'clockRestarted',
      on: '2026-02-02',
      note: 'Back',
    });
    expect(linesOf(again, 'response')).toContain('2026-03-09 investigator');
  });

  it('goes to the next investigator when the case changes hands', () => {
    const reallocated = anInvestigation()
      .as(leadManager)
      .does('reallocate', {
        ...askingThem({ investigator: secondInvestigator.id }),
        reason: 'On leave',
      })
      .as(secondInvestigator)
      .does('acceptAllocation', { involved: false });
    expect(linesOf(reallocated, 'response')[0]).toBe('2026-01-29 secondInvestigator');
  });

  it('R8.21d: a day agreed with the person has reminders of its own, and none beside the response of the same day', () => {
    const agreeing = (date: LondonDate): CaseUnderTest =>
      happened(anInvestigation(), {
        type: 'dateAgreed',
        day: { round: 1, date, agreedOn: '2026-01-06', why: 'A holiday' },
      });
    expect(linesOf(agreeing('2026-02-12'), 'agreed')).toContain('2026-02-12 investigator');
    expect(linesOf(agreeing('2026-02-12'), 'response')).toContain('2026-02-23 investigator');
    expect(linesOf(agreeing('2026-02-23'), 'agreed')).toEqual([]);
  });
});

describe('six months', () => {
  it('R8.25a: warnings come at four and five months and 10 working days before; missed, the Chief Executive hears', () => {
    const complaint = aTriagedCase('closerLook').on('2026-06-01');
    expect(linesOf(complaint, 'sixMonths')).toEqual([
      '2026-05-05 leadManager',
      '2026-06-05 leadManager',
      '2026-06-19 leadManager',
      '2026-06-19 headOfCorporateAffairs',
      '2026-07-03 leadManager',
      '2026-07-06 leadManager',
      '2026-07-06 chiefExecutive',
    ]);
    complaint.as(leadManager).does('nameOversight', { person: seniorManager.id });
    expect(linesOf(complaint, 'sixMonths')).toContain('2026-06-19 seniorManager');
  });

  it('R8.25b: whoever wrote the letter is asked every two weeks until the answer goes', () => {
    const written = aTriagedCase('closerLook')
      .on('2026-06-22')
      .as(leadManager)
      .does('nameOversight', { person: seniorManager.id })
      .as(seniorManager)
      .does('recordSixMonthLetter', { sentOn: '2026-06-22', reasons: 'A witness', likelyOn: '2026-08-31' });
    expect(linesOf(written, 'oversight').slice(0, 2)).toEqual([
      '2026-07-06 seniorManager',
      '2026-07-07 seniorManager',
    ]);
    written.on('2026-07-06').does('recordOversight', { on: '2026-07-06', note: 'The draft is nearly done.' });
    expect(linesOf(written, 'oversight')[0]).toBe('2026-07-20 seniorManager');
  });
});

describe('what is asked of one person', () => {
  it('R8.39e: an action is asked of its owner, before and after its day, and then of the Lead Manager', () => {
    const acted = aTriagedCase('closerLook').does('addAction', {
      what: 'Put up a notice about delays.',
      owner: seniorManager.id,
      due: '2026-01-30',
      because: 'learning',
    });
    expect(linesOf(acted, 'action', '1')).toEqual([
      '2026-01-23 seniorManager',
      '2026-01-28 seniorManager',
      '2026-01-30 seniorManager',
      '2026-02-02 seniorManager',
      '2026-02-02 leadManager',
      '2026-02-04 leadManager',
      '2026-02-13 headOfCorporateAffairs',
    ]);
  });

  it('R8.21c: the investigator is asked to tell staff who are named, within five working days', () => {
    const naming = anInvestigation().does('nameStaff', { person: people.namedNurse.id, job: 'Nurse' });
    expect(linesOf(naming, 'staffTold').slice(0, 2)).toEqual([
      '2026-01-09 investigator',
      '2026-01-13 investigator',
    ]);
  });

  it('R8.21e: the investigator is asked for updates to both sides', () => {
    expect(linesOf(anInvestigation(), 'update').slice(0, 2)).toEqual([
      '2026-01-16 investigator',
      '2026-01-20 investigator',
    ]);
  });

  it('R8.32: a member of staff is asked for their account, and who asked hears when it does not come', () => {
    const asking = anInvestigation()
      .does('nameStaff', { person: people.namedNurse.id, job: 'Nurse' })
      .does('tellStaff', toldOfIt)
      .does('requestStatement', { staff: '1', questions: 'What happened?', dueOn: '2026-01-20' });
    const lines = linesOf(asking, 'statement', '1');
    expect(lines[0]).toBe('2026-01-13 namedNurse');
    expect(lines).toContain('2026-01-21 investigator');
  });
});

describe('registers', () => {
  it('R9.4c: the Lead Manager is asked to review a limit on contact, and hears before its last day', () => {
    const limit = aRestrictionInForce();
    const plan = restrictionStream.reminders?.(limit.state, limit.context) ?? [];
    const lines = plan.map(
      (reminder) => `${reminder.clock.name} ${reminder.at.slice(0, 10)} ${hearer(reminder)}`,
    );
    expect(lines).toContain('restrictionReview 2026-07-03 leadManager');
    expect(lines).toContain('restrictionReview 2026-07-10 deputyChiefExecutive');
    expect(lines).toContain('restrictionEnd 2026-07-31 leadManager');
    expect(restrictionStream.promoted(limit.state, limit.context).wakeAt).toBe('2026-06-19T08:00:00.000Z');
  });

  it('J3.1: the Lead Manager is asked to check a directory entry that has grown old', () => {
    const entry = new RecordUnderTest(partnerStream, 'hertsCommunity').does('updatePartner', {
      name: 'Sample Community Trust',
      kind: 'nhs',
      manager: 'Sample manager',
      phone: '01632 960002',
      checkedOn: '2026-01-05',
    });
    const plan = partnerStream.reminders?.(entry.state, entry.context) ?? [];
    expect(plan.map((reminder) => `${reminder.threshold} ${hearer(reminder)}`)).toEqual([
      'before5 leadManager',
      'due leadManager',
      'missed1 leadManager',
      'missed5 headOfCorporateAffairs',
    ]);
  });
});

describe('a case that is over', () => {
  it('reminds nobody of what can no longer be kept', () => {
    const withdrawn = aTriagedCase('closerLook')
      .on('2026-03-02')
      .does('withdraw', { ...ownWord, learning: 'Book sooner.' });
    expect(withdrawn.clock('response')?.state).toBe('missed');
    expect(planOf(withdrawn)).toEqual([]);
  });
});
