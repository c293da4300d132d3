import { involvedIn, maySee } from '../../policy/access/access';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import { emptyRegisters, type Delegation, type Registers } from '../../policy/machine/registers';
import { mayRead } from '../../policy/access/parts';
import { parts, type Part } from '../../policy/machine/partsOfCase';
import { roles, type Person, type Relation, type Role } from '../../policy/roles';
import { view } from '../../policy/access/view';
import { aTriagedCase, plainConcern, type CaseUnderTest } from '../doors/aCase';
import { people } from '../doors/people';

const { namedNurse, stranger, leadManager, hrLead, wardSister } = people;
const today = '2026-01-05';
const allParts = Object.keys(parts) as Part[];
const forThePerson: readonly Part[] = ['summary', 'narrative', 'personalDetails'];
const forTheAnswer: readonly Part[] = [...forThePerson, 'investigation', 'staff'];
const forTheTeam: readonly Part[] = [...forTheAnswer, 'teamOnly'];

const reads = (state: CaseState, person: Person): readonly Part[] =>
  allParts.filter((part) => mayRead(state, person).has(part));
const somebodyWith = (role: Role): Person => ({
  id: 'somebody',
  name: 'Sample somebody',
  roles: ['frontline', role],
});

const told = {
  staff: '1',
  told: true,
  on: today,
  how: 'phone',
  words: 'Sample words about your part',
  support: true,
  representation: true,
} as const;

/** A complaint about a nurse who is named in it and has been told, with a red flag and a handler. */
const aboutANurse = (): CaseUnderTest =>
  aTriagedCase('closerLook', { flags: ['legal'] }, { team: 'service', handler: people.clinicalTeam.id })
    .as(people.complaintsOfficer)
    .does('nameStaff', { person: namedNurse.id, job: 'Nurse' })
    .does('tellStaff', told);

/** The same, with steps about the nurse that only a few may know of. */
const withStaffSteps = (): CaseUnderTest =>
  aboutANurse()
    .as(leadManager)
    .does('considerStaffSteps', { person: namedNurse.id, steps: 'discipline', why: 'Sample reason' });

describe('what each role reads', () => {
  const table: Readonly<Record<Role, readonly Part[]>> = {
    frontline: [],
    palsOfficer: [...forThePerson, 'investigation'],
    complaintsTeam: forTheTeam,
    leadManager: [...forTheTeam, 'restricted'],
    investigator: [],
    seniorManager: [],
    managingDirector: [],
    clinicalTeam: [],
    clinicalAdviser: [],
    headOfCorporateAffairs: [],
    deputyChiefExecutive: [],
    chiefExecutive: [],
    patientSafetyLead: [],
    safeguardingLead: [],
    legalLead: forThePerson,
    inclusionLead: [],
    spiritualCare: [],
    informationRights: [],
    hrLead: ['summary', 'staff', 'restricted'],
  };

  it.each(Object.entries(table) as [Role, readonly Part[]][])(
    'R7.1a, R6.6: %s reads %j',
    (role, expected) => {
      const { state } = withStaffSteps();
      expect(reads(state, somebodyWith(role))).toEqual(expected);
      expect(maySee(state, somebodyWith(role))).toBe(expected.length > 0);
      expect(
        Object.keys(view(state, somebodyWith(role))).filter((key) => key !== 'reference' && key !== 'parts'),
      ).toEqual(expected);
    },
  );

  it('R7.1a: is known for every role', () => expect(Object.keys(table)).toEqual(Object.keys(roles)));

  it.each([
    ['safeguarding', 'safeguardingLead'],
    ['patientSafety', 'patientSafetyLead'],
    ['legal', 'legalLead'],
  ] as const)('R2.3d: a red flag on %s brings the %s in, and no other lead', (flag, role) => {
    const flagged = aTriagedCase('closerLook', { flags: [flag] }).state;
    expect(reads(flagged, somebodyWith(role))).toEqual(forThePerson);
    expect(reads(aTriagedCase('closerLook').state, somebodyWith(role))).toEqual([]);
  });

  it('R0.1: candour in doubt brings the patient safety lead in', () => {
    expect(
      reads(aTriagedCase('closerLook', {}, { candour: 'unsure' }).state, people.patientSafetyLead),
    ).toEqual(forThePerson);
  });

  it.each(['headOfCorporateAffairs', 'chiefExecutive'] as const)(
    'R7.1a: %s reads all they sign for, once the case brings them in',
    (role) => {
      const { state } = aboutANurse();
      const brought: CaseState = {
        ...state,
        stage: 'response',
        response: {
          ...state.response,
          approvals: {
            teamCheck: { by: 'x', on: today },
            ...(role === 'chiefExecutive' ? { corporateCheck: { by: 'y', on: today } } : {}),
          },
          cover: { text: 'x', by: 'x' },
        },
      };
      expect(reads(brought, somebodyWith(role))).toEqual(forTheAnswer);
    },
  );

  it.each([
    ['discrimination', 'inclusionLead'],
    ['spirituality', 'spiritualCare'],
    ['dataProtection', 'informationRights'],
  ] as const)('R7.1a: told of %s, the %s reads what was said', (matter, role) => {
    const { state } = aboutANurse();
    expect(
      reads({ ...state, specialists: { told: { [matter]: { on: today } } } }, somebodyWith(role)),
    ).toEqual(forThePerson);
  });
});

