import fc from 'fast-check';
import { availableCommands, standsInTheWay } from '../../policy/machine/casePermission';
import { caseStream } from '../../policy/machine/case';
import { optionsOf, type Entries } from '../../policy/machine/fields';
import { isRefusal } from '../../policy/machine/refusal';
import type { CaseCommand } from '../../policy/machine/section';
import { roles, type Person, type Role } from '../../policy/roles';
import { stages, type Stage } from '../../policy/stages';
import { aTriagedCase } from '../doors/aCase';
import { momentsAt, type Moment } from '../doors/galleryCases';
import { everybody } from '../doors/history';
import { people } from '../doors/people';
import { plausibleEntries, type Draw } from '../doors/plausible';

const MOST_AT_A_STAGE = 3;
const TRIES = 12;

/** Somebody who holds every role, and has no part in any case. */
const anybodyElse: Person = {
  id: '00000000-0000-4000-8000-000000000299',
  name: 'Sample colleague',
  roles: Object.keys(roles) as Role[],
};

/** Which of all clocks they mean is asked after it is chosen: about another one they are refused, and rightly. */
const ofOneClock = ['snoozeReminder', 'notMine'];

/** Some cases of a stage, from the fullest to the barest. */
const someAt = (stage: Stage): readonly Moment[] => {
  const all = momentsAt(stage);
  const every = Math.max(1, Math.floor(all.length / MOST_AT_A_STAGE));
  return all.filter((_, index) => index % every === 0).slice(0, MOST_AT_A_STAGE);
};

/** Ways to fill it in, with each thing that can be picked in turn: some of those may be somebody else’s. */
const fillings = (command: CaseCommand, { state, context }: Moment): readonly Entries[] =>
  fc
    .sample(
      fc.gen().map((draw: Draw) => plausibleEntries(command, state, context, draw)),
      { numRuns: TRIES, seed: 20260105 },
    )
    .map((entries, index) => {
      const picked = Object.entries(command.fields).flatMap(([name, field]) => {
        if (field.kind !== 'pick' && field.kind !== 'picks') return [];
        const options = Object.keys(optionsOf(field, state, context) ?? {});
        const option = options[index % Math.max(1, options.length)];
        return option === undefined ? [] : [[name, field.kind === 'pick' ? option : [option]]];
      });
      return { ...entries, ...(Object.fromEntries(picked) as Entries) };
    });

/** Why a command is refused this person whatever they enter, though another colleague is let do the same. */
function refusedForThem(moment: Moment, command: CaseCommand): string | undefined {
  const decide = (entries: Entries, actor: Person) =>
    caseStream.decide(moment.state, { command: command.name, entries }, { ...moment.context, actor });
  const filled = fillings(command, moment);
  const { actor } = moment.context;
  if (filled.some((entries) => !isRefusal(decide(entries, actor)))) return undefined;
  const allowed = filled.find((entries) => !isRefusal(decide(entries, anybodyElse)));
  const refusal = allowed && decide(allowed, actor);
  return isRefusal(refusal) ? `${command.name} for ${actor.name}: ${refusal.sentence}` : undefined;
}

describe('whatever is offered to somebody can be done by them', () => {
  it.each(Object.keys(stages) as Stage[])(
    'by every role, with every command, on cases of the stage: %s',
    (stage) => {
      const refused = someAt(stage).flatMap((moment) =>
        everybody.flatMap((actor) => {
          const theirs = { ...moment, context: { ...moment.context, actor } };
          return availableCommands(theirs.state, theirs.context)
            .filter(({ name }) => !ofOneClock.includes(name))
            .flatMap((command) => refusedForThem(theirs, command) ?? []);
        }),
      );
      expect(refused).toEqual([]);
    },
    120_000,
  );

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
