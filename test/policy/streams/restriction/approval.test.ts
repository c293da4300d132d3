import { shownOn } from '../../../../policy/streams/restriction/questions';
import type { Role } from '../../../../policy/roles';
import {
  agreeing,
  anAgreedProposal,
  anApprovedRestriction,
  aProposal,
  aRestrictionInForce,
  behaviour,
  plainProposal,
} from '../../../doors/aRestriction';
import { people } from '../../../doors/people';

const alsoHolding = (person: keyof typeof people, ...more: Role[]) => ({
  ...people[person],
  roles: [...people[person].roles, ...more],
});

describe('three agreements (R9.3a)', () => {
  const one = (record = aProposal()) =>
    record.as(people.managingDirector).does('agreeAsManagingDirector', { agrees: true });
  const two = (record = aProposal()) =>
    one(record).as(people.clinicalTeam).does('agreeAsClinicalTeam', { agrees: true });

  it('R9.3a: only the third sends it to the Deputy Chief Executive, and each is kept with its person', () => {
    expect(one().state.stage).toBe('proposed');
    expect(one().told).toEqual([]);
    expect(two().state.stage).toBe('proposed');

    const record = anAgreedProposal();
    expect(record.state.stage).toBe('agreed');
    expect(record.told).toEqual(['deputyChiefExecutive']);
    expect(record.notices[0]?.command).toBe('approveRestriction');
    expect(record.state.proposal?.agreements).toEqual({
      managingDirector: people.managingDirector.id,
      clinicalTeam: people.clinicalTeam.id,
      leadManager: people.leadManager.id,
    });
  });

  it.each<[keyof typeof people, string, string | undefined]>([
    ['managingDirector', 'agreeAsManagingDirector', undefined],
    ['clinicalTeam', 'agreeAsClinicalTeam', undefined],
    ['leadManager', 'agreeAsLeadManager', undefined],
    ['managingDirector', 'agreeAsClinicalTeam', 'notYours'],
    ['clinicalTeam', 'agreeAsManagingDirector', 'notYours'],
    ['managingDirector', 'agreeAsLeadManager', 'notYours'],
    ['complaintsOfficer', 'agreeAsLeadManager', 'notYours'],
    ['deputyChiefExecutive', 'agreeAsManagingDirector', 'notYours'],
    ['stranger', 'agreeAsClinicalTeam', 'notFound'],
  ])('R9.3a: %s and %s: %s', (who, command, refused) => {
    const record = aProposal().as(people[who]);

    expect(record.available.includes(command)).toBe(refused === undefined);
    if (refused) expect(record.tries(command, { agrees: true }).refused).toBe(refused);
    else record.does(command, { agrees: true });
  });

  it('R9.3a: a Managing Director of another service, who was not asked, cannot agree', () => {
    const other = { ...people.seniorManager, roles: ['frontline', 'managingDirector'] as const };
    const record = aProposal({ managingDirector: people.managingDirector.id }).as(other);

    expect(record.tries('agreeAsManagingDirector', { agrees: true }).refused).toBe('notFound');
  });

  it('R9.3a: being asked is not enough without the role', () => {
    const record = aProposal({ managingDirector: people.wardSister.id }).as(people.wardSister);

    expect(record.tries('agreeAsManagingDirector', { agrees: true }).refused).toBe('notYours');
  });

  it('R9.3a: one person cannot agree twice, in one role or in two', () => {
    expect(one().tries('agreeAsManagingDirector', { agrees: true }).refused).toBe('notMet');
    expect(one().available).not.toContain('agreeAsManagingDirector');
    const secondLeadManager = alsoHolding('complaintsOfficer', 'leadManager');
    const again = aProposal().does('agreeAsLeadManager', { agrees: true }).as(secondLeadManager);
    expect(again.tries('agreeAsLeadManager', { agrees: true }).sentence).toMatch(/given already/);
    const both = one().as(alsoHolding('managingDirector', 'leadManager'));
    expect(both.tries('agreeAsLeadManager', { agrees: true }).sentence).toMatch(/three people/);
  });

  it('R9.3a: who does not agree says why, and it goes back to its proposer', () => {
    const record = one().as(people.clinicalTeam);
    expect(record.tries('agreeAsClinicalTeam', { agrees: false }).fields).toHaveProperty('why');

    record.does('agreeAsClinicalTeam', { agrees: false, why: 'Email has to stay open.' });
    expect(record.state.stage).toBe('returned');
    expect(record.state.proposal?.refusedBecause).toBe('Email has to stay open.');
    expect(record.told).toEqual(['leadManager']);
    expect(record.notices[0]?.say).toBe('Your proposal to limit contact was not agreed (C25-7K4MQ).');
  });

  it('R9.3a: proposed again, all three agree afresh', () => {
    const record = two()
      .as(people.leadManager)
      .does('agreeAsLeadManager', { agrees: false, why: 'Too strict.' });
    record.does('proposeRestriction', { ...plainProposal, number: 2 });

    expect(record.state.proposal).toMatchObject({ agreements: {}, terms: { number: 2 } });
    expect(record.state.proposal?.refusedBecause).toBeUndefined();
    expect(agreeing(record).state.stage).toBe('agreed');
  });

  it('R9.3a: an agreement given from a card that has gone stale is refused', () => {
    const record = aProposal();
    const basis = record.basisOf('agreeAsLeadManager');
    record.does('recordBehaviour', behaviour('excessive'));

    expect(record.tries('agreeAsLeadManager', { agrees: true }, basis).refused).toBe('changedSince');
    expect(
      record.does('agreeAsLeadManager', { agrees: true }, record.basisOf('agreeAsLeadManager')).state.stage,
    ).toBe('proposed');
  });
});

