import fc from 'fast-check';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { addDays } from '../../policy/calendar/dates';
import { isAsked, none, optionsOf, type Entries, type Field } from '../../policy/machine/fields';
import type { CaseCommand } from '../../policy/machine/section';
import type { Draw } from './draws';
import { people } from './people';

type CaseField = Field<CaseState>;

/**
 * Entries somebody might give a command: each of its fields answered in its own kind, those that are given as they are. A
 * yes is likelier than a no.
 */
export function plausibleEntries(
  command: CaseCommand,
  state: CaseState,
  context: Context,
  draw: Draw,
  given: Entries = {},
): Entries {
  const entries: Record<string, unknown> = { ...given };
  for (const [name, field] of Object.entries(command.fields) as [string, CaseField][]) {
    if (Object.hasOwn(given, name) || !isAsked(field, entries)) continue;
    if (field.optional && draw(fc.boolean)) continue;
    entries[name] = plausibleEntry(field, state, context, draw);
  }
  const prefilled = draw(fc.boolean) ? command.prefill(state, context) : {};
  return {
    ...entries,
    ...Object.fromEntries(Object.entries(prefilled).filter(([, entry]) => entry !== undefined)),
    ...given,
  };
}

function plausibleEntry(field: CaseField, state: CaseState, context: Context, draw: Draw): unknown {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return oneOf(['Sample words', 'Other sample words\nin two lines', '${x} **y** <at>z</at>'], draw);
    case 'date': {
      const days = draw(fc.nat, 20);
      return addDays(
        context.today,
        field.when === 'future' ? 1 + days * 2 : field.when === 'past' ? -draw(fc.nat, 3) : days,
      );
    }
    case 'choice':
    case 'pick':
      return oneOf(Object.keys(optionsOf(field, state, context) ?? {}), draw);
    case 'choices':
    case 'picks': {
      const chosen = Object.keys(optionsOf(field, state, context) ?? {}).filter(
        (option) => option !== none && draw(fc.nat, 3) === 0,
      );
      return chosen.length === 0 && field.kind === 'choices' && field.noneLabel ? none : chosen;
    }
    case 'person':
      return oneOf(Object.values(people), draw)?.id;
    case 'yesNo':
      return draw(fc.nat, 4) > 0;
    case 'number':
      return draw(fc.integer, { min: field.least, max: field.most });
    default:
      return field satisfies never;
  }
}

/** One of a list, drawn by its place in it, so that a failing run is told in numbers; undefined when there is none. */
export const oneOf = <T>(list: readonly T[], draw: Draw): T | undefined =>
  list[draw(fc.nat, Math.max(0, list.length - 1))];
