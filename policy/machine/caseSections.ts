import { isOpenTo } from '../access/access';
import { sections as procedure } from '../procedure';
import type { Person } from '../roles';
import { reminders } from '../sections/reminders/reminders';
import type { CaseState } from './caseState';
import type { ClockContext } from './clock';
import { hasContent } from './clocks';
import type { Context } from './command';
import { memoiseLast } from './memoise';
import type { CaseCommand, CaseSection, Missing } from './section';

/** The sections of a case. That of reminders stands apart: it is planned from the clocks of all the others. */
export const sections: readonly CaseSection[] = [...procedure, reminders];

export const caseCommands: readonly CaseCommand[] = sections.flatMap(({ commands }) => [...commands]);

const byName = new Map(caseCommands.map((command) => [command.name, command]));

export const caseCommandNamed = (name: string): CaseCommand | undefined => byName.get(name);

/** Gaps between the case and the procedure; an empty list means nothing is owed. Restricted ones only for those they are for. */
export const missing = memoiseLast(
  (...asked: readonly [CaseState, ClockContext & Partial<Pick<Context, 'actor'>>]) => asked,
  (state, context): readonly Missing[] =>
    hasContent(state)
      ? sections.flatMap((section) =>
          isOpenTo(section, context.actor) ? [...(section.missing?.(state, context) ?? [])] : [],
        )
      : [],
);

/** May this person know that this was done? Commands of a restricted section are only for those it is for (6.5). */
export const mayKnowOf = (name: string, person: Person): boolean =>
  sections.some(
    (section) => section.commands.some((command) => command.name === name) && isOpenTo(section, person),
  );
