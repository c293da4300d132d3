import type { Context, Who } from '../../policy/machine/command';
import { mayDo, notAllowed, wrongStage } from '../../policy/machine/permission';
import { emptyRegisters, type DelegableFunction } from '../../policy/machine/registers';
import type { Relation } from '../../policy/roles';
import { englandAndWales } from '../../policy/calendar/bankHolidays';
import { defaultSettings } from '../../policy/settings';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { people } from '../doors/people';

/** The senior manager stands in for the function, on 5 January 2026 only. */
const standingIn = (does: DelegableFunction | undefined): Context => ({
  now: '2026-01-05T10:00:00.000Z',
  today: '2026-01-05',
  actor: people.seniorManager,
  calendar: englandAndWales,
  settings: defaultSettings,
  trust: defaultTrust,
  registers: {
    ...emptyRegisters,
    mayActFor: (to, what, on) =>
      does && what === does && to === people.seniorManager.id && on === '2026-01-05'
        ? { id: '1', to, does, from: on, until: on, authorisedBy: people.chiefExecutive.id }
        : undefined,
  },
});

describe('who may do it', () => {
  it.each<[string, Who, readonly Relation[], boolean]>([
    ['a role they hold', { roles: ['leadManager', 'seniorManager'] }, [], true],
    ['a role they do not hold', { roles: ['leadManager'] }, [], false],
    ['everyone', { roles: 'everyone' }, [], true],
    ['a relation they have', { relations: ['handler', 'logger'] }, ['logger'], true],
    ['a relation they do not have', { relations: ['handler'] }, ['logger'], false],
    ['a role or a relation: the role', { roles: ['seniorManager'], relations: ['handler'] }, [], true],
    [
      'a role or a relation: the relation',
      { roles: ['leadManager'], relations: ['handler'] },
      ['handler'],
      true,
    ],
    [
      'both: they have both',
      { roles: ['seniorManager'], relations: ['handler'], both: true },
      ['handler'],
      true,
    ],
    ['both: only the role', { roles: ['seniorManager'], relations: ['handler'], both: true }, [], false],
    [
      'both: only the relation',
      { roles: ['leadManager'], relations: ['handler'], both: true },
      ['handler'],
      false,
    ],
    [
      'barred, whatever the role',
      { roles: ['seniorManager'], not: ['author', 'checker'] },
      ['checker'],
      false,
    ],
    [
      'barred, whatever the relation',
      { relations: ['handler'], not: ['author'] },
      ['handler', 'author'],
      false,
    ],
    [
      'barred by a relation they do not have',
      { roles: ['seniorManager'], not: ['author'] },
      ['handler'],
      true,
    ],
    ['nobody', {}, ['handler'], false],
  ])('%s', (_, who, held, may) => {
    expect(mayDo(who, standingIn(undefined), held)).toBe(may);
  });

  it.each<[string, DelegableFunction | undefined, Who, readonly Relation[], boolean]>([
    ['this function', 'signResponse', { roles: ['chiefExecutive'], delegated: 'signResponse' }, [], true],
    ['another function', 'annualReport', { roles: ['chiefExecutive'], delegated: 'signResponse' }, [], false],
    ['nothing', undefined, { roles: ['chiefExecutive'], delegated: 'signResponse' }, [], false],
    ['this function, where none may be delegated', 'signResponse', { roles: ['chiefExecutive'] }, [], false],
    [
      'this function, but barred',
      'signResponse',
      { roles: ['chiefExecutive'], delegated: 'signResponse', not: ['author'] },
      ['author'],
      false,
    ],
    [
      'this function, where a relation is needed too',
      'signResponse',
      { delegated: 'signResponse', relations: ['handler'], both: true },
      [],
      false,
    ],
  ])('R2.1, R2.5: who stands in for %s', (_, does, who, held, may) => {
    expect(mayDo(who, standingIn(does), held)).toBe(may);
  });

  it('R2.5: a delegation counts on the day it is used', () => {
    const nextDay = { ...standingIn('signResponse'), today: '2026-01-06' } as const;

    expect(mayDo({ delegated: 'signResponse' }, nextDay, [])).toBe(false);
  });
});

describe('saying no', () => {
  const command = {
    button: 'Approve',
    paragraph: '9.3',
    who: { roles: ['leadManager'], not: ['proposer'] },
    stages: ['a', 'b', 'c'],
  } as const;

  it('tells a role that does not fit from somebody who would decide on their own work', () => {
    const officer = { actor: people.palsOfficer };
    expect(notAllowed(command, officer, [])).toMatchObject({
      refused: 'notYours',
      sentence: '“Approve” is not for your role on this case.',
      paragraph: '9.3',
    });
    expect(notAllowed(command, officer, ['proposer']).sentence).toBe(
      '“Approve” needs somebody else: nobody decides on their own work.',
    );
    expect(notAllowed(command, officer, ['handler'], 'this shelf').sentence).toBe(
      '“Approve” is not for your role on this shelf.',
    );
  });

  it('says so when the role is not the wrong one but cannot be confirmed, and never waives who is barred', () => {
    const unconfirmed = {
      actor: { ...people.leadManager, roles: [], lastKnownRoles: ['leadManager'] },
    } as const;
    const byRelation = { ...command, who: { relations: ['handler'] } } as const;

    expect(notAllowed(command, unconfirmed, [])).toMatchObject({ refused: 'notConfirmed', paragraph: '9.3' });
    expect(notAllowed(command, unconfirmed, ['proposer']).refused).toBe('notYours');
    expect(notAllowed(byRelation, unconfirmed, []).refused).toBe('notYours');
    const acting = { ...standingIn(undefined), ...unconfirmed };
    expect(mayDo({ roles: ['leadManager'] }, acting, [])).toBe(false);
    expect(mayDo({ roles: ['leadManager'], relations: ['handler'] }, acting, ['handler'])).toBe(true);
  });

  it('names the stages that would fit', () => {
    expect(wrongStage(command, 'd', { a: 'Open', b: 'Being read', c: 'Lent', d: 'Closed' })).toMatchObject({
      refused: 'wrongStage',
      sentence: '“Approve” does not fit where this case stands: closed.',
      next: 'It is for a case that is: open, being read or lent.',
    });
  });
});