describe('approval (R9.3b)', () => {
  const deciding = (record = anAgreedProposal()) => record.as(people.deputyChiefExecutive);

  it('R9.3b: comes from the Deputy Chief Executive, and only then is it in force', () => {
    expect(deciding().available).toEqual([
      'recordBehaviour',
      'approveRestriction',
      'returnRestriction',
      'declineRestriction',
    ]);
    expect(shownOn(deciding().state, '2026-01-05')).toBeUndefined();

    const record = deciding().does('approveRestriction');
    expect(record.state.standing).toMatchObject({
      approvedBy: people.deputyChiefExecutive.id,
      approvedOn: '2026-01-05',
      from: '2026-01-05',
    });
    expect(record.confirmed('approveRestriction')).toMatch(/letter/);
    expect(shownOn(record.state, '2026-01-05')).toEqual({
      id: 'C25-7K4MQ',
      terms:
        'Up to 1 contact a week about this matter, by phone or by email, with one named contact. New subjects and their healthcare stay open.',
      until: '2026-07-31',
      ways: ['phone', 'email'],
      left: 1,
    });
  });

  it.each(['leadManager', 'managingDirector', 'clinicalTeam', 'complaintsOfficer', 'palsOfficer'] as const)(
    'R9.3b: the %s cannot approve, decline or send back',
    (who) => {
      const record = anAgreedProposal().as(people[who]);
      for (const command of ['approveRestriction', 'declineRestriction', 'returnRestriction'])
        expect(record.tries(command, { reasons: 'Sample' }).refused).toBe('notYours');
    },
  );

  it('R9.3b: nor can a Chief Executive, who may not even read it', () => {
    expect(anAgreedProposal().as(people.chiefExecutive).tries('approveRestriction').refused).toBe('notFound');
  });

  it.each(['approveRestriction', 'declineRestriction', 'returnRestriction'])(
    'R9.3b: nobody who proposed or agreed decides: %s',
    (command) => {
      const proposer = anAgreedProposal().as(alsoHolding('leadManager', 'deputyChiefExecutive'));
      expect(proposer.tries(command, { reasons: 'Sample' }).sentence).toMatch(
        /nobody decides on their own work/,
      );
      expect(proposer.available).not.toContain(command);

      const agreed = anAgreedProposal().as(alsoHolding('managingDirector', 'deputyChiefExecutive'));
      expect(agreed.tries(command, { reasons: 'Sample' }).refused).toBe('notYours');
    },
  );

  it('R9.3b: a proposer who agreed to nothing is barred too', () => {
    const record = aProposal().as(people.leadManager).does('withdrawProposal', { reasons: 'Sample' });
    record
      .as(people.managingDirector)
      .does('proposeRestriction', { ...plainProposal, managingDirector: people.seniorManager.id });
    record
      .as({ ...people.seniorManager, roles: ['managingDirector'] })
      .does('agreeAsManagingDirector', { agrees: true });
    record.as(people.clinicalTeam).does('agreeAsClinicalTeam', { agrees: true });
    record.as(people.leadManager).does('agreeAsLeadManager', { agrees: true });

    expect(
      record.as(alsoHolding('managingDirector', 'deputyChiefExecutive')).tries('approveRestriction').refused,
    ).toBe('notYours');
    expect(record.as(people.deputyChiefExecutive).does('approveRestriction').state.stage).toBe('approved');
  });

  it('R9.3b: cannot come before the third agreement', () => {
    expect(deciding(aProposal()).tries('approveRestriction').refused).toBe('wrongStage');
  });

  it.each([
    ['returnRestriction', 'returned', 'Your proposal to limit contact was sent back (C25-7K4MQ).'],
    ['declineRestriction', 'declined', 'Your proposal to limit contact was declined (C25-7K4MQ).'],
  ])('R9.3b: %s needs reasons, limits nothing and tells the proposer', (command, stage, say) => {
    expect(deciding().tries(command).fields).toHaveProperty('reasons');
    const record = deciding().does(command, { reasons: 'Sample reasons' });

    expect(record.state.stage).toBe(stage);
    expect(record.state.proposal?.refusedBecause).toBe('Sample reasons');
    expect(record.notices).toMatchObject([
      { to: { person: people.leadManager.id }, say, command: 'proposeRestriction' },
    ]);
    expect(shownOn(record.state, '2026-01-05')).toBeUndefined();
    expect(record.as(people.leadManager).available).toContain('proposeRestriction');
  });

  it.each(['approveRestriction', 'declineRestriction', 'returnRestriction'])(
    'R9.3b: %s from a card that has gone stale is refused',
    (command) => {
      const record = deciding();
      const basis = record.basisOf(command);
      record.does('recordBehaviour', behaviour('excessive'));

      expect(record.tries(command, { reasons: 'Sample' }, basis).refused).toBe('changedSince');
    },
  );

  it('R9.3b: never reaches back: approved late, it begins on the day of approval', () => {
    const record = deciding().on('2026-01-09').does('approveRestriction');

    expect(record.state.standing?.from).toBe('2026-01-09');
    expect(shownOn(record.state, '2026-01-08')).toBeUndefined();
    expect(shownOn(record.state, '2026-01-09')).toBeDefined();
  });

  it('R9.4b: approved early, it begins on its first day and ends with its last', () => {
    const { state } = anApprovedRestriction({ startOn: '2026-02-02' });

    expect(
      ['2026-02-01', '2026-02-02', '2026-07-31', '2026-08-01'].map(
        (on) => shownOn(state, on as '2026-02-01') !== undefined,
      ),
    ).toEqual([false, true, true, false]);
  });

  it('R9.4b: is refused once its review day has come', () => {
    const late = (on: '2026-07-04' | '2026-07-05') => deciding().on(on);

    expect(late('2026-07-05').tries('approveRestriction')).toMatchObject({
      refused: 'notMet',
      paragraph: '9.4',
    });
    expect(late('2026-07-04').does('approveRestriction').state.stage).toBe('approved');
  });

  it('R9.4b: tells the Lead Manager that a letter is owed, and the named contact', () => {
    const record = anAgreedProposal().as(people.deputyChiefExecutive).does('approveRestriction');

    expect(record.told).toEqual(['leadManager', 'complaintsOfficer']);
    expect(record.notices.map(({ command }) => command)).toEqual(['recordRestrictionLetter', 'logContact']);
  });
});

