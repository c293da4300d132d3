import { addMonths, type LondonDate } from '../../policy/calendar/dates';
import type { CaseEvent } from '../../policy/machine/caseState';
import type { Clock } from '../../policy/machine/clock';
import type { Meta } from '../../policy/machine/events';
import type { Recorded } from '../../policy/machine/stream';
import type { Role } from '../../policy/roles';
import type { Concern } from '../../policy/sections/intake/facts';
import type { WhyRepresented } from '../../policy/sections/representation/facts';
import { personNamed } from './people';

/** What an oracle looks at: the events of a case, and its clocks as they are shown at the end. */
export interface Life {
  readonly events: readonly Recorded<CaseEvent>[];
  readonly clocks: readonly Clock[];
  /** Closed as it is at the end, would the Lead Manager be let to put that right? */
  readonly canBePutRight?: boolean;
}

export type Name = CaseEvent['type'];
type Of<T extends Name> = Extract<CaseEvent, { type: T }>;

export type Did<T extends Name> = Of<T> & { readonly meta: Meta };

/** What a law finds wrong, in a sentence; undefined while it holds. */
export type Oracle = (life: Life) => string | undefined;

/** Every event of these kinds, in order. */
export const all = <T extends Name>(life: Life, ...names: readonly T[]): readonly Did<T>[] =>
  life.events.flatMap(({ event, meta }) =>
    names.some((name) => name === event.type) ? [{ ...(event as Of<T>), meta }] : [],
  );

export const last = <T extends Name>(life: Life, ...names: readonly T[]): Did<T> | undefined =>
  all(life, ...names).at(-1);

export const has = (life: Life, ...names: readonly Name[]): boolean => all(life, ...names).length > 0;

/** The case as it was just before this event. */
export const before = (life: Life, { meta }: { readonly meta: Meta }): Life => ({
  ...life,
  events: life.events.filter((each) => each.meta.seq < meta.seq),
});

/** The case as it was once this event had been recorded. */
export const upTo = (life: Life, { meta }: { readonly meta: Meta }): Life => ({
  ...life,
  events: life.events.filter((each) => each.meta.seq <= meta.seq),
});

/** The case as it was once all had been recorded that came of the same command. */
export const afterIt = (life: Life, { meta }: { readonly meta: Meta }): Life => ({
  ...life,
  events: life.events.filter(
    (each) => each.meta.seq <= meta.seq || (each.meta.at === meta.at && each.meta.by === meta.by),
  ),
});

/** What stands somewhere inside an event: for facts that not every version of it has. */
export function inside(thing: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (found, key) =>
      typeof found === 'object' && found !== null
        ? (found as Readonly<Record<string, unknown>>)[key]
        : undefined,
    thing,
  );
}

const emptyWords: readonly string[] = ['none', 'n/a', 'na', 'nothing', 'busy', 'as above', ''];

export const isEmpty = (text: string): boolean => emptyWords.includes(text.trim().toLowerCase());

export const isSaid = (text: unknown): boolean => typeof text === 'string' && text.trim() !== '';

/** Whose death it is: ids are given in order, first to whoever raised it, then to whom they speak for, then to each who came. */
function isDeathOf(life: Life, event: CaseEvent, whose: 'speaker' | 'person'): boolean {
  if (event.type !== 'deathRecorded') return false;
  const came = all(life, 'representativeNamed', 'personAdded');
  const logged = last(life, 'concernLogged')?.concern;
  const wasFor = [logged?.raisedBy, ...all(life, 'recordCorrected').map(({ change }) => change.raisedBy)];
  const represented = wasFor.includes('representative');
  const at = Number(event.person) - (represented ? 3 : 2);
  const isNamed = came[at]?.type === 'representativeNamed';
  const isSpeaker = isNamed || (event.person === '1' && represented);
  const isPerson = event.person === (represented ? '2' : '1');
  return whose === 'speaker' ? isSpeaker : isPerson;
}

/** The last of these that tells of the person it is about, or of who speaks for them. */
const lapses = (life: Life) =>
  all(life, 'representativeNamed', 'representativeEnded', 'capacityRecorded', 'deathRecorded').filter(
    (event) =>
      event.type !== 'deathRecorded' || isDeathOf(life, event, 'person') || isDeathOf(life, event, 'speaker'),
  );

const isSince = (life: Life, meta: Meta | undefined): boolean =>
  meta !== undefined && lapses(life).every((event) => event.meta.seq < meta.seq);

/** They complained for themselves, have died or cannot decide any more, and nobody goes on with it for them. */
export function nobodyActs(life: Life): boolean {
  if (isRepresented(life)) return false;
  const died = all(life, 'deathRecorded').some((event) => isDeathOf(life, event, 'person'));
  return died || last(life, 'capacityRecorded')?.able === false;
}

