import { cast, type Member } from './cast';
import { casePlace, delegationPlaces, noCase, registerPlaces, restrictionPlace, type Place } from './places';
import { permissionTable, type Told } from './table';
import { caseRelations, tiedStages } from './tiedCase';
import { restrictionRelations, restrictionStages } from './tiedRestriction';

/** One command tried by one person in one place. */
export interface Try {
  readonly told: Told;
  readonly place: Place;
  readonly member: Member;
}

const table = permissionTable();
const rowsOf = (kind: string): readonly Told[] => table.filter((told) => told.kind === kind);

/** Who is tied goes round the cast, so that in this turn this member has the relation with this number. */
const turnFor = (member: number, tie: number): number => (member - tie + cast.length) % cast.length;

const remembered = (make: (number: number, turn: number) => Place) => {
  const made = new Map<string, Place>();
  return (number: number, turn: number): Place => {
    const key = `${number} ${turn}`;
    const place = made.get(key) ?? make(number, turn);
    made.set(key, place);
    return place;
  };
};

const stageNumbered = <T>(stages: readonly T[], number: number): T => {
  const stage = stages[number];
  if (stage === undefined) throw new Error(`There is no stage ${number}.`);
  return stage;
};

const caseAt = remembered((number, turn) => casePlace(stageNumbered(tiedStages, number), turn));
const restrictionAt = remembered((number, turn) =>
  restrictionPlace(stageNumbered(restrictionStages, number), number, turn),
);

interface Family {
  readonly rows: readonly Told[];
  readonly stages: number;
  /** How many relations there are: one more stands for none. */
  readonly ties: number;
  readonly at: (number: number, turn: number) => Place;
}

const families: readonly Family[] = [
  { rows: rowsOf('case'), stages: tiedStages.length, ties: caseRelations.length, at: caseAt },
  {
    rows: rowsOf('restriction'),
    stages: restrictionStages.length,
    ties: restrictionRelations.length,
    at: restrictionAt,
  },
];

/** How many tries there are: commands, people, stages, and with `tied` relations and none. */
export const countTries = (of: 'tied' | 'untied'): number =>
  families.reduce(
    (sum, { rows, stages, ties }) =>
      sum + rows.length * cast.length * stages * (of === 'tied' ? ties + 1 : 1),
    0,
  );

/** Every command by everybody, tied by every relation and by none, in every stage, one place at a time. */
export function* everyTry(): Iterable<Try> {
  for (const { rows, stages, ties, at } of families)
    for (let number = 0; number < stages; number += 1)
      for (const turn of cast.keys())
        for (let tie = 0; tie <= ties; tie += 1) {
          const place = at(number, turn);
          const member = cast[(turn + tie) % cast.length] as Member;
          for (const told of rows) yield { told, place, member };
        }
}

const placesAlone: readonly Place[] = registerPlaces(caseAt(tiedStages.indexOf('investigation'), 0));

/** What the tries rest on though nothing may be tried there: the delegations that count, and the case a record is about. */
export const furnished: readonly Place[] = [
  ...delegationPlaces,
  caseAt(tiedStages.indexOf('investigation'), 0),
];

/** Every command by everybody on records to which nobody is tied. */
export function* triesOnRecords(): Iterable<Try> {
  for (const place of placesAlone)
    for (const member of cast) for (const told of rowsOf(place.kind)) yield { told, place, member };
}

/** Every command by everybody where there is no case; or each command by one of them. */
export function* triesOnNoCase(by: 'everybody' | 'one'): Iterable<Try> {
  for (const [index, member] of cast.entries())
    for (const [row, told] of rowsOf(noCase.kind).entries())
      if (by === 'everybody' || row % cast.length === index) yield { told, place: noCase, member };
}

/**
 * Each command by each person in each stage: tied so that each command also meets each person in each relation and each
 * relation in each stage.
 */
export const squareOfTries = (): Iterable<Try> => squares(() => true);

/**
 * Each command by each person once, so that each command also meets each stage and each relation.
 * NB: the numbers were found by trying, and a test holds them to that.
 */
export const pairsOfTries = (): Iterable<Try> =>
  squares(({ row, number, index, stages }) => number === (row + 5 * index + Math.floor(index / 7)) % stages);

interface Corner {
  readonly row: number;
  readonly number: number;
  readonly index: number;
  readonly stages: number;
}

function* squares(isWanted: (corner: Corner) => boolean): Iterable<Try> {
  for (const { rows, stages, ties, at } of families)
    for (let number = 0; number < stages; number += 1)
      for (const [index, member] of cast.entries()) {
        const wanted = rows.filter((_told, row) => isWanted({ row, number, index, stages }));
        if (wanted.length === 0) continue;
        const place = at(number, turnFor(index, (index + number) % (ties + 1)));
        for (const told of wanted) yield { told, place, member };
      }
}