describe('a way out, and a new proposal while one is in force', () => {
  it.each([
    ['proposed', () => aProposal()],
    ['agreed', () => anAgreedProposal()],
    ['returned', () => aProposal().does('agreeAsLeadManager', { agrees: false, why: 'Sample' })],
  ] as const)('R9.3a: a proposal that is %s can be withdrawn', (_, made) => {
    const record = made().as(people.leadManager);
    expect(record.available).toContain('withdrawProposal');

    expect(record.does('withdrawProposal', { reasons: 'It has calmed down.' }).state.stage).toBe(
      'notProposed',
    );
    expect(record.available).not.toContain('withdrawProposal');
  });

  it('R9.3a: by its proposer or the Lead Manager, and nobody else', () => {
    expect(aProposal().as(people.complaintsOfficer).tries('withdrawProposal', { reasons: 'x' }).refused).toBe(
      'notYours',
    );
    const record = aProposal().does('withdrawProposal', { reasons: 'x' });
    record.as(people.managingDirector).does('proposeRestriction', plainProposal);
    expect(record.available).toContain('withdrawProposal');
    expect(record.as(people.leadManager).available).toContain('withdrawProposal');
  });

  it('R9.3b: what is in force stays so while a new one is proposed, sent back, declined or withdrawn', () => {
    const renewing = () => aRestrictionInForce().does('proposeRestriction', { ...plainProposal, number: 3 });
    const inForceAfter = (record: ReturnType<typeof renewing>) => [
      record.state.stage,
      shownOn(record.state, '2026-01-05')?.terms.slice(0, 15),
    ];

    expect(inForceAfter(renewing())).toEqual(['proposed', 'Up to 1 contact']);
    expect(inForceAfter(renewing().does('withdrawProposal', { reasons: 'x' }))).toEqual([
      'approved',
      'Up to 1 contact',
    ]);
    const agreed = () => agreeing(renewing()).as(people.deputyChiefExecutive);
    expect(inForceAfter(agreed().does('declineRestriction', { reasons: 'x' }))).toEqual([
      'approved',
      'Up to 1 contact',
    ]);
    expect(inForceAfter(agreed().does('returnRestriction', { reasons: 'x' }))).toEqual([
      'returned',
      'Up to 1 contact',
    ]);
    expect(inForceAfter(agreed().does('approveRestriction'))).toEqual(['approved', 'Up to 3 contact']);
  });

  it('R9.4b: a new one takes over on the day it is approved, with a letter of its own', () => {
    const record = agreeing(
      aRestrictionInForce().does('proposeRestriction', { ...plainProposal, startOn: '2026-02-02' }),
    );
    record.on('2026-01-12').as(people.deputyChiefExecutive).does('approveRestriction');

    expect(record.state.standing).toMatchObject({ from: '2026-01-12', approvedOn: '2026-01-12' });
    expect(record.state.standing?.toldOn).toBeUndefined();
    expect(record.state.letterOwed).toBe('approved');
  });

  it('R9.3b: withdrawn after the old one ended, it is over', () => {
    const record = aRestrictionInForce()
      .does('proposeRestriction', plainProposal)
      .does('endRestriction', { reasons: 'x' });
    expect(record.state.stage).toBe('proposed');

    expect(record.does('withdrawProposal', { reasons: 'x' }).state.stage).toBe('ended');
    expect(record.available).toContain('proposeRestriction');
  });
});