/** The concern as it stands on record, corrections and what was added taken in. */
export function concernOf(life: Life): Concern | undefined {
  const logged = last(life, 'concernLogged')?.concern;
  if (!logged) return undefined;
  return life.events.reduce<Concern>((concern, { event }) => {
    if (event.type === 'recordCorrected') return { ...concern, ...event.change };
    if (event.type === 'representativeNamed')
      return { ...concern, raisedBy: 'representative', personName: event.name, whyRepresented: event.why };
    if (event.type === 'representativeEnded' || isDeathOf(life, event, 'speaker'))
      return { ...concern, raisedBy: 'patient' };
    if (event.type === 'capacityRecorded' && event.able) return { ...concern, whyRepresented: undefined };
    return event.type === 'factsAdded' ? { ...concern, ...event.facts } : concern;
  }, logged);
}

export const rolesOf = (by: string): readonly Role[] => personNamed(by)?.roles ?? [];

/** Did somebody with one of these roles do it, or somebody who stands in for them on record (2.5)? */
export const isBy = ({ meta }: { readonly meta: Meta }, ...roles: readonly Role[]): boolean =>
  meta.delegation !== undefined || rolesOf(meta.by).some((role) => roles.includes(role));

/** The Lead Manager, or whoever takes their place when it is their own act. */
export const leads: readonly Role[] = ['leadManager', 'headOfCorporateAffairs', 'chiefExecutive'];

export const isRepresented = (life: Life): boolean => concernOf(life)?.raisedBy === 'representative';

export function whyRepresented(life: Life): WhyRepresented | undefined {
  const settled = all(
    life,
    'representationRecorded',
    'representativeNamed',
    'capacityRecorded',
    'deathRecorded',
  ).filter((event) => event.type !== 'deathRecorded' || isDeathOf(life, event, 'person'));
  const now = settled.at(-1);
  if (now?.type === 'deathRecorded') return 'died';
  if (now?.type === 'capacityRecorded') return now.able ? undefined : 'capacity';
  return now?.why ?? concernOf(life)?.whyRepresented;
}

/** Consent is on record as given, and has not been refused or taken back since (L1, L2). */
export function consentIsHeld(life: Life): boolean {
  const answer = last(life, 'consentReceived', 'consentRefused', 'consentWithdrawn');
  return answer?.type === 'consentReceived' && isSince(life, answer.meta);
}

/** The person cannot consent: died, under 13, not able to, or 13 to 17 and not able to decide (D11). */
function cannotConsent(life: Life): boolean {
  const why = whyRepresented(life);
  if (why === 'aged13to17') return last(life, 'competenceDecided')?.competent === false;
  return why === 'died' || why === 'under13' || why === 'capacity';
}

function limitsExplained(life: Life): boolean {
  const named = last(life, 'representativeNamed')?.meta.seq ?? 0;
  return (
    all(life, 'limitsExplained').some(({ meta }) => meta.seq > named) ||
    all(life, 'acknowledged').some(({ details, meta }) => meta.seq > named && isSaid(details.limits))
  );
}

/** May what is personal go to whoever speaks for the person (L1)? Yes, too, where nobody does. */
export const mayHaveDetails = (life: Life): boolean =>
  !isRepresented(life) || consentIsHeld(life) || (cannotConsent(life) && limitsExplained(life));

const formal: readonly unknown[] = ['earlyResolution', 'closerLook'];

/** Is it a formal complaint: triaged as one, or made one from an enquiry? */
export function isFormal(life: Life): boolean {
  const decided = all(life, 'triaged', 'triageCorrected', 'madeFormal', 'moreTimeAgreed')
    .filter((event) => event.type !== 'triageCorrected' || event.change.route !== undefined)
    .at(-1);
  if (decided?.type === 'triaged') return formal.includes(decided.decision.route);
  return decided?.type === 'triageCorrected' ? formal.includes(decided.change.route) : decided !== undefined;
}

/** The route somebody decided on last, as far as triage goes. */
export const routeOf = (life: Life): string | undefined =>
  all(life, 'triaged', 'triageCorrected')
    .flatMap((event) => (event.type === 'triaged' ? event.decision.route : (event.change.route ?? [])))
    .at(-1);

export const isAnonymous = (life: Life): boolean => concernOf(life)?.raisedBy === 'anonymous';

/** More than 12 months after it happened, or after they found out, whichever is later (5.1, D10). */
export function isOutOfTime(life: Life): boolean {
  const concern = concernOf(life);
  const from = [concern?.happenedOn, concern?.foundOutOn]
    .filter((date) => date !== undefined)
    .sort()
    .at(-1);
  return concern !== undefined && from !== undefined && concern.receivedOn > yearAfter(from);
}

const yearAfter = (date: LondonDate): LondonDate => addMonths(date, 12);

export const lateIsAccepted = (life: Life): boolean => {
  const decided = last(life, 'lateDecided');
  return decided?.goodReason === true && decided.stillPossible;
};

/** The first thing wrong among these, looked at one after another. */
export function firstWrong<T>(
  things: readonly T[],
  wrong: (thing: T) => string | undefined | false,
): string | undefined {
  for (const thing of things) {
    const found = wrong(thing);
    if (found) return found;
  }
  return undefined;
}