describe('what each relation lets somebody read', () => {
  const id = stranger.id;
  const table: Readonly<
    Partial<
      Record<Relation, readonly [given: (state: CaseState) => Partial<CaseState>, reads: readonly Part[]]>
    >
  > = {
    logger: [({ intake }) => ({ intake: { ...intake, loggedBy: id } }), forThePerson],
    handler: [({ triage }) => ({ triage: { ...triage, handler: id } }), [...forThePerson, 'investigation']],
    colleague: [({ enquiry }) => ({ enquiry: { ...enquiry, colleagues: [id] } }), forThePerson],
    investigator: [({ allocation }) => ({ allocation: { ...allocation, investigator: id } }), forTheTeam],
    invitedInvestigator: [
      ({ allocation }) => ({ allocation: { ...allocation, invited: id } }),
      ['summary', 'narrative', 'staff'],
    ],
    adviser: [
      ({ investigation }) => ({
        investigation: {
          ...investigation,
          clinicalRequests: [{ issue: '1', adviser: id, question: 'x', dueOn: today }],
        },
      }),
      forThePerson,
    ],
    author: [({ response }) => ({ response: { ...response, authors: [id] } }), forTheAnswer],
    coverAuthor: [
      ({ response }) => ({ response: { ...response, cover: { text: 'x', by: id } } }),
      forTheAnswer,
    ],
    checker: [
      ({ response }) => ({ response: { ...response, approvals: { teamCheck: { by: id, on: today } } } }),
      forTheAnswer,
    ],
    oversight: [
      ({ sixMonths }) => ({ sixMonths: { ...sixMonths, oversight: id } }),
      [...forThePerson, 'investigation'],
    ],
    actionOwner: [
      () => ({
        actions: {
          items: [
            { id: '1', what: 'x', owner: id, due: today, because: 'learning', addedOn: today, changes: 0 },
          ],
        },
      }),
      ['summary'],
    ],
    requester: [
      ({ timescale }) => ({
        timescale: {
          ...timescale,
          extensions: [
            {
              round: 1,
              until: today,
              reason: 'x',
              toldOn: today,
              answer: 'waiting',
              askedBy: id,
              status: 'asked',
            },
          ],
        },
      }),
      ['summary'],
    ],
    approver: [
      ({ timescale }) => ({
        timescale: {
          ...timescale,
          extensions: [
            {
              round: 1,
              until: today,
              reason: 'x',
              toldOn: today,
              answer: 'waiting',
              askedBy: 'x',
              manager: id,
              status: 'asked',
            },
          ],
        },
      }),
      ['summary', 'narrative'],
    ],
  };

  it.each(Object.entries(table))('R7.1a: %s', (_relation, [given, expected]) => {
    const { state } = withStaffSteps();
    const holding = { ...state, ...given(state) };
    expect(reads(holding, stranger)).toEqual(expected);
    expect(maySee(holding, stranger)).toBe(true);
    expect(involvedIn(holding)).toContain(id);
    expect(reads(state, stranger)).toEqual([]);
  });

  it('R7.1a: adds up with a role', () => {
    expect(
      reads(
        { ...withStaffSteps().state, allocation: { invited: people.palsOfficer.id } },
        people.palsOfficer,
      ),
    ).toEqual(forTheAnswer);
  });
});

