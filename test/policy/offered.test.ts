import { availableCommands, standsInTheWay } from '../../policy/machine/casePermission';
import { addDays } from '../../policy/calendar/dates';
import { caseCommands } from '../../policy/machine/caseSections';
import { caseStream } from '../../policy/machine/case';
import { optionsOf, type Entries } from '../../policy/machine/fields';
import { isRefusal } from '../../policy/machine/refusal';
import type { CaseCommand } from '../../policy/machine/section';
import { oversees, roles, type Person, type Role } from '../../policy/roles';
import type { WaitingFile } from '../../policy/sections/papers/facts';
import { stages, type Stage } from '../../policy/stages';
import { delegationsStream } from '../../policy/streams/delegations/delegations';
import { aTriagedCase, type CaseUnderTest } from '../doors/aCase';
import { RecordUnderTest } from '../doors/aRecord';
import { beginnings } from '../doors/draws';
import { momentsAt, type Moment } from '../doors/galleryCases';
import { everybody } from '../doors/history';
import { people } from '../doors/people';
import { plausibleEntries } from '../doors/plausible';

const MOST_AT_A_STAGE = 2;
/** So many, for somebody else may have to be named before one is let. */
const TRIES = 20;
const TRIES_EARLIER = 5;

/** Somebody who holds every role, and has no part in any case. */
const anybodyElse: Person = {
  id: '00000000-0000-4000-8000-000000000299',
  name: 'Sample colleague',
  roles: Object.keys(roles) as Role[],
};

/** What “Keep a document” is offered for: a file that somebody sent. */
const waiting: readonly WaitingFile[] = [
  { sha256: 'ab'.repeat(32), ending: 'pdf', size: 1_000, name: 'Sample file' },
];

/** Which of all clocks they mean is asked after it is chosen: about another one they are refused, and rightly. */
const ofOneClock = ['snoozeReminder', 'notMine'];

/** Whose work it is, is for those who oversee cases to say: for anybody else it is their own, and this is left empty. */
const forOwn: Readonly<Record<string, string>> = { handOver: 'whose' };

/** Some cases of a stage, from the fullest to the barest. */
const someAt = (stage: Stage): readonly Moment[] => {
  const all = momentsAt(stage);
  const every = Math.max(1, Math.floor(all.length / MOST_AT_A_STAGE));
  return all.filter((_, index) => index % every === 0).slice(0, MOST_AT_A_STAGE);
};

const tries = beginnings(TRIES);

/** Ways to fill it in, where this much is given: one after the other, as far as they are asked for. */
function* fillings(
  command: CaseCommand,
  { state, context }: Moment,
  given: Entries,
): Generator<Entries, void> {
  const own = oversees(context.actor) ? undefined : forOwn[command.name];
  for (const begin of tries) {
    const entries = Object.entries(plausibleEntries(command, state, context, begin(), given));
    yield Object.fromEntries(entries.filter(([name]) => name !== own));
  }
}

/** The same on the day before the concern reached us: some facts may only move back. */
const onEarlierDays = (
  { fields }: CaseCommand,
  { state: { intake } }: Moment,
  filled: readonly Entries[],
): readonly Entries[] => {
  const day = intake.concern && addDays(intake.concern.receivedOn, -1);
  const dated = Object.keys(fields).filter((name) => fields[name]?.kind === 'date');
  return filled.map((entries) => ({
    ...entries,
    ...Object.fromEntries(dated.filter((name) => entries[name] !== undefined).map((name) => [name, day])),
  }));
};

/** Each thing that can be chosen on its form, one at a time; and nothing, where nothing can. */
const choices = (command: CaseCommand, { state, context }: Moment): readonly Entries[] => [
  {},
  ...Object.entries(command.fields).flatMap(([name, field]) =>
    Object.keys(optionsOf(field, state, context) ?? {}).map((option) => ({
      [name]: field.kind === 'picks' || field.kind === 'choices' ? [option] : option,
    })),
  ),
];

/** Whoever is named, with their roles, where the command rests on those. */
const chosenIn = ({ rolesOf = '' }: CaseCommand, entries: Entries): { readonly chosen?: Person } => {
  const chosen = Object.values(people).find(({ id }) => id === entries[rolesOf]);
  return chosen ? { chosen } : {};
};

