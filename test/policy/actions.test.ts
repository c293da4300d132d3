import { aTriagedCase } from '../doors/aCase';
import { aClosedCase, anInvestigatedCase, aRemedy } from '../doors/aResponse';
import { people } from '../doors/people';

const sentence = expect.any(String) as string;
const action = {
  what: 'Put up a notice about delays.',
  owner: people.seniorManager.id,
  due: '2026-01-30',
  because: 'learning',
} as const;
const done = { action: '1', on: '2026-01-20', evidence: 'A photograph, in the team folder' } as const;

const withAction = (more: object = {}) =>
  aTriagedCase('closerLook').does('addAction', { ...action, ...more });
const titles = ({ state }: { state: { actions: { items: readonly { what: string }[] } } }) =>
  state.actions.items.map(({ what }) => what);

describe('an action', () => {
  it('R8.39e, R2.2: has an owner and a date, which is a clock until it is done', () => {
    const acted = withAction();
    expect(acted.state.actions.items).toEqual([{ id: '1', ...action, addedOn: '2026-01-05', changes: 0 }]);
    expect(acted.clock('action', '1')).toMatchObject({
      due: '2026-01-30',
      state: 'running',
      label: 'Action 1',
      paragraph: '8.39',
    });
    expect(acted.clock('action')?.explain()).toBe(
      'Agreed on Monday 5 January 2026, to be done by Friday 30 January 2026.',
    );
    expect(acted.on('2026-01-30').clock('action')?.state).toBe('running');
    expect(acted.on('2026-01-31').clock('action')?.state).toBe('missed');
  });

  it('R8.39e: is asked for once its day has passed, and not before', () => {
    const overdue = {
      what: 'Action 1 was due on Fri 30 Jan 2026',
      paragraph: '8.39',
      command: 'completeAction',
    };
    expect(withAction().on('2026-01-30').missing).not.toContainEqual(overdue);
    expect(withAction().on('2026-01-31').missing).toContainEqual(overdue);
  });

  it('R8.39e: is done when there is something to show for it', () => {
    const acted = withAction().on('2026-01-20').as(people.seniorManager);
    for (const evidence of ['', 'None', 'n/a', '-'])
      expect(Object.keys(acted.tries('completeAction', { ...done, evidence }).fields ?? {})).toEqual([
        'evidence',
      ]);
    acted.does('completeAction', done);
    expect(acted.state.actions.items[0]?.done).toEqual({ on: '2026-01-20', evidence: done.evidence });
    expect(acted.clock('action')).toMatchObject({ state: 'met', metOn: '2026-01-20' });
    expect(acted.on('2026-02-20').missing).not.toContainEqual(
      expect.objectContaining({ command: 'completeAction' }),
    );
    expect(
      withAction()
        .on('2026-02-02')
        .as(people.complaintsOfficer)
        .does('completeAction', { ...done, on: '2026-01-31' })
        .clock('action')?.state,
    ).toBe('metLate');
  });

  it('R8.39e: is told to its owner, unless they took it on themselves', () => {
    expect(withAction().notices).toContainEqual({
      to: { person: action.owner },
      say: 'An action on C26-7K4MQ is yours, by Friday 30 January 2026.',
      paragraph: '8.39',
      command: 'completeAction',
    });
    expect(
      withAction({ owner: people.palsOfficer.id }).notices.some(
        ({ command }) => command === 'completeAction',
      ),
    ).toBe(false);
  });

  it('R8.39e: has a day that can be kept', () => {
    expect(aTriagedCase('closerLook').tries('addAction', { ...action, due: '2026-01-04' })).toMatchObject({
      paragraph: '8.39',
      fields: { due: sentence },
    });
    expect(withAction({ due: '2026-01-05' }).clock('action')?.state).toBe('running');
  });

  it('R8.39e: may get another day or owner, for a reason, and keeps count', () => {
    const acted = withAction().as(people.leadManager);
    expect(acted.prefilled('changeAction')).toEqual({
      action: '1',
      owner: people.seniorManager.id,
      due: '2026-01-30',
    });
    const change = { action: '1', owner: people.clinicalTeam.id, due: '2026-02-13', reason: 'Sample reason' };
    expect(acted.tries('changeAction', { ...change, due: '2026-01-04' })).toMatchObject({
      fields: { due: sentence },
    });
    expect(Object.keys(acted.tries('changeAction', { ...change, reason: '' }).fields ?? {})).toEqual([
      'reason',
    ]);
    acted.does('changeAction', change);
    expect(acted.clock('action')).toMatchObject({ due: '2026-02-13' });
    expect(acted.clock('action')?.explain()).toContain('Changed 1 time since.');
    expect(acted.notices.at(-1)).toMatchObject({
      to: { person: people.clinicalTeam.id },
      say: 'An action on C26-7K4MQ is yours, now by Friday 13 February 2026.',
    });
    const before = acted.notices.length;
    expect(acted.does('changeAction', { ...change, owner: people.leadManager.id }).notices).toHaveLength(
      before,
    );
  });

  it('R2.2: is dropped only for a reason, by the Lead Manager or a senior manager, and the Lead Manager hears of it', () => {
    const acted = withAction();
    expect(acted.as(people.complaintsOfficer).available).not.toContain('dropAction');
    acted.as(people.leadManager);
    expect(Object.keys(acted.tries('dropAction', { action: '1', reason: 'None' }).fields ?? {})).toEqual([
      'reason',
    ]);
    acted.does('dropAction', { action: '1', reason: 'The clinic has moved.' });
    expect(acted.notices.at(-1)).toMatchObject({ to: { role: 'leadManager' }, paragraph: '2.2' });
    expect(acted.state.actions.items[0]?.dropped).toEqual({ reason: 'The clinic has moved.' });
    expect(acted.clock('action')).toBeUndefined();
    expect(acted.on('2026-03-01').missing).not.toContainEqual(
      expect.objectContaining({ command: 'completeAction' }),
    );
    for (const command of ['completeAction', 'changeAction', 'dropAction'])
      expect(acted.available).not.toContain(command);
  });

  it('R8.39e: stays itself beside others', () => {
    const two = withAction().does('addAction', {
      ...action,
      what: 'A second one',
      owner: people.palsOfficer.id,
    });
    two.as(people.leadManager).does('completeAction', { ...done, action: '2', on: '2026-01-05' });
    expect(two.state.actions.items.map((one) => one.done !== undefined)).toEqual([false, true]);
    expect(two.tries('completeAction', { ...done, action: '2', on: '2026-01-05' })).toMatchObject({
      refused: 'invalid',
      fields: { action: sentence },
    });
  });
});

