import { aCase, aTriagedCase, triageAs, type CaseUnderTest } from '../../doors/aCase';
import { adding, aSharedConcern, leading, ledBy, step, withDirectory } from '../../doors/aJointCase';
import { people } from '../../doors/people';

const agree = { decision: 'agree', reasons: 'It is about their decision.' };

const after = (shared: CaseUnderTest, ...steps: readonly string[]): CaseUnderTest => {
  for (const taken of steps) shared.does('recordPartnerStep', step(['icb'], taken));
  return shared;
};

describe('a case is handed to another body only when that is agreed all round (L23)', () => {
  it('a body that was told and has joined', () => {
    const refused = {
      paragraph: '11.3',
      sentence: 'It is not on record that Sample Commissioner was told and has joined, so it cannot lead.',
    };
    for (const steps of [[], ['notified', 'consentGiven'], ['joined', 'consentGiven']])
      expect(after(aSharedConcern('icb'), ...steps).tries('agreeLead', leading('icb'))).toMatchObject(
        refused,
      );
  });

  it('with consent to share, or a reason that holds why it is not needed', () => {
    const joined = () => after(aSharedConcern('icb', 'hospital'), 'notified', 'joined');
    expect(joined().tries('agreeLead', leading('icb')).fields).toHaveProperty('unshared');
    expect(joined().tries('agreeLead', leading('icb', { unshared: 'died' })).fields).toHaveProperty(
      'unshared',
    );
    for (const unshared of ['choseCommissioner', 'police', 'coroner'])
      expect(
        joined().does('agreeLead', leading('icb', { unshared })).state.joint.proposed?.lead,
      ).toMatchObject({
        unshared,
      });
    const hospital = joined();
    for (const taken of ['notified', 'joined']) hospital.does('recordPartnerStep', step(['hospital'], taken));
    expect(
      hospital.tries('agreeLead', leading('hospital', { unshared: 'choseCommissioner' })).fields,
    ).toHaveProperty('unshared');
    const refused = after(joined(), 'consentRefused');
    expect(refused.tries('agreeLead', leading('icb')).fields).toHaveProperty('unshared');
  });

  it('where the Lead Manager agrees, who hears of it with what to decide by', () => {
    const asked = after(aSharedConcern('icb'), 'notified', 'joined', 'consentGiven').does(
      'agreeLead',
      leading('icb'),
    );
    expect(asked.state.joint.lead).toBeUndefined();
    expect(asked.notices.at(-1)).toMatchObject({ to: { role: 'leadManager' }, command: 'decideLead' });
    expect(asked.tries('decideLead', agree).refused).toBe('notYours');
    expect(asked.tries('triage', triageAs('ledElsewhere')).paragraph).toBe('11.3');
    asked.as(people.leadManager).does('decideLead', { ...agree, decision: 'decline' });
    expect(asked.state.joint).not.toHaveProperty('proposed');
    expect(asked.state.joint.lead).toBeUndefined();
  });

  it('and somebody above them, where they asked for it themselves (L32)', () => {
    const own = after(
      aSharedConcern('icb').as(people.leadManager),
      'notified',
      'joined',
      'consentGiven',
    ).does('agreeLead', leading('icb'));
    expect(own.notices.at(-1)?.to).toEqual({ role: 'headOfCorporateAffairs' });
    expect(own.tries('decideLead', agree).paragraph).toBe('11.3');
    own.as(people.headOfCorporateAffairs).does('decideLead', agree);
    expect(own.state.joint.lead?.body).toBe('icb');
  });

  it('and not by triage alone', () => {
    expect(aCase().as(people.palsOfficer).tries('triage', triageAs('ledElsewhere'))).toMatchObject({
      paragraph: '11.3',
      sentence: 'No other organisation that leads is on this case, so it stays with us.',
    });
  });
});

describe('what was handed away (L23)', () => {
  const handed = () =>
    ledBy(
      aTriagedCase('closerLook')
        .withRegisters(withDirectory)
        .on('2026-03-02')
        .does('addPartner', adding('icb')),
      'icb',
    );

  const answered = { on: '2026-03-02', subject: 'waitingTimes', learning: 'Find out sooner who decides.' };

  it('says what it counts as before it ends, where we had taken it as a complaint (L26)', () => {
    const { subject: _none, ...uncoded } = answered;
    expect(handed().tries('closeLedElsewhere', uncoded)).toMatchObject({
      paragraph: '8.39',
      next: 'Choose “Record subject and outcome” first.',
    });
    expect(handed().does('closeLedElsewhere', answered).state.monitoring.codes?.subjects).toEqual([
      'waitingTimes',
    ]);
  });

  it('keeps the miss of our own clock, and ends apart from answers', () => {
    expect(handed().clock('response')).toMatchObject({ due: '2026-02-23', state: 'missed' });
    const ended = handed().does('closeLedElsewhere', answered);
    expect(ended.state.closing.ending).toBe('ledElsewhereDone');
    expect(ended.clock('response')).toMatchObject({ state: 'missed' });
  });

  it.each([
    ['we take the lead again', (led: CaseUnderTest) => led.does('agreeLead', leading('us'))],
    ['they leave', (led: CaseUnderTest) => led.does('recordPartnerStep', step(['icb'], 'withdrew'))],
  ])('comes back with its clocks when %s', (_when, back) => {
    const ours = back(handed());
    expect(ours.state.stage).toBe('toTriage');
    expect(ours.clocks.filter(({ name }) => name === 'response')).toMatchObject([
      { due: '2026-02-23', state: 'missed' },
    ]);
  });

  it('is acknowledged by us once it has come back without having been triaged here', () => {
    const back = aTriagedCase('ledElsewhere').does('agreeLead', leading('us'));
    expect(back.state.stage).toBe('toTriage');
    expect(back.clock('acknowledgement')).toMatchObject({ due: '2026-01-08', state: 'running' });
  });
});
