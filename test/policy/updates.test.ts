import { ownWord } from '../doors/anEnding';
import { aTriagedCase } from '../doors/aCase';
import {
  aComplaint,
  agreement,
  anAgreedInvestigation,
  anInvestigation,
  plan,
} from '../doors/anInvestigation';
import { commandOf, owed, whatBlocks } from '../doors/formsAndGaps';
import { answeredOn, reopenedOn } from '../doors/happened';
import { people } from '../doors/people';

describe('The person knows how it is looked into, and hears how it goes', () => {
  it('R8.21f R8.29.2 needs the plan shared before the draft: evidence, whom we speak to, who answers and how', () => {
    const given = anAgreedInvestigation();
    expect(whatBlocks(given.missing, 'draft')).toContain(
      'Share the plan of the investigation with the person',
    );
    for (const part of ['evidence', 'speakTo', 'sharedOn'])
      expect(given.tries('sharePlan', plan({ [part]: '' })).fields?.[part]).toBeDefined();
    expect(given.tries('sharePlan', plan({ sharedOn: '2026-01-04' })).fields?.sharedOn).toContain(
      'before it reached us',
    );
    expect(owed(given.missing, 'sharePlan')).toHaveLength(1);
    expect(owed(aComplaint().missing, 'sharePlan')).toEqual([]);
    given.does('sharePlan', plan());
    expect(given.state.engagement.plan).toEqual(plan());
    expect(owed(given.missing, 'sharePlan')).toEqual([]);
    given.does('sharePlan', plan({ responsible: '', answeredHow: '' }));
    expect(given.state.engagement.plan).toMatchObject({
      responsible: 'Chief Executive',
      answeredHow: 'Standard letter',
    });
    expect(commandOf(given.on('2026-01-09'), 'sharePlan').prefill).toMatchObject({
      evidence: 'The clinic diary',
    });
  });

  it('R8.21b R2.3c keeps which support and advocacy the person was told of, and when', () => {
    const given = anInvestigation();
    expect(owed(given.missing, 'offerAdvocacy')).toEqual([
      {
        what: 'Tell the person where to find support and advocacy',
        paragraph: '8.21',
        command: 'offerAdvocacy',
      },
    ]);
    expect(given.tries('offerAdvocacy', { service: 'POhWER', on: '2026-01-04' }).fields?.on).toBeDefined();
    given.does('offerAdvocacy', { service: 'POhWER', on: '2026-01-06' });
    expect(given.state.engagement.advocacyOn).toBe('2026-01-06');
    expect(owed(given.missing, 'offerAdvocacy')).toEqual([]);
    expect(given.available).not.toContain('offerAdvocacy');
    const early = aTriagedCase('enquiry').does('offerAdvocacy', { service: 'POhWER', on: '2026-01-05' });
    expect(early.state.engagement.advocacyOn).toBe('2026-01-05');
  });

  it('R8.21e owes the person an update every 10 working days, counted from when they last heard', () => {
    const given = anInvestigation();
    expect(given.clock('update')).toMatchObject({
      label: 'Update to the person',
      due: '2026-01-20',
      state: 'running',
      paragraph: '8.21',
    });
    expect(given.clock('update')?.explain()).toContain(
      'last heard from us on Tuesday 6 January 2026: an update is owed within 10 working days of that',
    );
    given.on('2026-01-12').does('agreeIssues', agreement({ on: '2026-01-07' }));
    expect(given.clock('update')?.due).toBe('2026-01-21');
    given.does('sharePlan', plan({ sharedOn: '2026-01-08' }));
    expect(given.clock('update')?.due).toBe('2026-01-22');
    given.on('2026-01-23');
    expect(given.clock('update')?.state).toBe('missed');
    given.does('recordUpdate', { to: 'person', on: '2026-01-23', how: 'phone', note: 'It goes on.' });
    expect(given.state.engagement.updates).toEqual([{ to: 'person', on: '2026-01-23', how: 'phone' }]);
    expect(given.clock('update')).toMatchObject({ due: '2026-02-06', state: 'running' });
  });

  it('R8.21e takes the interval from the settings, and stops when nothing is being looked into', () => {
    const given = anInvestigation().under({ updateEvery: 5 });
    expect(given.clock('update')?.due).toBe('2026-01-13');
    expect(aComplaint().clock('update')).toBeUndefined();
    given.as(people.leadManager).does('withdraw', { ...ownWord, learning: 'None: withdrawn' });
    expect(given.clock('update')).toBeUndefined();
  });

  it('R8.21e starts again from the day it was opened again', () => {
    const again = reopenedOn(answeredOn(anAgreedInvestigation(), '2026-02-10'), '2026-03-02');
    expect(again.clock('update')?.due).toBe('2026-03-16');
  });

  it('R8.21e refuses an update before it reached us, or to staff when none has been told', () => {
    const update = { to: 'person', on: '2026-01-04', how: 'phone', note: 'x' };
    expect(anInvestigation().tries('recordUpdate', update).fields?.on).toContain('before it reached us');
    expect(
      anInvestigation().tries('recordUpdate', { ...update, to: 'both', on: '2026-01-06' }).fields?.to,
    ).toContain('Tell them first');
    expect(anInvestigation().clock('staffUpdate')).toBeUndefined();
  });
});