describe('whose it is', () => {
  it('A1.4: its owner sees the case while it is open, and finishes their own and no other', () => {
    const two = withAction({ owner: people.namedNurse.id }).does('addAction', action);
    two.as(people.namedNurse);
    expect(two.available).toContain('completeAction');
    expect(two.available).not.toContain('changeAction');
    expect(two.tries('completeAction', { ...done, action: '2', on: '2026-01-05' })).toMatchObject({
      paragraph: '8.39',
      fields: { action: sentence },
    });
    two.does('completeAction', { ...done, on: '2026-01-05' });
    expect(two.tries('completeAction', done)).toMatchObject({ refused: 'notFound' });
  });

  it.each([
    ['complaintsOfficer', true],
    ['leadManager', true],
    ['seniorManager', true],
    ['palsOfficer', false],
    ['stranger', false],
  ] as const)('A1.4: %s may finish it: %s', (who, may) => {
    expect(withAction().as(people[who]).available.includes('completeAction')).toBe(may);
  });
});

describe('actions and the case', () => {
  it('R8.39e: outlive it, and can be worked on after it has closed', () => {
    const closed = aClosedCase(['upheld']).as(people.leadManager);
    expect(titles(closed)).toEqual([aRemedy.what]);
    expect(closed.clock('action', '1')).toMatchObject({ due: aRemedy.due, state: 'running' });
    for (const command of ['addAction', 'completeAction', 'changeAction', 'dropAction'])
      expect(closed.available).toContain(command);
    expect(closed.on('2026-03-03').clock('action')?.state).toBe('missed');
    closed.does('completeAction', { ...done, on: '2026-03-03' });
    expect(closed.state).toMatchObject({
      stage: 'closed',
      actions: { items: [{ done: { on: '2026-03-03' } }] },
    });
  });

  it('R8.28: a remedy is one', () => {
    const remedied = anInvestigatedCase(['upheld']).does('agreeRemedy', aRemedy);
    expect(remedied.state.actions.items[0]).toMatchObject({
      because: 'remedy',
      issue: '1',
      owner: aRemedy.owner,
      due: aRemedy.due,
    });
  });

  it('cannot be added before there is a case', () => {
    expect(aTriagedCase('enquiry').available).toContain('addAction');
  });
});