describe('somebody the case is about', () => {
  it('R7.1a, R8.33: reads their own extract and nothing else, once they were told', () => {
    const { state } = aboutANurse();
    expect(reads(state, namedNurse)).toEqual(['ownExtract']);
    expect(maySee(state, namedNurse)).toBe(false);
    expect(involvedIn(state)).not.toContain(namedNurse.id);
    const seen = view(state, namedNurse);
    expect(seen.ownExtract?.told).toBe(told.words);
    expect(JSON.stringify(seen)).not.toMatch(
      new RegExp([plainConcern.personName, plainConcern.address, plainConcern.words].join('|')),
    );
  });

  it('R7.1a: reads nothing before, not even that it is there', () => {
    const untold = aTriagedCase('closerLook')
      .as(people.complaintsOfficer)
      .does('nameStaff', { person: namedNurse.id, job: 'Nurse' });
    expect(reads(untold.state, namedNurse)).toEqual([]);
    expect(untold.as(namedNurse).available).toEqual([]);
    expect(untold.tries('giveStatement', {})).toMatchObject({ refused: 'notFound' });
  });

  it.each([
    ['palsOfficer', people.palsOfficer],
    ['complaintsTeam', people.complaintsOfficer],
    ['leadManager', leadManager],
    ['whoever logged it', wardSister],
  ])('R7.1a: loses sight of it even as %s', (_, person) => {
    const { state } = aboutANurse();
    const [nurse] = state.staffConcerned.named;
    const about: CaseState = {
      ...state,
      staffConcerned: { ...state.staffConcerned, named: nurse ? [{ ...nurse, person: person.id }] : [] },
    };
    expect(reads(about, person)).toEqual(['ownExtract']);
    expect(maySee(about, person)).toBe(false);
    expect(involvedIn(about)).not.toContain(person.id);
  });

  it('R8.32: may still give their own account and speak of its reminder, and do nothing else', () => {
    const asked = aboutANurse();
    asked.state = {
      ...asked.state,
      stage: 'investigation',
      allocation: { investigator: people.investigator.id },
    };
    asked
      .as(people.investigator)
      .does('requestStatement', { staff: '1', questions: 'What do you remember?', dueOn: '2026-01-12' });
    expect(asked.as(namedNurse).available).toEqual(['giveStatement', 'snoozeReminder', 'notMine']);
    expect(view(asked.state, namedNurse).ownExtract?.asked?.questions).toBe('What do you remember?');
    asked.does('giveStatement', { gives: true, account: 'Sample account' });
    expect(asked.tries('assign', { team: 'pals' })).toMatchObject({ refused: 'notFound' });
  });
});

describe('who may see a case', () => {
  it('R7.1a: nobody else, and a refusal does not say whether it is there', () => {
    const logged = aTriagedCase('closerLook').as(stranger);
    const refusal = logged.tries('assign', { team: 'pals' });
    expect(refusal).toMatchObject({ refused: 'notFound', paragraph: '7.1' });
    expect(refusal.sentence).not.toContain('C26-7K4MQ');
    expect(logged.available).toEqual([]);
  });

  it('R7.1a: the list of people in it is kept for searching, without those it is about', () => {
    const { state, context } = aboutANurse();
    const { involved } = caseStream.promoted(state, context);
    const byName = involved.filter((each) => !each.startsWith('role:'));
    expect(byName).toEqual([wardSister.id, people.clinicalTeam.id]);
  });

  it('R7.1a: an investigator who was asked and declined sees it no longer', () => {
    const { state } = aTriagedCase('closerLook');
    expect(maySee({ ...state, allocation: { invited: people.investigator.id } }, people.investigator)).toBe(
      true,
    );
    expect(maySee(state, people.investigator)).toBe(false);
  });

  it('R7.1a: the investigator’s role alone opens nothing', () =>
    expect(maySee(aTriagedCase('closerLook').state, people.investigator)).toBe(false));

  it('R2.4: PALS, the Complaints Team and the Lead Manager oversee every case', () => {
    for (const person of [people.palsOfficer, people.complaintsOfficer, leadManager])
      expect(maySee(aTriagedCase('feedback').state, person)).toBe(true);
  });
});

