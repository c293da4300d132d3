import { behaviourKinds } from '../../../../policy/streams/restriction/choices';
import { restrictionStream } from '../../../../policy/streams/restriction/restriction';
import { RecordUnderTest } from '../../../doors/aRecord';
import {
  aBehaviour,
  aProposal,
  aRestrictionInForce,
  behaviour,
  plainProposal,
  respondedOn,
  standsIn,
} from '../../../doors/aRestriction';
import { people } from '../../../doors/people';

const nothingYet = () => new RecordUnderTest(restrictionStream, 'C25-7K4MQ');

describe('recording a behaviour (R9.2a)', () => {
  it('R9.2a: there are four kinds, each kept with its date, its evidence and who recorded it', () => {
    expect(Object.keys(behaviourKinds)).toEqual(['abuse', 'excessive', 'persisting', 'arguing']);
    expect(aBehaviour().state.behaviours).toEqual([
      {
        kind: 'abuse',
        on: '2026-01-02',
        evidence: 'Sample call note, kept with the case.',
        by: people.wardSister.id,
      },
    ]);
  });

  it.each([
    ['no date', { happenedOn: '' }, 'happenedOn'],
    ['a date to come', { happenedOn: '2026-01-06' }, 'happenedOn'],
    ['no evidence', { evidence: '' }, 'evidence'],
    ['“none” for evidence', { evidence: 'None' }, 'evidence'],
    ['a kind that is not one of the four', { kind: 'rude' }, 'kind'],
  ])('R9.2a: refuses %s', (_, change, field) => {
    expect(nothingYet().tries('recordBehaviour', { ...behaviour(), ...change }).fields).toHaveProperty(field);
  });

  it('R9.2a: anybody on the staff may add one, even where they may not read the rest', () => {
    const record = aBehaviour().as(people.stranger);

    expect(record.maySee).toBe(false);
    expect(record.available).toEqual(['recordBehaviour']);
    expect(record.does('recordBehaviour', behaviour('excessive')).state.behaviours).toHaveLength(2);
  });

  it('R9.2a: tells the Lead Manager, and limits nothing', () => {
    expect(aBehaviour().told).toEqual(['leadManager']);
    expect(aBehaviour().state.stage).toBe('notProposed');
  });

  it('R9.2b: abuse points to the policy on violence and aggression', () => {
    expect(aBehaviour().confirmed('recordBehaviour')).toMatch(/violence and aggression/);
    expect(
      aBehaviour().does('recordBehaviour', behaviour('arguing')).confirmed('recordBehaviour'),
    ).not.toMatch(/violence/);
  });
});

describe('what a proposal may rest on (R9.1)', () => {
  const after = (...kinds: string[]) =>
    kinds.reduce((record, kind) => record.does('recordBehaviour', behaviour(kind)), nothingYet());

  it('R9.2a: needs at least one behaviour', () => {
    const refusal = nothingYet()
      .withRegisters(respondedOn('2025-12-01'))
      .tries('proposeRestriction', plainProposal);

    expect(refusal).toMatchObject({ refused: 'notMet', paragraph: '9.2' });
    expect(nothingYet().available).not.toContain('proposeRestriction');
    expect(aBehaviour().available).toContain('proposeRestriction');
  });

  it.each(['abuse', 'excessive'])('R9.1: %s needs no full response first', (kind) => {
    expect(after(kind).does('proposeRestriction', plainProposal).state.stage).toBe('proposed');
  });

  it.each(['persisting', 'arguing'])('R9.1: %s needs a full response on the case', (kind) => {
    expect(after(kind).tries('proposeRestriction', plainProposal)).toMatchObject({
      refused: 'notMet',
      paragraph: '9.1',
    });
    const responded = after(kind).withRegisters(respondedOn('2025-12-01'));
    expect(responded.does('proposeRestriction', plainProposal).state.stage).toBe('proposed');
  });

  it('R9.1: abuse is enough, whatever else is recorded', () => {
    const record = after('persisting', 'abuse');

    expect(record.does('proposeRestriction', plainProposal).state.stage).toBe('proposed');
  });

  it('R9.1: the full response is that of this case', () => {
    const record = after('persisting').withRegisters({
      respondedOn: (reference) => (reference === 'C25-OTHER' ? '2025-12-01' : undefined),
    });

    expect(record.tries('proposeRestriction', plainProposal).paragraph).toBe('9.1');
  });

  it.each([
    ['2026-01-02', 'proposed'],
    ['2026-01-03', 'notProposed'],
  ] as const)('R9.1: going on on 2 January counts after a response of %s: it is then %s', (on, stage) => {
    const record = after('persisting', 'arguing').withRegisters(respondedOn(on));
    if (stage === 'notProposed')
      expect(record.tries('proposeRestriction', plainProposal).paragraph).toBe('9.1');
    else record.does('proposeRestriction', plainProposal);

    expect(record.state.stage).toBe(stage);
  });

  it('R9.1: one behaviour after the response is enough', () => {
    const record = after('persisting').does('recordBehaviour', behaviour('arguing', '2026-01-05'));

    expect(
      record.withRegisters(respondedOn('2026-01-04')).decide('proposeRestriction', plainProposal),
    ).toMatchObject([{ type: 'restrictionProposed', rests: 'onFullResponse' }]);
    expect(aBehaviour().decide('proposeRestriction', plainProposal)).toMatchObject([{ rests: 'onConduct' }]);
  });
});

