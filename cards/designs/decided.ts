import { londonDateOf, londonTimeOf, longDate, type Instant } from '../../policy/calendar/dates';
import { roles, type Role } from '../../policy/roles';
import { button, writeLine, type Action, type Card, type WrittenLine } from '../card';
import { plain } from '../escape';
import { parseDesign } from '../template';
import design from './decided.json';

/** How a decision stands that was asked for: it waits, it was made, or there is none to make. */
export interface DecidedView {
  readonly forWhom?: string;
  readonly title: string;
  readonly lines: readonly WrittenLine[];
  readonly actions: readonly Action[];
}

export const drawDecided = parseDesign<DecidedView>(design);

interface About {
  readonly kind: string;
  readonly id: string;
}

interface Standing {
  /** What was sought, in a few words. */
  readonly sought: string;
  readonly about: About;
  readonly at: Instant;
  readonly forWhom?: string;
}

interface DecidedOptions extends Standing {
  /** Absent for somebody who may not know of it (6.5). */
  readonly answer?: string;
  /** The name of whoever decided; undefined when they have left. */
  readonly by: string | undefined;
  readonly as: Role | undefined;
  readonly standingInFor: Role | undefined;
}

const LONGEST_NAME = 100;

const sayWhen = (at: Instant): string => `${longDate(londonDateOf(at))}, ${londonTimeOf(at)}`;

const labelFor = (forWhom: string | undefined) => (forWhom ? { forWhom: plain(forWhom) } : {});

const open = ({ kind, id }: About): Action => button(`Open ${id}`, 'open', { kind, case: id });

function sayDecider({ by = 'Somebody who has left', as, standingInFor }: DecidedOptions): string {
  if (standingInFor) return `${by}, for the ${roles[standingInFor]}`;
  return as ? `${by}, ${roles[as]}` : by;
}

/** What a message that asked for a decision becomes once there is none to make: what was decided, by whom and when. */
export function buildDecidedCard(options: DecidedOptions): Card {
  const { sought, about, answer, at, forWhom } = options;
  return drawDecided({
    ...labelFor(forWhom),
    title: `${about.id}: this has been decided`,
    lines: [
      writeLine('Asked for', sought),
      ...(answer ? [writeLine('Decision', answer)] : []),
      writeLine('By', sayDecider(options), LONGEST_NAME + 60),
      writeLine('When', sayWhen(at)),
    ],
    actions: [open(about)],
  });
}

/** The same for somebody who may no longer read what it was about: nothing of it. */
export const buildMovedOnCard = ({ forWhom }: { readonly forWhom?: string }): Card =>
  drawDecided({
    ...labelFor(forWhom),
    title: 'There is nothing to decide here any more',
    lines: [],
    actions: [],
  });

/** For whoever asked: that it waits, with whom, and since when. It becomes the decided card. */
export function buildWaitingCard({
  sought,
  about,
  at,
  withWhom,
  forWhom,
}: Standing & { readonly withWhom: string }): Card {
  return drawDecided({
    ...labelFor(forWhom),
    title: `${about.id}: your request is waiting for a decision`,
    lines: [writeLine('Asked for', sought), writeLine('With', withWhom), writeLine('Since', sayWhen(at))],
    actions: [open(about)],
  });
}
