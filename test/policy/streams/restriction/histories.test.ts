import fc from 'fast-check';
import type { Entries } from '../../../../policy/machine/fields';
import { isRefusal } from '../../../../policy/machine/refusal';
import type { Role } from '../../../../policy/roles';
import { restrictionStream } from '../../../../policy/streams/restriction/restriction';
import { shownOn } from '../../../../policy/streams/restriction/questions';
import type {
  Restriction,
  RestrictionEvent,
  RestrictionStage,
} from '../../../../policy/streams/restriction/facts';
import { addMonths } from '../../../../policy/calendar/dates';
import { RecordUnderTest } from '../../../doors/aRecord';
import { behaviour, plainProposal } from '../../../doors/aRestriction';
import { people } from '../../../doors/people';

const holding = (person: keyof typeof people, ...roles: Role[]) => ({ ...people[person], roles });

/** Those who have a part in it, and some who hold two roles at once. */
const actors = [
  people.leadManager,
  people.managingDirector,
  people.clinicalTeam,
  people.deputyChiefExecutive,
  people.chiefExecutive,
  people.wardSister,
  holding('managingDirector', 'managingDirector', 'deputyChiefExecutive'),
  holding('clinicalTeam', 'clinicalTeam', 'leadManager', 'headOfCorporateAffairs'),
];

const entriesFor = (command: string, today: string): Entries =>
  ({
    recordBehaviour: behaviour(),
    proposeRestriction: { ...plainProposal, startOn: today, endOn: addMonths(today as '2026-01-05', 3) },
    recordRestrictionLetter: { on: today, how: 'letter', complete: true },
    logContact: { on: today, how: 'phone', about: 'same', note: 'x' },
    reviewRestriction: { outcome: 'ease', reasons: 'x', careOpen: true, number: 7, period: 'week' },
    recordChallenge: { on: today, words: 'x' },
    answerChallenge: { outcome: 'stays', reasons: 'x' },
  })[command] ?? { agrees: true, reasons: 'x' };

/** The way to a limit in force, last step first. */
const forward = [
  'logContact',
  'approveRestriction',
  'agreeAsLeadManager',
  'agreeAsClinicalTeam',
  'agreeAsManagingDirector',
  'proposeRestriction',
  'recordBehaviour',
];

const step = fc.record({
  command: fc.oneof(
    { weight: 3, arbitrary: fc.constant('forward') },
    { weight: 1, arbitrary: fc.constantFrom(...restrictionStream.commands.map(({ name }) => name)) },
  ),
  /** The first of them who may go forward does; any other command is tried by the first. */
  order: fc.shuffledSubarray(actors, { minLength: actors.length }),
  later: fc.constantFrom(0, 0, 0, 0, 1, 40),
});

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** Who does what now. */
function chosen(
  record: RecordUnderTest<RestrictionStage, Restriction, RestrictionEvent>,
  { command, order }: Step,
) {
  const [first = people.stranger] = order;
  if (command !== 'forward') return { actor: first, command };
  const offers = order.map((actor) => ({ actor, available: record.as(actor).available }));
  const able = forward.flatMap((name) =>
    offers.filter(({ available }) => available.includes(name)).map(({ actor }) => ({ actor, command: name })),
  );
  return able[0] ?? { actor: first, command: 'recordBehaviour' };
}

describe('whatever is done, in whatever order (R9.3a, R9.3b)', () => {
  it('R9.3a, R9.3b: a limit is in force only after three people agreed and a fourth, who did not propose it, approved', () => {
    let everInForce = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 40 }), (steps) => {
        const record = new RecordUnderTest(restrictionStream, 'C25-7K4MQ');
        for (const one of steps) {
          const { command, actor } = chosen(record.later(one.later), one);
          record.as(actor);
          const entries = entriesFor(command, record.context.today);
          const offered = record.available.includes(command);
          const outcome = record.decide(command, entries);
          if (!isRefusal(outcome)) record.does(command, entries);
          else if (offered) expect(['notYours', 'wrongStage', 'notFound']).not.toContain(outcome.refused);

          const { standing } = record.state;
          if (!shownOn(record.state, record.context.today) || !standing) continue;
          everInForce += 1;
          const agreed = Object.values(standing.agreements);
          expect(new Set(agreed).size).toBe(3);
          expect([...agreed, standing.by]).not.toContain(standing.approvedBy);
          expect(standing.reviewOn <= standing.terms.endOn).toBe(true);
        }
      }),
      { numRuns: 30, seed: 9 },
    );
    expect(everInForce).toBeGreaterThan(40);
  });
});