describe('reading a record about one person (R7.1a)', () => {
  it.each<[keyof typeof people, boolean, boolean]>([
    ['leadManager', true, true],
    ['complaintsOfficer', true, true],
    ['palsOfficer', true, true],
    ['wardSister', true, true],
    ['managingDirector', false, true],
    ['clinicalTeam', false, true],
    ['deputyChiefExecutive', false, true],
    ['chiefExecutive', false, false],
    ['headOfCorporateAffairs', false, false],
    ['stranger', false, false],
  ])('R7.1a: %s may read a behaviour %s and a proposal %s', (who, before, after) => {
    const record = aProposal().as(people.leadManager).does('withdrawProposal', { reasons: 'x' });

    expect(aProposal().as(people[who]).maySee).toBe(after);
    expect(record.as(people[who]).maySee).toBe(after);
    expect(aProposalNotMade().as(people[who]).maySee).toBe(before);
  });

  const aProposalNotMade = () => {
    const record = aProposal();
    record.state = { ...record.state, proposal: undefined };
    return record;
  };

  it('R7.1a: the named contact may read it once it is approved', () => {
    expect(anApprovedRestriction({ contact: people.namedNurse.id }).as(people.namedNurse).maySee).toBe(true);
    expect(anAgreedProposal({ contact: people.namedNurse.id }).as(people.namedNurse).maySee).toBe(false);
  });
});
