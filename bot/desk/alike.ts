import type { AlikeCase, Lists } from '../../dialogs/port/desk';
import { mayRead } from '../../policy/access/parts';
import { addMonths } from '../../policy/calendar/dates';
import { caseStream } from '../../policy/machine/case';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { caseTarget } from '../../policy/machine/targets';
import { oversees, type Person } from '../../policy/roles';
import { whyAlike } from '../../policy/search/alike';
import { namesFor } from '../../policy/search/caseWords';
import { eventMark } from '../../policy/search/marks';
import { wordsOfEmail, wordsOfName, wordsOfPhone, type Term } from '../../policy/search/words';
import { linkKinds } from '../../policy/sections/links/choices';
import { isLinked } from '../../policy/sections/links/questions';
import { waysNow, whoComplains, whomItIsAbout } from '../../policy/sections/people/questions';
import type { Handling } from '../../storage/handle';
import { loadState } from '../../storage/loadState';
import type { Audit } from './audit';

const KIND = caseTarget.kind;
const NAME = 'alike';
/** Looked at for each name, number and month: more would be no hint. */
const PAGE = 8;
const MOST_SHOWN = 6;
/** Months on either side in which something within 60 days of a day may have happened. */
const MONTHS = [0, -1, 1, -2, 2];

interface AlikeParts {
  readonly handling: Handling;
  readonly audit: Audit;
  readonly context: (person: Person) => Promise<Context>;
}

/** May this person know that there is this case? */
export const maySeeCase = (state: CaseState, context: Context): boolean =>
  mayRead(state, context.actor, context).has('summary');

/** Finds cases that may belong to one, and the ones that are linked to it: each is shown only to those who may see it, and recorded as listed (D47). */
export function alikeDesk({
  handling: { store },
  audit,
  context,
}: AlikeParts): Pick<Lists, 'alike' | 'linked'> {
  const seen = async (reference: string, around: Context): Promise<CaseState | undefined> => {
    const state = (await loadState(store, caseStream, reference))?.state;
    return state && maySeeCase(state, around) ? state : undefined;
  };
  const noteListed = async (person: Person, shown: readonly string[]): Promise<void> => {
    await audit.noteList(person, NAME, 'listed', { shown });
    await Promise.all(
      shown.map((id) => audit.note({ kind: KIND, id }, person, { command: NAME, what: 'listed' })),
    );
  };

  /** By the words and marks that lists find cases by: nothing is looked through. */
  async function idsLike(state: CaseState, person: Person): Promise<readonly string[]> {
    const narrowed = oversees(person) ? {} : { involving: person.id };
    const page = { kind: KIND, ...narrowed, pageSize: PAGE };
    const pages = await Promise.all([
      ...termsOf(state).map((terms) => store.find({ ...page, terms })),
      ...marksAround(state).map((mark) => store.list({ ...page, marked: [mark] })),
    ]);
    return [...new Set(pages.flatMap(({ rows }) => rows.map(({ id }) => id)))];
  }

  return {
    async alike(person, reference) {
      const around = await context(person);
      const state = await seen(reference, around);
      if (!state?.intake.concern || !mayRead(state, person, around).has('personalDetails')) return [];
      const ids = (await idsLike(state, person)).filter((id) => id !== reference && !isLinked(state, id));
      const found = await Promise.all(
        ids.map(async (id): Promise<readonly AlikeCase[]> => {
          const other = await seen(id, around);
          const because = other ? whyAlike(state, other) : [];
          if (!other || because.length === 0) return [];
          const names = mayRead(other, person, around).has('personalDetails') ? namesFor(other, []) : [];
          return [{ reference: id, stage: other.stage, because, names }];
        }),
      );
      const shown = found
        .flat()
        .sort((one, two) => two.because.length - one.because.length)
        .slice(0, MOST_SHOWN);
      if (shown.length > 0)
        await noteListed(
          person,
          shown.map((each) => each.reference),
        );
      return shown;
    },
    async linked(person, state) {
      if (state.links.items.length === 0) return [];
      const around = await context(person);
      const found = await Promise.all(
        state.links.items.map(async ({ other, as }) =>
          (await seen(other, around)) ? [{ reference: other, as: linkKinds[as] }] : [],
        ),
      );
      const shown = found.flat();
      await noteListed(
        person,
        shown.map((each) => each.reference),
      );
      return shown;
    },
  };
}

/** What somebody on it is found by: each name, and each way they are reached. */
function termsOf(state: CaseState): readonly (readonly Term[])[] {
  const complains = whoComplains(state);
  const names = [complains, whomItIsAbout(state)].flatMap((each) => each?.name ?? []);
  const { phone = '', email = '' } = complains ? waysNow(complains) : {};
  const ways = [wordsOfPhone(phone)[0], wordsOfEmail(email)[0]].flatMap((word) => word ?? []);
  return [...new Set(names)]
    .map((name) => [...new Set(wordsOfName(name))].map((word): Term => [word]))
    .concat(ways.map((word) => [[word]]))
    .filter((terms) => terms.length > 0);
}

/** What happened in the same service in the months about that day. */
function marksAround({ intake: { concern } }: CaseState): readonly string[] {
  const { service, happenedOn } = concern ?? {};
  if (!service || !happenedOn) return [];
  return MONTHS.map((away) => eventMark(service, addMonths(happenedOn, away).slice(0, 7)));
}