describe('standing in', () => {
  const delegation: Delegation = {
    id: 'D1',
    to: stranger.id,
    does: 'decideTime',
    from: today,
    until: today,
    authorisedBy: leadManager.id,
  };
  const registers: Registers = {
    ...emptyRegisters,
    mayActFor: (person, what, on) =>
      person === stranger.id && what === 'leadManager' && on === today ? delegation : undefined,
  };

  it('R2.5: for the Lead Manager, somebody sees the case and reads what it takes, but nothing restricted', () => {
    const { state } = withStaffSteps();
    expect(maySee(state, stranger, { registers, today })).toBe(true);
    expect([...mayRead(state, stranger, { registers, today })]).toEqual(forTheTeam);
    expect(view(state, stranger, { registers, today }).restricted).toBeUndefined();
  });

  it('R2.5: ends with its last day', () => {
    expect(maySee(withStaffSteps().state, stranger, { registers, today: '2026-01-06' })).toBe(false);
    expect(maySee(withStaffSteps().state, stranger)).toBe(false);
  });
});

describe('discipline and referrals', () => {
  it('R6.6: are for the Lead Manager and the HR lead alone, and do not touch the complaint', () => {
    const plain = aboutANurse();
    const steps = withStaffSteps();
    expect(view(steps.state, hrLead)).toMatchObject({ restricted: { matters: [{ person: namedNurse.id }] } });
    expect(view(steps.state, hrLead)).not.toHaveProperty('personalDetails');
    expect(maySee(plain.state, hrLead)).toBe(false);
    expect(steps.clocks.map(({ name, due }) => [name, due])).toEqual(
      plain.clocks.map(({ name, due }) => [name, due]),
    );
  });

  it('R6.6: are offered to nobody else, and not counted as owed by them', () => {
    for (const person of [people.complaintsOfficer, people.palsOfficer, people.clinicalTeam]) {
      const steps = withStaffSteps().as(person);
      expect(steps.available.filter((name) => name.includes('StaffSteps'))).toEqual([]);
      expect(steps.missing).not.toContainEqual(expect.objectContaining({ paragraph: '6.5' }));
    }
    expect(withStaffSteps().missing).toContainEqual(
      expect.objectContaining({ paragraph: '6.5', command: 'tellOfStaffSteps' }),
    );
  });
});

describe('equality answers', () => {
  it('R12.1: are no part of a case, so nobody reads them in it', () => {
    expect(allParts.join()).not.toMatch(/equality/i);
    expect(JSON.stringify(view(withStaffSteps().state, leadManager))).not.toMatch(
      /ethnic|religion|orientation/i,
    );
  });
});

it('R7.1c: a view holds no number of a health record', () => {
  expect(JSON.stringify(view(aTriagedCase('closerLook').state, leadManager))).not.toMatch(
    /nhs ?number|record number/i,
  );
});

it('R7.1a: each part is read by somebody, and shows what it says', () => {
  const { state } = withStaffSteps();
  expect(view(state, leadManager)).toMatchObject({
    reference: 'C26-7K4MQ',
    summary: { stage: 'closerLook', service: 'communityNorth', receivedOn: today },
    narrative: {
      words: plainConcern.words,
      effect: plainConcern.effect,
      outcome: plainConcern.outcome,
      issues: [{ id: '1' }],
    },
    personalDetails: {
      personName: plainConcern.personName,
      address: plainConcern.address,
      adjustments: 'None needed',
    },
    staff: [{ person: namedNurse.id, job: 'Nurse' }],
  });
});

describe('while the directory cannot confirm a role', () => {
  const unconfirmed = (role: Role): Person => ({
    id: 'somebody',
    name: 'Sample somebody',
    roles: [],
    lastKnownRoles: [role],
  });

  it('the one it last gave lets somebody read, but never of discipline, and do nothing (7.1, 6.5)', () => {
    const given = withStaffSteps();

    expect(reads(given.state, unconfirmed('leadManager'))).toEqual(forTheTeam);
    expect(maySee(given.state, unconfirmed('investigator'))).toBe(false);
    expect(given.as(unconfirmed('leadManager')).tries('allocate', {}).refused).toBe('notConfirmed');
  });

  it('somebody tied to the case still reads what that lets them read', () => {
    const handler = { ...people.clinicalTeam, roles: [], lastKnownRoles: [] };

    expect(reads(withStaffSteps().state, handler)).toEqual([...forThePerson, 'investigation']);
  });
});