describe('what a proposal says (R9.4a, R9.4b, D18)', () => {
  it.each([
    'number',
    'period',
    'contact',
    'startOn',
    'endOn',
    'healthcare',
    'least',
    'tried',
    'equality',
    'warned',
    'newSubjects',
    'challenge',
    'managingDirector',
    'clinician',
  ])('R9.4a, R9.4b, D18: %s has to be answered', (field) => {
    expect(aBehaviour().tries('proposeRestriction', { ...plainProposal, [field]: '' }).fields).toHaveProperty(
      field,
    );
  });

  it.each([
    ['R9.4a: healthcare', { healthcare: 'n/a' }, 'healthcare', '9.3'],
    ['R9.1: equality', { equality: 'None' }, 'equality', '9.3'],
    ['R13.2: a limit that is not the least needed', { least: false }, 'least', '13.3'],
    ['D18: a limit that turns new subjects away', { newSubjects: false }, 'newSubjects', '9.4'],
    ['R9.4b: no way left to contact us', { ways: [] }, 'ways', '9.4'],
    ['R9.4b: nought contacts', { number: 0 }, 'number', '9.3'],
    ['R9.3a: one person for two agreements', { clinician: people.managingDirector.id }, 'clinician', '9.3'],
    ['R9.4b: a first day before today', { startOn: '2026-01-04' }, 'startOn', '9.4'],
    ['R9.4b: a last day that is the first', { startOn: '2026-07-31' }, 'endOn', '9.4'],
    [
      'R9.4b: a review on the first day',
      { startOn: '2026-01-12', reviewOn: '2026-01-12' },
      'reviewOn',
      '9.4',
    ],
    ['R9.4b: a review after the last day', { reviewOn: '2026-08-01' }, 'reviewOn', '9.4'],
    ['D18: a warning without its date', { warnedOn: '' }, 'warnedOn', '9.3'],
    ['D18: a warning still to come', { warnedOn: '2026-01-06' }, 'warnedOn', '9.3'],
    ['D18: no warning, and no reason', { warned: false }, 'notWarnedBecause', '9.3'],
  ])('%s is refused', (_, change, field, paragraph) => {
    const refusal = aBehaviour().tries('proposeRestriction', { ...plainProposal, ...change });

    expect(refusal.fields).toHaveProperty(field);
    expect(refusal.paragraph).toBe(paragraph);
  });

  it('D18: without a warning, the reason is recorded', () => {
    const record = aProposal({ warned: false, notWarnedBecause: 'A threat was made.' });

    expect(record.state.proposal?.terms).toMatchObject({
      warned: false,
      notWarnedBecause: 'A threat was made.',
    });
    expect(record.state.proposal?.terms.warnedOn).toBeUndefined();
  });

  it('R9.4c: the review is six months from the first day, unless another day is given', () => {
    expect(aProposal().state.proposal?.terms.reviewOn).toBe('2026-07-05');
    expect(aProposal({ reviewOn: '2026-03-02' }).state.proposal?.terms.reviewOn).toBe('2026-03-02');
    expect(aProposal({ reviewOn: '2026-07-31' }).state.proposal?.terms.reviewOn).toBe('2026-07-31');
  });

  it('R9.4c: the six months are a setting, and never go past the last day', () => {
    const record = aBehaviour().under({ restrictionReviewMonths: 2 });

    expect(record.does('proposeRestriction', plainProposal).state.proposal?.terms.reviewOn).toBe(
      '2026-03-05',
    );
    expect(aProposal({ endOn: '2026-04-30' }).state.proposal?.terms.reviewOn).toBe('2026-04-30');
  });
});

describe('who may propose (R9.3a)', () => {
  it.each<[keyof typeof people, boolean]>([
    ['leadManager', true],
    ['managingDirector', true],
    ['clinicalTeam', true],
    ['deputyChiefExecutive', false],
    ['complaintsOfficer', false],
    ['wardSister', false],
  ])('R9.3a: %s may: %s', (who, may) => {
    const record = nothingYet().as(people[who]).does('recordBehaviour', behaviour());

    expect(record.available.includes('proposeRestriction')).toBe(may);
    if (!may) expect(record.tries('proposeRestriction', plainProposal).refused).toBe('notYours');
  });

  it('R2.5: who stands in for the Lead Manager may propose, agree and withdraw', () => {
    const record = aBehaviour().as(people.seniorManager).withRegisters(standsIn(people.seniorManager));

    record.does('proposeRestriction', plainProposal).does('agreeAsLeadManager', { agrees: true });
    expect(record.state.proposal?.agreements.leadManager).toBe(people.seniorManager.id);
    const another = aProposal().as(people.seniorManager).withRegisters(standsIn(people.seniorManager));
    expect(another.does('withdrawProposal', { reasons: 'x' }).state.stage).toBe('notProposed');
  });

  it('R9.3a: asks the two who are named and the Lead Manager, each for their own agreement', () => {
    const { notices, told } = aProposal();

    expect(told).toEqual(['managingDirector', 'clinicalTeam', 'leadManager']);
    expect(notices.map(({ command }) => command)).toEqual([
      'agreeAsManagingDirector',
      'agreeAsClinicalTeam',
      'agreeAsLeadManager',
    ]);
    expect(notices[0]?.say).toBe('A limit on contact is proposed on C25-7K4MQ and needs your agreement.');
  });

  it('R9.3a: a second proposal waits until the first is decided', () => {
    expect(aProposal().tries('proposeRestriction', plainProposal)).toMatchObject({
      refused: 'wrongStage',
      sentence:
        '“Propose a limit on contact” does not fit where this limit on contact stands: waiting for the three agreements.',
    });
  });

  it('R9.3a: the form starts from the last proposal', () => {
    const [, propose] = restrictionStream.commands;
    const record = aRestrictionInForce({ number: 3 });

    expect(propose?.prefill(record.state, record.context)).toMatchObject({
      number: 3,
      period: 'week',
      least: true,
    });
    expect(propose?.prefill(aBehaviour().state, record.context)).toEqual({});
  });
});
