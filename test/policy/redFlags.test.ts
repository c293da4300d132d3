import { flagsUp } from '../../policy/sections/redFlags/questions';
import { aCase, aTriagedCase } from '../doors/aCase';
import { caseCommandNamed } from '../../policy/machine/caseSections';
import type { CaseUnderTest } from '../doors/aCase';
import { people } from '../doors/people';

const decidesBy = ({ state, context }: CaseUnderTest, command: string) =>
  caseCommandNamed(command)?.decides?.(state, context);

const flagged = (more = {}) => aCase({ flags: ['safeguarding'], receivedOn: '2026-01-05', ...more });

describe('a red flag has an owner (R2.3d, D45)', () => {
  it('is to be accepted by the lead it names within one working day', () => {
    const logged = flagged();
    expect(logged.clock('redFlag', 'safeguarding')).toMatchObject({ due: '2026-01-06', state: 'running' });
    expect(logged.missing).toContainEqual(
      expect.objectContaining({ command: 'acceptRedFlags', blocks: 'closing', paragraph: '2.3' }),
    );

    logged.on('2026-01-06').as(people.safeguardingLead).does('acceptRedFlags');
    expect(logged.clock('redFlag', 'safeguarding')).toMatchObject({ state: 'met', metOn: '2026-01-06' });
  });

  it('is to be accepted the same day when somebody may be in danger now', () => {
    const raised = aTriagedCase('enquiry')
      .as(people.wardSister)
      .does('raiseRedFlag', { flags: ['safeguarding'], danger: true, note: 'Sample note' });
    expect(raised.clock('redFlag', 'safeguarding')?.due).toBe('2026-01-05');
    expect(raised.notices.at(-1)?.say).toContain('Somebody may be in danger now.');
    // The Lead Manager need not wait for the lead then.
    raised.as(people.leadManager).does('acceptRedFlags');
    expect(flagsUp(raised.state)[0]?.accepted?.by).toBe(people.leadManager.id);
  });

  it('shows whoever takes it on who raised it and why', () => {
    const raised = aTriagedCase('enquiry')
      .as(people.wardSister)
      .does('raiseRedFlag', { flags: ['police'], danger: 'notKnown', note: 'A knife was mentioned.' });
    expect(decidesBy(raised.as(people.legalLead), 'acceptRedFlags')).toEqual(
      expect.arrayContaining([
        { label: 'Raised by', person: people.wardSister.id },
        { label: 'What made them think so', words: 'A knife was mentioned.' },
      ]),
    );
  });

  it('goes up to the Lead Manager, then to the Responsible Person, when nobody accepts it', () => {
    const waiting = flagged();
    const another = waiting.as(people.patientSafetyLead).tries('acceptRedFlags');
    expect(another).toMatchObject({ paragraph: '7.1' });
    expect(waiting.as(people.leadManager).available).not.toContain('acceptRedFlags');
    expect(waiting.tries('acceptRedFlags')).toMatchObject({
      sentence: 'That red flag is for the lead it names.',
    });

    waiting.on('2026-01-07');
    expect(waiting.available).toContain('acceptRedFlags');
    waiting.does('acceptRedFlags');
    expect(waiting.clock('redFlag', 'safeguarding')?.state).toBe('metLate');
  });

  it('keeps what was done about it, and tells who handles the case and who raised it', () => {
    const accepted = flagged().as(people.safeguardingLead).does('acceptRedFlags');
    expect(accepted.missing.map(({ command }) => command)).toContain('recordRedFlagAction');
    expect(
      accepted.tries('recordRedFlagAction', { flag: 'safeguarding', on: '2026-01-04', what: 'x' }),
    ).toMatchObject({ fields: { on: expect.stringContaining('before it was raised') as string } });
    expect(
      accepted
        .as(people.patientSafetyLead)
        .tries('recordRedFlagAction', { flag: 'safeguarding', on: '2026-01-05', what: 'x' }),
    ).toBeDefined();
    accepted
      .as(people.safeguardingLead)
      .does('recordRedFlagAction', { flag: 'safeguarding', on: '2026-01-05', what: 'The council was told.' });
    expect(flagsUp(accepted.state)[0]?.done).toEqual([
      { on: '2026-01-05', by: people.safeguardingLead.id, what: 'The council was told.' },
    ]);
    expect(accepted.notices.at(-1)).toMatchObject({ to: { person: people.wardSister.id } });
    expect(accepted.missing.map(({ command }) => command)).not.toContain('recordRedFlagAction');
  });
});