/** What of a command is refused this person whatever else they enter, though another colleague is let do the same. */
const refusedForThem = (moment: Moment, command: CaseCommand): readonly string[] =>
  choices(command, moment).flatMap((given) => {
    const decide = (entries: Entries, actor: Person) =>
      caseStream.decide(
        moment.state,
        { command: command.name, entries },
        { ...moment.context, actor, ...chosenIn(command, entries) },
      );
    const { actor } = moment.context;
    const isLet = (entries: Entries): boolean => !isRefusal(decide(entries, actor));
    const filled: Entries[] = [];
    for (const entries of fillings(command, moment, given)) {
      if (isLet(entries)) return [];
      filled.push(entries);
    }
    if (onEarlierDays(command, moment, filled.slice(0, TRIES_EARLIER)).some(isLet)) return [];
    const allowed = filled.find((entries) => !isRefusal(decide(entries, anybodyElse)));
    const refusal = allowed && decide(allowed, actor);
    return isRefusal(refusal)
      ? [`${command.name} ${JSON.stringify(given)} for ${actor.name}: ${refusal.sentence}`]
      : [];
  });

describe('whatever is offered to somebody can be done by them', () => {
  it.each(Object.keys(stages) as Stage[])(
    'by every role, with every command, on cases of the stage: %s',
    (stage) => {
      const refused = someAt(stage).flatMap((moment) =>
        everybody.flatMap((actor) => {
          const theirs = { ...moment, context: { ...moment.context, actor, waiting } };
          return availableCommands(theirs.state, theirs.context)
            .filter(({ name }) => !ofOneClock.includes(name))
            .flatMap((command) => refusedForThem(theirs, command));
        }),
      );
      expect(refused).toEqual([]);
    },
    120_000,
  );

  it('what is somebody else’s is on nobody’s form: a date of the team’s, another lead’s red flag, another’s action', () => {
    const chosen = (given: CaseUnderTest, command: string, field: string): readonly string[] => {
      const found = caseCommands.find(({ name }) => name === command)?.fields[field];
      return Object.keys((found && optionsOf(found, given.state, given.context)) ?? {});
    };
    const triaged = aTriagedCase('closerLook', { flags: 'safeguarding,legal' });
    for (const lead of [people.safeguardingLead, people.legalLead]) triaged.as(lead).does('acceptRedFlags');
    expect(chosen(triaged.as(people.wardSister), 'correctRecord', 'field')).not.toContain('receivedOn');
    expect(chosen(triaged.as(people.wardSister), 'correctRecord', 'field')).not.toContain('ageBand');
    expect(chosen(triaged.as(people.complaintsOfficer), 'correctRecord', 'field')).toEqual(
      expect.arrayContaining(['receivedOn', 'ageBand', 'happenedOn']),
    );
    const flagsOf = (person: Person) => chosen(triaged.as(person), 'recordRedFlagAction', 'flag');
    expect(flagsOf(people.legalLead)).toEqual(['legal']);
    expect(flagsOf(people.leadManager)).toEqual(['safeguarding', 'legal']);

    const action = { what: 'Sample', due: '2026-01-30', because: 'learning' };
    for (const { id } of [people.investigator, people.secondInvestigator])
      triaged.as(people.leadManager).does('addAction', { ...action, owner: id });
    const actionsOf = (person: Person) => chosen(triaged.as(person), 'completeAction', 'action');
    expect(actionsOf(people.investigator)).toEqual(['1']);
    expect(actionsOf(people.complaintsOfficer)).toEqual(['1', '2']);
    const done = { action: '2', on: '2026-01-05', evidence: 'Sample minutes' };
    expect(triaged.as(people.investigator).tries('completeAction', done).fields?.action).toContain(
      'belongs to somebody else',
    );
  });

  it('a function is passed on, and taken back, by whose it is (2.5)', () => {
    const record = new RecordUnderTest(delegationsStream, people.headOfCorporateAffairs.id);
    const passOn = { from: '2026-01-12', until: '2026-01-23', reason: 'Leave' };
    record.as(people.chiefExecutive).does('delegate', { does: 'signResponse', ...passOn });
    record.as(people.leadManager).does('delegate', { does: 'allocate', ...passOn });
    expect(record.optionsOf('revokeDelegation', 'delegation')).toHaveLength(1);
    expect(record.optionsOf('delegate', 'does')).not.toContain('Sign final responses');
    expect(record.as(people.chiefExecutive).optionsOf('delegate', 'does')).toContain('Sign final responses');
  });

  it('“Correct the triage” is offered to PALS on an enquiry, and on a complaint to the Complaints Team alone (L27)', () => {
    const offered = (route: string, person: Person) =>
      aTriagedCase(route).as(person).available.includes('correctTriage');
    expect(offered('enquiry', people.palsOfficer)).toBe(true);
    for (const route of ['earlyResolution', 'closerLook', 'feedback']) {
      expect([route, offered(route, people.palsOfficer)]).toEqual([route, false]);
      expect([route, offered(route, people.complaintsOfficer)]).toEqual([route, true]);
    }
    const typed = aTriagedCase('closerLook').as(people.palsOfficer);
    expect(standsInTheWay(typed.state, 'correctTriage', typed.context)?.sentence).toContain(
      'only the Complaints Team may correct it',
    );
  });
});
