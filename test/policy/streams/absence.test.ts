import type { Covered } from '../../../policy/machine/registers';
import type { Person } from '../../../policy/roles';
import { maySee } from '../../../policy/access/access';
import { mayRead } from '../../../policy/access/parts';
import { nobodyApprovesTheirOwn } from '../../../policy/laws/ownActs';
import { caseStream } from '../../../policy/machine/case';
import { coverOn } from '../../../policy/streams/absence/questions';
import { absenceStream } from '../../../policy/streams/absence/absence';
import { aTriagedCase, type CaseUnderTest } from '../../doors/aCase';
import { anAgreedInvestigation, anInvestigation, toldStaff } from '../../doors/anInvestigation';
import { RecordUnderTest } from '../../doors/aRecord';
import { happened } from '../../doors/happened';
import { people } from '../../doors/people';

const { palsOfficer, complaintsOfficer, leadManager, chiefExecutive, stranger, wardSister, investigator } =
  people;

const week = { standIn: complaintsOfficer.id, from: '2026-01-12', until: '2026-01-16' } as const;

/** The first stands in for the second, on the days the tests are on. */
const covering = (standIn: Person, person: Person) => ({
  coveredBy: (id: string): readonly Covered[] =>
    id === standIn.id ? [{ person, standIn: id, from: '2026-01-01', until: '2026-12-31' }] : [],
});