describe('a red flag is lowered by two people (L35)', () => {
  const accepted = () => flagged().as(people.safeguardingLead).does('acceptRedFlags');
  const done = { flag: 'safeguarding', on: '2026-01-05', what: 'The council was told.' };
  const actedOn = () => accepted().does('recordRedFlagAction', done);
  const why = { flag: 'safeguarding', why: 'The council has looked into it and closed it.' };

  it('is not lowered before somebody accepted it', () => {
    expect(flagged().as(people.safeguardingLead).tries('lowerRedFlag', why)).toMatchObject({
      paragraph: '2.3',
    });
  });

  it('is not lowered before it is on record what was done about it', () => {
    expect(accepted().tries('lowerRedFlag', why)).toMatchObject({
      paragraph: '2.3',
      sentence: expect.stringContaining('It is not on record what was done') as string,
      next: expect.stringContaining('Record red flag steps') as string,
    });
  });

  it.each([
    ['the lead asks and the Lead Manager agrees', people.safeguardingLead, people.leadManager],
    ['the Lead Manager asks and the lead agrees', people.leadManager, people.safeguardingLead],
  ])('%s', (_how, first, second) => {
    const asked = actedOn().as(first).does('lowerRedFlag', why);
    expect(asked.tries('decideLowering', { decision: 'agree' })).toMatchObject({ paragraph: '2.3' });
    expect(flagsUp(asked.state)).toHaveLength(1);

    asked.as(second);
    expect(decidesBy(asked, 'decideLowering')).toEqual(
      expect.arrayContaining([{ label: 'Why it may be lowered', words: why.why }]),
    );
    asked.does('decideLowering', { decision: 'agree' });
    expect(flagsUp(asked.state)).toEqual([]);
  });

  it('is not lowered by one person who holds both roles', () => {
    const both = { ...people.leadManager, roles: ['leadManager', 'safeguardingLead'] as const };
    const asked = actedOn().as(both).does('lowerRedFlag', why);
    expect(asked.tries('decideLowering', { decision: 'agree' })).toBeDefined();
    expect(flagsUp(asked.state)).toHaveLength(1);
  });

  it('stays up when the other one declines, who says why', () => {
    const asked = actedOn().as(people.safeguardingLead).does('lowerRedFlag', why).as(people.leadManager);
    expect(asked.tries('decideLowering', { decision: 'decline' })).toMatchObject({
      fields: { reasons: expect.any(String) as string },
    });
    asked.does('decideLowering', { decision: 'decline', reasons: 'The ward has not been told.' });
    expect(flagsUp(asked.state)).toHaveLength(1);
    expect(asked.as(people.safeguardingLead).available).toContain('lowerRedFlag');
  });

  it('begins afresh when it is raised again', () => {
    const lowered = actedOn()
      .as(people.safeguardingLead)
      .does('lowerRedFlag', why)
      .as(people.leadManager)
      .does('decideLowering', { decision: 'agree' })
      .as(people.wardSister)
      .does('raiseRedFlag', { flags: ['safeguarding'], danger: 'notKnown', note: 'It happened again.' });
    expect(flagsUp(lowered.state)).toEqual([
      expect.objectContaining({ flag: 'safeguarding', note: 'It happened again.', done: [] }),
    ]);
    expect(flagsUp(lowered.state)[0]?.accepted).toBeUndefined();
    lowered.as(people.safeguardingLead).does('acceptRedFlags');
    expect(lowered.tries('lowerRedFlag', why).sentence).toContain('It is not on record what was done');
  });
});
