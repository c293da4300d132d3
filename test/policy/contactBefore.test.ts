import { aCheckedCase, aDraftedCase, anInvestigatedCase } from '../doors/aResponse';
import { blockedBy, gapsFor, wrongIn } from '../doors/formsAndGaps';
import { people } from '../doors/people';

describe('before the letter goes', () => {
  it('R8.26a blocks the draft until the person has heard the outcome', () => {
    const investigated = anInvestigatedCase();
    expect(blockedBy(investigated, 'tellOutcome')).toBe('draft');
    expect(investigated.tries('submitDraft').sentence).toContain('Tell the person the outcome');
    investigated.does('tellOutcome', { way: 'phone', on: '2026-02-02', comments: 'none' });
    expect(gapsFor(investigated, 'tellOutcome')).toEqual([]);
  });

  it('R8.26a takes a reason instead, and asks for one (D25)', () => {
    const investigated = anInvestigatedCase();
    expect(investigated.tries('tellOutcome', { way: 'notDone' }).fields).toHaveProperty('whyNot');
    investigated.does('tellOutcome', { way: 'notDone', whyNot: 'They asked us to write only once.' });
    expect(gapsFor(investigated, 'tellOutcome')).toEqual([]);
    expect(gapsFor(investigated, 'recordComments')).toEqual([]);
  });

  it.each(['phone', 'meeting', 'writing'])('R8.26a asks when and what they said, told by %s', (way) => {
    expect(wrongIn(anInvestigatedCase().tries('tellOutcome', { way }))).toEqual(['on', 'comments']);
  });

  it('R8.26a refuses a day before the complaint was received, and takes that day itself', () => {
    const investigated = anInvestigatedCase();
    const told = { way: 'phone', comments: 'none' };
    expect(investigated.tries('tellOutcome', { ...told, on: '2026-01-04' }).fields).toHaveProperty('on');
    investigated.does('tellOutcome', { ...told, on: '2026-01-05' });
  });

  it.each(['given', 'awaited'])(
    'R8.26b holds the draft while comments are %s and not considered',
    (comments) => {
      const drafted = aDraftedCase().does('tellOutcome', { way: 'phone', on: '2026-02-02', comments });
      expect(blockedBy(drafted, 'recordComments')).toBe('draft');
      expect(drafted.tries('submitDraft').paragraph).toBe('8.26');
      drafted.does('recordComments', { comments: 'The bus was at 5.', considered: 'Part 6 says so now.' });
      drafted.does('submitDraft');
    },
  );

  it('R8.26b needs both what they said and how it was taken into account', () => {
    const told = anInvestigatedCase().does('tellOutcome', {
      way: 'phone',
      on: '2026-02-02',
      comments: 'given',
    });
    expect(told.tries('recordComments', { comments: 'The bus was at 5.' }).fields).toHaveProperty(
      'considered',
    );
  });

  it('R8.26b holds the sending when comments come while it is being checked', () => {
    const checked = aCheckedCase()
      .as(people.complaintsOfficer)
      .does('tellOutcome', { way: 'phone', on: '2026-02-04', comments: 'none' })
      .does('recordComments', { comments: 'None', considered: 'Nothing to change.' })
      .does('tellOutcome', { way: 'meeting', on: '2026-02-04', comments: 'given' });
    expect(blockedBy(checked, 'recordComments')).toBe('sending');
  });

  it('offers to record comments once the person has been told', () => {
    const investigated = anInvestigatedCase();
    expect(investigated.available).not.toContain('recordComments');
    investigated.does('tellOutcome', { way: 'phone', on: '2026-02-02', comments: 'awaited' });
    expect(investigated.available).toContain('recordComments');
  });
});
