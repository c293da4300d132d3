import { quoted } from '../../policy/machine/sentences';
import { kindAsked } from '../state/whatIsAsked';
import { sayWhoHas } from '../cases/caseFigures';
import { REVIEW, type Draft } from '../state/draft';
import { Drafting } from '../drafts/drafting';
import { startNote } from './noting';
import { findPersonMeant } from '../cases/people';
import { beginning } from './acts/beginning';
import { deciding } from './acts/deciding';
import { handling } from './acts/handling';
import { afterTheAnswerActs } from './acts/afterTheAnswer';
import { lookingInto } from './acts/lookingInto';
import { meetingActs } from './acts/meeting';
import type { Act } from './acts/act';
import { asItStood, fillNothing } from '../reading/actWords';
import { courtesiesBehind } from '../reading/askingWords';
import { compare, withoutCourtesies, type Sentence } from '../reading/sentence';
import { replyText } from '../port/reply';
import { commandOf } from '../script/script';
import type { Turning } from '../state/session';
import { startCommand } from './starting';
import { withCarryOn } from '../state/underWay';

/** Requests in a sentence of somebody’s own, with the commands they may mean: which of them, the case says. */
const acts: readonly Act[] = [
  ...afterTheAnswerActs,
  ...beginning,
  ...deciding,
  ...handling,
  ...meetingActs,
  ...lookingInto,
];

/** “Record a call on § she said thank you”: a note in those words. */
const noted =
  /^(?:record|log|add|put|note)(?: down)?(?: an?| the| another| my)? (?:call|phone call|visit|email|contact|conversation|text|meeting|voicemail|message) (?:on|to|for|with|about|in) § (?<rest>.{3,160})$/;

const chases = /^(?:chase|chase up|nudge|remind|hurry)(?: .{1,40}?)?(?: (?:on|about|for|re))? §(?: up)?$/;

/** Nothing is chased for anybody: the bot reminds by itself, and says whom to ring. */
const chase =
  (of: string): Turning =>
  async (desk, person, session) => {
    const replies = await sayWhoHas(desk, person, of);
    const said = replyText('I remind them myself before each date. If it cannot wait, ring whoever has it.');
    return { session, replies: withCarryOn([said, ...replies], session.draft) };
  };

/** “… to Jean”: who is to have it. */
function toWhom(left: string): string {
  const [, name = ''] =
    /^to (?!(?:me|myself|you|him|her|them|the|a|my|our|us)\b)(\S+(?: \S+){0,3})$/.exec(left) ?? [];
  return name;
}

/** What a command calls the one person it asks for. */
const peopleNamed = ({ command }: Draft): readonly string[] => {
  const labels = Object.values(commandOf(command).fields).flatMap(({ kind, label }) =>
    kind === 'person' ? [label] : [],
  );
  return labels.length === 1 ? labels : [];
};

/** A request as it was heard. */
export interface HeardAct {
  readonly commands: readonly string[];
  /** Does it on this case, or asks on which: there its words are heard again. */
  readonly on: (reference?: string, words?: string) => Turning;
  /** It may go without a reference. */
  readonly bare: boolean;
}

/** Begins what was asked for, with what was said in so many words filled in; whatever else was said is named. */
const begin =
  ({ commands, fill = fillNothing, mayBeNobody }: Act, rest: string, whom: string) =>
  (of?: string, words?: string): Turning =>
  async (desk, person, session) => {
    const { today, calendar } = await desk.context(person);
    const holidays = calendar.holidaysBetween(calendar.firstDay, calendar.lastDay);
    const { entries, left } = fill(rest, { today, holidays });
    const turned = await startCommand(desk, person, session, commands, of, { entries, words });
    const { draft } = turned.session;
    if (!draft || draft.id === session.draft?.id) return turned;
    const isNamed =
      whom !== '' && (!mayBeNobody || typeof (await findPersonMeant(desk.directory, whom)) !== 'string');
    if (isNamed && kindAsked(draft) === 'person') {
      return new Drafting(desk, person, turned.session).type(draft, whom);
    }
    // A team is filled in already: who of it is to have the case is the one thing that changes.
    const [label] = draft.at !== REVIEW ? [] : peopleNamed(draft);
    if (isNamed && label !== undefined)
      return new Drafting(desk, person, turned.session).change(draft, label, whom);
    const over = withoutCourtesies([left, whom].filter((each) => each !== '').join(' '), [courtesiesBehind]);
    const named =
      over === '' ? [] : [replyText(`I have not filled in ${quoted([over])}: give it where I ask for it.`)];
    return { ...turned, replies: [...named, ...turned.replies] };
  };

/** A request about one case in somebody’s own words: nothing in it is guessed into a field. */
export function readAct({ said, asked, typed, told, references }: Sentence): HeardAct | undefined {
  const [of, ...others] = references;
  if (of === undefined || others.length > 0) return undefined;
  if (chases.test(asked)) return { commands: [], on: (on = of) => chase(on), bare: false };
  const [, words] = noted.exec(compare(told)) ?? [];
  if (words !== undefined)
    return {
      commands: [],
      on:
        (on = of) =>
        (desk, person, session) =>
          startNote(desk, person, session, on, asItStood(words, told)),
      bare: false,
    };
  for (const each of acts) {
    const found = each.said.exec(asked) ?? each.said.exec(said);
    if (!found) continue;
    const { rest, more, whom } = found.groups ?? {};
    const kept = rest ?? more ?? '';
    const left = asItStood(kept, told, asked.endsWith(kept)).replace(/ (?:in|on|about|for|of|with)$/i, '');
    const name = whom ?? toWhom((rest ?? '').trim());
    const begins = begin(
      each,
      whom === undefined && name !== '' ? '' : left,
      asItStood(name, typed).replace(/^(?:the|our|my|an?) (?=\S+ \S)/i, ''),
    );
    return {
      commands: each.commands,
      on: (on, words) => begins(on ?? (words === undefined ? of : undefined), words),
      bare: each.bare === true,
    };
  }
  return undefined;
}