describe('cover while somebody is away (R2.5)', () => {
  it.each([
    ['2026-01-11', false],
    ['2026-01-12', true],
    ['2026-01-16', true],
    ['2026-01-17', false],
  ] as const)('R2.5: on %s it counts: %s', (on, counts) => {
    const record = new RecordUnderTest(absenceStream, palsOfficer.id).as(palsOfficer);
    record.does('arrangeCover', week);
    expect(coverOn(record.state, on) !== undefined).toBe(counts);
  });

  it('R2.5: ends early from that day', () => {
    const record = new RecordUnderTest(absenceStream, palsOfficer.id).as(palsOfficer);
    record.does('arrangeCover', week).on('2026-01-14');
    record.does('endCover', { cover: `${palsOfficer.id}/1`, reason: 'back' });
    expect(coverOn(record.state, '2026-01-13')).toBeDefined();
    expect(coverOn(record.state, '2026-01-14')).toBeUndefined();
    expect(record.tries('endCover', { cover: `${palsOfficer.id}/1`, reason: 'back' }).fields).toHaveProperty(
      'cover',
    );
  });

  it.each<[string, object, string]>([
    ['by themselves', { standIn: palsOfficer.id }, 'standIn'],
    ['before today', { from: '2026-01-01' }, 'from'],
    ['backwards', { until: '2026-01-11' }, 'until'],
    ['for more than a year', { until: '2027-06-01' }, 'until'],
  ])('R2.5: not %s', (_how, more, field) => {
    const record = new RecordUnderTest(absenceStream, palsOfficer.id).as(palsOfficer);
    expect(record.tries('arrangeCover', { ...week, ...more }).fields).toHaveProperty(field);
  });

  it('R2.5: not twice for one day, nor by somebody who is away then', () => {
    const record = new RecordUnderTest(absenceStream, palsOfficer.id).as(palsOfficer);
    const away = {
      person: complaintsOfficer,
      standIn: 'x',
      from: '2026-01-16',
      until: '2026-01-20',
    } as const;
    record.withRegisters({ coverBetween: (id) => (id === complaintsOfficer.id ? away : undefined) });
    expect(record.tries('arrangeCover', week).fields).toHaveProperty('standIn');
    record.withRegisters({ coverBetween: () => undefined }).does('arrangeCover', week);
    expect(
      record.tries('arrangeCover', { ...week, from: '2026-01-16', until: '2026-01-30' }).fields,
    ).toHaveProperty('from');
  });

  it.each<[string, Person, Person, boolean]>([
    ['PALS for a ward sister', palsOfficer, wardSister, true],
    ['the Lead Manager for PALS', leadManager, palsOfficer, true],
    ['PALS for the Lead Manager', palsOfficer, leadManager, false],
    ['the Lead Manager for the Chief Executive', leadManager, chiefExecutive, false],
    ['the Chief Executive', chiefExecutive, chiefExecutive, true],
    ['a clerk for PALS', stranger, palsOfficer, false],
  ])('R2.5: %s', (_who, by, of, may) => {
    const record = new RecordUnderTest(absenceStream, of.id).as(by).choosing(of);
    const terms = { ...week, standIn: people.secondInvestigator.id };
    if (may) record.does('arrangeCover', terms);
    else expect(record.tries('arrangeCover', terms).refused).toBe('notYours');
  });

  it('R2.5: whose roles nobody confirms has nobody arrange it for them', () => {
    const record = new RecordUnderTest(absenceStream, wardSister.id).as(palsOfficer);
    expect(record.tries('arrangeCover', week).refused).toBe('notYours');
  });

  it('R7.1a: is read by whoever it is about, who stands in, and those who oversee', () => {
    const record = new RecordUnderTest(absenceStream, palsOfficer.id)
      .as(palsOfficer)
      .does('arrangeCover', week);
    const reads = (person: Person): boolean => absenceStream.maySee(record.state, record.as(person).context);
    expect([palsOfficer, complaintsOfficer, leadManager, stranger, chiefExecutive].map(reads)).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('who stands in acts in their place, as far as they could', () => {
  const theirs = (): CaseUnderTest =>
    aTriagedCase('enquiry', {}, { team: 'service', handler: wardSister.id }).as(stranger);

  it('R7.1a: sees and does what they may, and nothing once it is over', () => {
    const given = theirs();
    expect(maySee(given.state, stranger, given.context)).toBe(false);
    given.withRegisters(covering(stranger, wardSister));
    expect(maySee(given.state, stranger, given.context)).toBe(true);
    expect(mayRead(given.state, stranger, given.context)).toEqual(
      mayRead(given.state, wardSister, given.context),
    );
    expect(given.available).toContain('recordAction');
    const request = { command: 'recordAction', entries: {} };
    expect(caseStream.standsFor?.(given.state, request, given.context)).toBe(wardSister.id);
    expect(caseStream.standsFor?.(given.state, request, given.as(palsOfficer).context)).toBeUndefined();
    given.as(stranger).withRegisters({ coveredBy: () => [] });
    expect(given.available).toEqual([]);
  });

  it('R2.5: answers what they were asked, and it counts as answered', () => {
    const given = theirs();
    happened(given.as(palsOfficer), { type: 'colleagueAsked', colleague: wardSister.id, question: 'Sample' });
    given.as(stranger).withRegisters(covering(stranger, wardSister));
    const meta = { seq: 9, at: '2026-01-05T10:00:00.000Z', on: '2026-01-05', by: stranger.id } as const;
    expect(given.available).toContain('answerColleague');
    const event = { type: 'colleagueAnswered', answer: 'Sample' } as const;
    const after = caseStream.evolve(given.state, {
      v: 1,
      event,
      meta: { ...meta, standingFor: wardSister.id },
    });
    expect(after.enquiry.waitingFor).toEqual([]);
  });

  it('R8.20: nobody stands in on a case that names them, nor for somebody whom it names', () => {
    const named = anAgreedInvestigation()
      .does('nameStaff', { person: stranger.id, job: 'Sample job' })
      .does('tellStaff', toldStaff({ on: '2026-01-06' }))
      .as(stranger)
      .withRegisters(covering(stranger, investigator));
    expect(maySee(named.state, stranger, named.context)).toBe(false);
    expect(named.available).not.toContain('recordEvidence');
    named.as(wardSister).withRegisters(covering(wardSister, { ...stranger, roles: ['leadManager'] }));
    expect(named.available).not.toContain('reallocate');
  });

  it('R8.19a: does an investigator’s part only if trained', () => {
    const given = anAgreedInvestigation().as(people.secondInvestigator);
    given.withRegisters(covering(people.secondInvestigator, investigator));
    expect(given.available).toContain('recordEvidence');
    given.as(stranger).withRegisters(covering(stranger, investigator));
    expect(given.available).not.toContain('recordEvidence');
  });

  it('R8.20: says nothing that only they can say of themselves', () => {
    const given = anInvestigation();
    happened(given, { type: 'caseHandedBack', reason: 'Sample' });
    given
      .as(leadManager)
      .does('reallocate', {
        investigator: people.secondInvestigator.id,
        involved: false,
        hours: 20,
        lineManager: people.seniorManager.id,
        reason: 'Sample',
      })
      .as(stranger)
      .withRegisters(covering(stranger, people.secondInvestigator));
    expect(given.available).not.toContain('acceptAllocation');
    expect(given.available).toContain('declineAllocation');
  });

  it('L32: decides neither on what they did themselves nor on what the one who is away did', () => {
    const { state, context } = anInvestigation();
    const decided = (askedBy: Person, actor: Person, through?: Person) => {
      const timescale = { ...state.timescale, pauseAsked: { askedBy: askedBy.id } } as typeof state.timescale;
      const events = [{ type: 'pauseDecided', agreed: true }] as never;
      const around = { ...context, actor, ...(through ? { through } : {}) };
      return nobodyApprovesTheirOwn.refuses({
        before: { ...state, timescale },
        events,
        after: state,
        context: around,
      })?.refused;
    };
    expect(decided(stranger, leadManager, stranger)).toBe('notYours');
    expect(decided(leadManager, leadManager, stranger)).toBe('notYours');
    expect(decided(wardSister, leadManager, stranger)).toBeUndefined();
  });
});
