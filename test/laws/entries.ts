import { addDays, type LondonDate } from '../../policy/calendar/dates';
import type { CaseState } from '../../policy/machine/caseState';
import type { Context } from '../../policy/machine/command';
import { isAsked, none, notKnown, optionsOf, type Entries, type Field } from '../../policy/machine/fields';
import type { CaseCommand } from '../../policy/machine/section';
import { oneOf, type Random } from '../doors/simulation/random';
import { everybody, holders } from './people';

type CaseField = Field<CaseState>;

/** How somebody fills a form in: as one should, with dates of other days, or anyhow. */
export type Care = 'careful' | 'backdated' | 'anyhow';

interface Filling {
  readonly state: CaseState;
  readonly context: Context;
  readonly care: Care;
  readonly random: Random;
}

/** Entries for a command, made from its own fields: what its form starts from is mostly left as it is. */
export function entriesFor(command: CaseCommand, filling: Filling): Entries {
  const { state, context, care, random } = filling;
  const entries: Record<string, unknown> = {};
  const prefilled = care === 'anyhow' && random(2) === 0 ? {} : command.prefill(state, context);
  for (const [name, field] of Object.entries(command.fields) as [string, CaseField][]) {
    if (!isAsked(field, entries)) continue;
    if (prefilled[name] !== undefined && random(8) > 0) {
      entries[name] = prefilled[name];
      continue;
    }
    if (field.optional && random(2) === 0) continue;
    entries[name] = entryFor(name, field, filling);
  }
  return entries;
}

const words = ['Sample words, in full', 'Other sample words\nin two lines', 'What was said, and by whom'];
const empty = ['none', 'n/a', 'busy', 'as above'];

function entryFor(name: string, field: CaseField, filling: Filling): unknown {
  const { state, context, care, random } = filling;
  switch (field.kind) {
    case 'text':
    case 'longText':
      return oneOf(care === 'anyhow' || name === 'learning' ? [...words, ...words, ...empty] : words, random);
    case 'date':
      return dateFor(field.when, filling);
    case 'choice':
    case 'pick':
      return oneOf([...optionsAsked(field, filling), ...(likelier[name] ?? [])], random);
    case 'choices':
    case 'picks':
      return several(field, filling);
    case 'person': {
      const among = field.among && random(8) > 0 ? holders(field.among) : everybody;
      return oneOf(among, random).id;
    }
    case 'yesNo':
      return random(care === 'anyhow' ? 3 : 10) > 0 === !unlikely.includes(name);
    case 'number':
      return field.least + random(Math.min(40, field.most - field.least + 1));
    default:
      return field satisfies never;
  }

  function several(list: CaseField, { random: draw }: Filling): unknown {
    const options = Object.keys(optionsOf(list, state, context) ?? {}).filter((option) => option !== none);
    const noneIsAnswer = 'noneLabel' in list && list.noneLabel !== undefined;
    if (noneIsAnswer && draw(4) > 0) return none;
    const chosen = options.filter(() => draw(3) === 0);
    const [first] = options;
    if (chosen.length > 0 || !first) return chosen;
    return noneIsAnswer ? none : [first];
  }
}

/** What is chosen oftener than the rest, so that a case goes far. */
const likelier: Readonly<Record<string, readonly string[]>> = {
  route: ['enquiry', 'enquiry', 'earlyResolution', 'closerLook', 'closerLook', 'closerLook', 'closerLook'],
  spokenTo: ['spoke', 'spoke'],
  answer: ['received', 'given', 'agreed'],
  step: ['notified', 'joined', 'consentGiven'],
  decision: ['agree'],
};

/** What mostly is answered with no. */
const unlikely = ['involved', 'clinical', 'danger', 'sorted', 'noMorePost'];

function optionsAsked(field: CaseField, { state, context, random }: Filling): readonly string[] {
  const options = Object.keys(optionsOf(field, state, context) ?? {});
  const known = options.filter((option) => option !== notKnown && option !== none);
  return known.length > 0 && random(10) > 0 ? known : options.length > 0 ? options : [notKnown];
}

function dateFor(when: 'past' | 'future' | undefined, { state, context, care, random }: Filling): LondonDate {
  const { today } = context;
  const receivedOn = state.intake.concern?.receivedOn ?? today;
  if (when === 'future') return addDays(today, 1 + random(40));
  if (care === 'careful')
    return when === 'past' ? addDays(today, -oneOf([0, 0, 0, 0, 1], random)) : addDays(today, random(60));
  if (care === 'backdated') return addDays(receivedOn, random(12));
  return addDays(oneOf([today, receivedOn], random), oneOf([-400, -60, -20, -3, -1, 0, 1, 5, 30], random));
}
