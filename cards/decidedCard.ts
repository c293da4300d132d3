import { londonDateOf, londonTimeOf, longDate, type Instant } from '../policy/calendar/dates';
import { roles, type Role } from '../policy/roles';
import { button, card, said, text, type Card, type Element } from './card';

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

const when = (at: Instant): string => `${longDate(londonDateOf(at))}, ${londonTimeOf(at)}`;

const label = (forWhom: string | undefined): readonly Element[] =>
  forWhom ? [text(`For ${forWhom}`, { isSubtle: true, size: 'Small' })] : [];

const heading = (words: string): Element =>
  text(words, { weight: 'Bolder', size: 'Medium', style: 'heading' });

const open = ({ kind, id }: About) => button(`Open ${id}`, 'open', { kind, case: id });

function decider({ by = 'Somebody who has left', as, standingInFor }: DecidedOptions): string {
  if (standingInFor) return `${by}, for the ${roles[standingInFor]}`;
  return as ? `${by}, ${roles[as]}` : by;
}

/** What a message that asked for a decision becomes once there is none to make: what was decided, by whom and when. */
export function decidedCard(options: DecidedOptions): Card {
  const { sought, about, answer, at, forWhom } = options;
  return card(
    `${about.id}: there is an answer.`,
    [
      ...label(forWhom),
      heading(`${about.id}: there is an answer`),
      said('Asked for', sought),
      ...(answer ? [said('Answer', answer)] : []),
      said('By', decider(options), LONGEST_NAME + 60),
      said('When', when(at)),
    ],
    [open(about)],
  );
}

/** The same for somebody who may no longer read what it was about: nothing of it. */
export const movedOnCard = ({ forWhom }: { readonly forWhom?: string }): Card =>
  card('There is nothing to decide here any more.', [
    ...label(forWhom),
    text('There is nothing to decide here any more.'),
  ]);

/** For whoever asked: that it waits, with whom, and since when. It becomes the decided card. */
export function waitingCard({ sought, about, at, withWhom, forWhom }: Standing & { withWhom: string }): Card {
  return card(
    `${about.id}: what you asked for waits for an answer.`,
    [
      ...label(forWhom),
      heading(`${about.id}: what you asked for waits for an answer`),
      said('Asked for', sought),
      said('With', withWhom),
      said('Since', when(at)),
    ],
    [open(about)],
  );
}
