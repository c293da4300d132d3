import { ownWord } from '../doors/anEnding';
import { aTriagedCase } from '../doors/aCase';
import { aComplaint, anInvestigation } from '../doors/anInvestigation';
import { owed } from '../doors/formsAndGaps';

describe('A meeting or mediation can be offered at any time', () => {
  const offer = { kind: 'mediation', on: '2026-01-06', how: 'phone' };

  it.each(['enquiry', 'earlyResolution', 'closerLook'] as const)('A1.7 at the stage %s', (route) => {
    expect(
      aTriagedCase(route).does('offerMediation', { ...offer, on: '2026-01-05' }).state.engagement.mediations,
    ).toEqual([{ kind: 'mediation', offeredOn: '2026-01-05' }]);
  });

  it('A1.7 during the investigation, with what came of it, and again after that', () => {
    const given = anInvestigation().does('offerMediation', offer);
    expect(owed(given.missing, 'recordMediation')).toEqual([
      {
        what: 'Record what came of the meeting or mediation that was offered',
        paragraph: 'App.1',
        command: 'recordMediation',
      },
    ]);
    expect(given.tries('offerMediation', offer).sentence).toContain('made already');
    const ended = { result: 'partly', on: '2026-01-06', note: 'The wait was explained' };
    expect(given.tries('recordMediation', { ...ended, on: '2026-01-05' }).fields?.on).toContain(
      'Tuesday 6 January 2026',
    );
    given.does('recordMediation', ended);
    expect(given.state.engagement.mediations).toEqual([
      { kind: 'mediation', offeredOn: '2026-01-06', result: 'partly' },
    ]);
    expect(owed(given.missing, 'recordMediation')).toEqual([]);
    expect(given.available).not.toContain('recordMediation');
    expect(given.tries('recordMediation', ended).sentence).toContain('No offer');
    given
      .does('offerMediation', { ...offer, kind: 'meeting' })
      .does('recordMediation', { ...ended, result: 'declined' });
    expect(given.state.engagement.mediations.map(({ result }) => result)).toEqual(['partly', 'declined']);
    expect(given.state.stage).toBe('investigation');
  });

  it('A1.7 refuses a day before it reached us, and leaves a closed case alone', () => {
    expect(
      anInvestigation().tries('offerMediation', { ...offer, on: '2026-01-04' }).fields?.on,
    ).toBeDefined();
    const closed = aComplaint()
      .does('offerMediation', offer)
      .does('withdraw', { ...ownWord, learning: 'None: withdrawn' });
    expect(owed(closed.missing, 'recordMediation')).toEqual([]);
  });
});
