import { ownWord } from '../doors/anEnding';
import { maySee } from '../../policy/access/access';
import { caseCommandNamed, mayKnowOf, missing } from '../../policy/machine/caseSections';
import { mayRead } from '../../policy/access/parts';
import { anAgreedInvestigation, aComplaint } from '../doors/anInvestigation';
import { people } from '../doors/people';

const steps = { person: people.namedNurse.id, steps: 'discipline', why: 'A pattern of lateness' };
const considered = () => anAgreedInvestigation().as(people.leadManager).does('considerStaffSteps', steps);
const told = {
  matter: '1',
  shared: 'That we are considering steps.',
  signposted: true,
  on: '2026-01-06',
  how: 'phone',
};

const gap = {
  what: 'Tell the person that steps about a member of staff are considered, and what can be shared (1)',
  paragraph: '6.5',
  command: 'tellOfStaffSteps',
};

describe('Discipline or a referral is for the few who need it', () => {
  it('R6.6 prompts the Lead Manager and the HR lead to tell the person', () => {
    const given = considered();
    expect(given.notices.slice(-2).map(({ to }) => to)).toEqual([
      { role: 'leadManager' },
      { role: 'hrLead' },
    ]);
    expect(given.notices.at(-1)).toMatchObject({ command: 'tellOfStaffSteps', paragraph: '6.5' });
    expect(given.notices.at(-1)?.say).not.toMatch(/staff|disciplin/i);
    expect(given.missing).toContainEqual(gap);
    expect(given.as(people.hrLead).missing).toContainEqual(gap);
    expect(given.available).toContain('tellOfStaffSteps');
  });

  it.each([
    'investigator',
    'complaintsOfficer',
    'palsOfficer',
    'wardSister',
    'chiefExecutive',
    'namedNurse',
  ] as const)('R6.6 R7.1a hides it from the %s', (person) => {
    const given = considered();
    expect(mayKnowOf('considerStaffSteps', people[person])).toBe(false);
    expect(mayRead(given.state, people[person]).has('restricted')).toBe(false);
    given.as(people[person]);
    expect(given.missing.some(({ paragraph }) => paragraph === '6.5')).toBe(false);
    expect(given.available.some((name) => name.includes('StaffSteps'))).toBe(false);
    expect(given.tries('considerStaffSteps', steps).refused).toMatch(/notYours|notFound/);
    expect(given.tries('tellOfStaffSteps', told).refused).toMatch(/notYours|notFound/);
  });

  it('R6.6 hides it from what is worked out for nobody in particular', () => {
    const { state, context } = considered();
    const { actor: _nobody, ...forNobody } = context;
    expect(missing(state, forNobody).some(({ paragraph }) => paragraph === '6.5')).toBe(false);
  });

  it('R6.6 shows it to the Lead Manager and the HR lead, whom it brings into the case while it is open', () => {
    const given = considered();
    const keepers = [people.leadManager, people.hrLead];
    expect(keepers.map((person) => mayKnowOf('considerStaffSteps', person))).toEqual([true, true]);
    expect(mayKnowOf('recordEvidence', people.stranger)).toBe(true);
    expect(mayKnowOf('no such command', people.leadManager)).toBe(false);
    expect(maySee(anAgreedInvestigation().state, people.hrLead)).toBe(false);
    expect(maySee(given.state, people.hrLead)).toBe(true);
    expect(mayRead(given.state, people.hrLead).has('narrative')).toBe(false);
    given.as(people.hrLead).does('considerStaffSteps', { ...steps, steps: 'regulator' });
    given.does('endStaffSteps', { matter: '1', outcome: 'No steps taken' });
    expect(maySee(given.state, people.hrLead)).toBe(true);
    given.does('endStaffSteps', { matter: '2', outcome: 'Referred' });
    expect(maySee(given.state, people.hrLead)).toBe(false);
    expect(given.as(people.leadManager).available).not.toContain('endStaffSteps');
  });

  it('R6.6 has the person told what can be shared, and who advises on fitness to practise', () => {
    const given = considered();
    expect(given.tries('tellOfStaffSteps', { ...told, signposted: false }).fields?.signposted).toContain(
      'find that advice',
    );
    expect(given.tries('tellOfStaffSteps', { ...told, on: '2026-01-04' }).fields?.on).toContain(
      'before it reached us',
    );
    given.does('tellOfStaffSteps', told);
    expect(given.state.staffMatters.matters).toEqual([
      { id: '1', person: people.namedNurse.id, steps: 'discipline', toldOn: '2026-01-06' },
    ]);
    expect(given.missing).not.toContainEqual(gap);
    expect(given.available).not.toContain('tellOfStaffSteps');
  });

  it('R6.6 picks among what is still open, by number and kind', () => {
    const given = considered()
      .does('considerStaffSteps', { ...steps, steps: 'regulator' })
      .does('tellOfStaffSteps', told);
    expect(given.confirmed('considerStaffSteps')).toContain('tell the person what can be shared');
    const form = (name: string) => {
      const command = caseCommandNamed(name);
      const { matter } = command?.fields ?? {};
      return {
        options: matter?.kind === 'pick' && matter.from(given.state, given.context),
        prefill: command?.prefill(given.state, given.context),
      };
    };
    expect(form('tellOfStaffSteps')).toEqual({
      options: { 2: '2. Referral to a professional regulator' },
      prefill: { matter: '2' },
    });
    given.does('endStaffSteps', { matter: '1', outcome: 'No steps taken' });
    expect(form('endStaffSteps')).toEqual({
      options: { 2: '2. Referral to a professional regulator' },
      prefill: { matter: '2' },
    });
  });

  it('R6.6 can go on after the complaint is closed', () => {
    const closed = considered().does('withdraw', { ...ownWord, learning: 'None: withdrawn' });
    expect(closed.missing).toContainEqual(gap);
    closed
      .as(people.hrLead)
      .does('tellOfStaffSteps', told)
      .does('endStaffSteps', { matter: '1', outcome: 'Nothing more' });
    expect(closed.state.staffMatters.matters[0]).toMatchObject({ toldOn: '2026-01-06', ended: true });
  });

  it('R6.6 does not touch the complaint: its stage, its clocks and its gaps for others stay', () => {
    const before = anAgreedInvestigation();
    const after = considered();
    expect(after.state.stage).toBe(before.state.stage);
    expect(after.clocks.map(({ name, due, state }) => [name, due, state])).toEqual(
      before.clocks.map(({ name, due, state }) => [name, due, state]),
    );
    expect(after.as(people.investigator).missing).toEqual(before.missing);
  });

  it('R6.6 does not ask a person about whom it is', () => {
    const given = aComplaint().does('nameStaff', { person: people.leadManager.id, job: 'Manager' });
    expect(given.tries('considerStaffSteps', steps).refused).toBe('notFound');
  });
});
