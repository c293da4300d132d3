import type { Context, Who } from './command';
import { inSentence, listed } from './sentences';
import type { Refusal } from './refusal';
import type { Relation } from '../roles';

/** What permission looks at of a command, of a case or of any other stream. */
export interface Permitted {
  readonly button: string;
  readonly paragraph: string;
  readonly who: Who;
  readonly stages: readonly string[];
}

/** May the actor do it by role, by relation or by a delegation in force today (2.5)? A relation in `not` always bars. */
export function mayDo(who: Who, { actor, registers, today }: Context, held: readonly Relation[]): boolean {
  if (isBarred(who, held)) return false;
  const delegated =
    who.delegated !== undefined && registers.mayActFor(actor.id, who.delegated, today) !== undefined;
  const byRole = delegated || who.roles === 'everyone' || sharesOne(actor.roles, who.roles);
  const byRelation = sharesOne(held, who.relations);
  return who.both ? byRole && byRelation : byRole || byRelation;
}

export const isBarred = (who: Who, held: readonly Relation[]): boolean => sharesOne(held, who.not);

const sharesOne = <T>(has: readonly T[], wanted: readonly T[] = []): boolean =>
  wanted.some((each) => has.includes(each));

/** What is said to somebody whose roles the directory cannot confirm at the moment: they may read, not act. */
export const roleNotConfirmed = (paragraph: string): Refusal => ({
  refused: 'notConfirmed',
  sentence: 'I cannot check your role just now, because the staff directory does not answer.',
  paragraph,
  next: 'You can still log a concern, and read what is yours. Try again in a few minutes. If it cannot wait, do it outside the bot and record it here afterwards.',
});

/** The refusal of somebody whose role or relation does not allow it. `on` is what they are not tied to. */
export function notAllowed(
  permitted: Permitted,
  { actor }: Pick<Context, 'actor'>,
  held: readonly Relation[],
  on = 'this case',
): Refusal {
  const { button, paragraph, who } = permitted;
  if (actor.lastKnownRoles && who.roles && !isBarred(who, held)) return roleNotConfirmed(paragraph);
  return {
    refused: 'notYours',
    sentence: isBarred(who, held)
      ? `“${button}” needs somebody else: nobody decides on their own work.`
      : `“${button}” is not for your role on ${on}.`,
    paragraph,
    next: 'Ask PALS or the Complaints Team, who can do it or pass it on.',
  };
}

/** The refusal of what does not fit the stage; `stages` holds the words for each. */
export const wrongStage = (
  { button, paragraph, stages: fitting }: Permitted,
  stage: string,
  stages: Readonly<Record<string, string>>,
  thing = 'case',
): Refusal => {
  const words = (name: string): string => inSentence(stages[name] ?? name);
  return {
    refused: 'wrongStage',
    sentence: `“${button}” does not fit where this ${thing} stands: ${words(stage)}.`,
    paragraph,
    next: `It is for a ${thing} that is: ${listed(fitting.map(words), 'or')}.`,
  };
};

/** The refusal of an answer to a card whose facts have changed. `reference` names the thing, never a person. */
export const changedSince = (reference: string, paragraph: string): Refusal => ({
  refused: 'changedSince',
  sentence: `${reference} has changed since this card was shown, so nothing was done.`,
  paragraph,
  next: 'Here is how it stands now. Look again, then decide.',
});

/** The refusal where there is nothing for a command to do. */
export const nothingToDo = ({ button, paragraph }: Permitted, thing = 'case'): Refusal => ({
  refused: 'notMet',
  sentence: `There is nothing for “${button}” to do on this ${thing} now.`,
  paragraph,
  next: `Here is how the ${thing} stands.`,
});
