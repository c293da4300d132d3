import { knownClocks } from '../../policy/machine/clocks';
import { countedOf, type Counted } from '../../policy/reports/counted';
import { aCase, plainConcern, triageAs, type CaseUnderTest } from '../doors/aCase';
import { aClosedCase } from '../doors/aResponse';
import { people } from '../doors/people';

const counted = ({ state, context }: CaseUnderTest): Counted | undefined =>
  countedOf(state, context, knownClocks(state, context));

describe('R8.40a: what reports count of a case', () => {
  it('holds the dates and keys of a complaint that was answered, and how it came out', () => {
    const row = counted(aClosedCase());
    expect(row).toMatchObject({
      reference: 'C26-7K4MQ',
      kind: 'complaint',
      receivedOn: '2026-01-05',
      complaintFrom: '2026-01-05',
      channel: 'phone',
      service: 'communityNorth',
      raisedBy: 'patient',
      coded: true,
      learnt: true,
      ending: { how: 'responded' },
    });
    expect(row?.journey.map(({ stage }) => stage)).toEqual([
      'toTriage',
      'closerLook',
      'investigation',
      'response',
      'responded',
      'closed',
    ]);
    expect(row?.rounds).toHaveLength(1);
    // 35 working days from Monday 5 January 2026.
    expect(row?.rounds[0]).toMatchObject({ number: 1, target: { first: '2026-02-23', due: '2026-02-23' } });
    expect(row?.clocks.map(({ name }) => name)).toContain('acknowledgement');
  });

  it('says nothing that anybody wrote, and nobody’s name', () => {
    const kept = JSON.stringify(counted(aClosedCase()));
    for (const words of [
      plainConcern.words,
      plainConcern.personName,
      plainConcern.address,
      plainConcern.effect,
      people.investigator.id,
      people.investigator.name,
    ])
      expect(kept).not.toContain(words);
  });

  it('has no complaint in an enquiry, until it is made one: from that day', () => {
    const enquiry = aCase().as(people.palsOfficer).does('triage', triageAs('enquiry'));
    expect(counted(enquiry)).toMatchObject({ kind: 'enquiry', rounds: [] });
    expect(counted(enquiry)?.complaintFrom).toBeUndefined();
    const formal = enquiry.on('2026-01-12').does('makeFormal', { reason: 'They asked', agreed: true });
    expect(counted(formal)?.complaintFrom).toBe('2026-01-12');
  });

  it('counts nothing of what was logged by mistake (L25)', () => {
    const mistake = aCase({ wantsResponse: false }).as(people.leadManager);
    expect(counted(mistake)).toBeDefined();
    const gone = mistake.does('closeLoggedInError', { why: 'It was a test of the bot.' });
    expect(counted(gone)).toBeUndefined();
  });
});
