import { quoted } from '../../policy/machine/sentences';
import { kindAsked } from '../state/whatIsAsked';
import { sayWhoHas } from '../cases/caseFigures';
import { REVIEW, type Draft } from '../state/draft';
import { Drafting } from '../drafts/drafting';
import { startNote } from './noting';
import { findPersonMeant } from '../cases/people';
import {
  asItStood,
  fillAcknowledged,
  fillDecision,
  fillNothing,
  fillReturn,
  fillTriage,
  type Fill,
} from '../reading/actWords';
import { courtesiesBehind } from '../reading/askingWords';
import { compare, withoutCourtesies, type Sentence } from '../reading/sentence';
import { replyText } from '../port/reply';
import { commandOf } from '../script/script';
import type { Turning } from '../state/session';
import { startCommand } from './starting';
import { withCarryOn } from '../state/underWay';

const closing = [
  'closeEnquiry',
  'closeEarlyResolution',
  'closeAfterResponse',
  'closeFeedback',
  'closeLearning',
];

/** One request: how it is said, which commands it may mean, and how what is said beside it is read. */
interface Act {
  /** `rest` and `more` are what is said beside it, `whom` names somebody. */
  readonly said: RegExp;
  readonly commands: readonly string[];
  readonly fill?: Fill;
  /** It is no account of what happened, so it may go without a reference: the case shown last is meant. */
  readonly bare?: true;
  /** Whom it names may be a place: it is filled in only where it is one person. */
  readonly mayBeNobody?: true;
}

const act = (
  said: RegExp,
  commands: readonly string[],
  more: Pick<Act, 'fill' | 'bare' | 'mayBeNobody'> = {},
): Act => ({
  said,
  commands,
  ...more,
});

/** Requests in a sentence of somebody’s own, with the commands they may mean: which of them, the case says. */
const acts: readonly Act[] = [
  act(/^(?:triage|treat|handle|class|classify|mark|log) § (?<rest>as .{1,140})$/, ['triage'], {
    fill: fillTriage,
  }),
  act(/^triage § (?<rest>.{1,140})$/, ['triage'], { fill: fillTriage }),
  act(
    /^§ (?<rest>is (?:(?:just|only|really) )?(?:an? )?(?:pals(?: enquiry)?|feedback|enquiry|learning))(?: really| only)?$/,
    ['triage'],
    { fill: fillTriage },
  ),
  act(
    /^(?:turn|make|change|convert|move|escalate|upgrade) § (?:in)?(?:to )?(?:an? )?(?:formal|complaint|formal complaint)(?<rest> .{1,80})?$|^escalate §$|^§ (?:needs|has|wants|ought|should)(?: to)? (?:go|be|become|be made) (?:an? )?(?:formal|complaint|formal complaint)(?<more> .{1,80})?$/,
    ['makeFormal', 'triage'],
    { bare: true },
  ),
  act(
    /^(?:acknowledge|ack|ackd|acknowledged|record (?:the |an |my )?acknowledgement (?:of|for|on)) §(?<rest> .{1,80})?$|^§ (?:was |has been |is |been |now )*acknowledged(?<more> .{1,80})?$/,
    ['recordAcknowledgement'],
    { fill: fillAcknowledged },
  ),
  act(
    /^(?:i |we |have |just )*(?:acknowledge|acknowledged|ack)(?<rest> (?:by|on|over|in|just|today|yesterday) ?.{0,60})? (?:on|for|of|to) §$|^(?:i |we |have |just )*acknowledged §(?<more> .{1,80})?$/,
    ['recordAcknowledgement'],
    { fill: fillAcknowledged, bare: true },
  ),
  act(
    /^(?:assign|allocate|find|get|choose|pick|appoint|ask|name|add|put)(?: me)? (?:an?|another|a new|somebody as|the|some) ?(?:investigator|one to investigate)? ?(?:to|for|on|onto) §$|^(?:give|get) § (?:an|another) investigator$|^§ (?:still )?needs (?:an|another) investigator$|^(?:find|get|ask|need) some ?(?:one|body) to (?:investigate|look into|take|take on|do) §$/,
    ['allocate', 'reallocate'],
    { bare: true },
  ),
  act(
    /^(?:who|who else|which investigator|is there any ?(?:one|body) who)(?: is there)? (?:can|could|should|might|may|is free to|is able to|is trained to|will|would)(?: be able to)? (?:investigate|take|take on|look into|look at|do|have|pick up) §$|^(?:who|which investigators?) (?:is|are) (?:free|there|trained|available) (?:for|to do|to investigate|to take) §$/,
    ['allocate', 'reallocate'],
  ),
  act(
    /^(?:move|give|pass|reassign|reallocate|re allocate|transfer) § (?:on )?to (?:some ?(?:one|body) else|another investigator|a different investigator)$|^(?:get|find) (?:some ?(?:one|body) else|another investigator) (?:for|on) §$/,
    ['reallocate', 'allocate', 'assign'],
  ),
  act(
    /^(?:(?:this |that )?(?:is )?not (?:good enough|right|ready|clear|finished) )?(?:send|pass|hand|bounce|give|return|push|put) § (?:straight )?back(?<rest> .{1,140})?$|^(?:i )?(?:return|reject|send back|do not (?:approve|sign)|can not (?:approve|sign)) §(?<more> .{1,140})?$/,
    ['returnDraft', 'returnResponse', 'declineToSign', 'handBack', 'declineAllocation'],
    { fill: fillReturn },
  ),
  act(
    /^i (?:am )?(?:not|un) ?(?:happy|satisfied|content|convinced)(?: with| by| about)? §(?<rest> .{1,140})?$/,
    ['returnDraft', 'returnResponse', 'declineToSign'],
    { fill: fillReturn },
  ),
  act(
    /^(?:approve|agree|ok|okay|say yes to|grant) (?:the |more |an? )*(?:extension|time|more time)(?: request)? (?:on|for|of) §(?<rest> .{1,80})?$/,
    ['decideExtension'],
    { fill: fillDecision('approve') },
  ),
  act(
    /^(?:decline|refuse|reject|say no to|turn down|do not (?:approve|agree|grant)) (?:the |more |an? )*(?:extension|time|more time)(?: request)? (?:on|for|of) §(?<rest> .{1,80})?$/,
    ['decideExtension'],
    { fill: fillDecision('decline') },
  ),
  act(/^(?:approve|check|checked|ok|okay|pass|i (?:am )?happy with) §$/, [
    'approveDraft',
    'approveWithCover',
    'approveResponse',
    'signResponse',
    'decideExtension',
    'decidePause',
    'acceptAllocation',
  ]),
  act(/^(?:sign|sign off) §$/, ['signResponse', 'approveResponse', 'approveWithCover', 'approveDraft']),
  act(
    /^§ (?:needs|will need|wants|could do with) (?:more|extra|longer|another)(?: \w+){0,2}$|^(?:extend|extension (?:on|for|of)|more (?:time|days|weeks) (?:on|for)) §(?<rest> .{1,60})?$|^(?:i )?(?:need|want)? ?(?:\w+ ){0,2}(?:more|extra|longer|another)(?: \w+)? ?(?:time|days|day|weeks|week|fortnight|month)? (?:on|for|with) §(?<more> .{1,60})?$/,
    ['agreeMoreTime', 'askForExtension'],
  ),
  act(/^(?<rest>(?:\w+ )?(?:days|weeks|month) more) (?:on|for) §$/, ['agreeMoreTime', 'askForExtension']),
  act(
    /^(?:send|pass|forward|move|give|hand|escalate|refer) § (?:on |over |up |back )?to (?:the )?complaints?(?: (?:team|department|office|people))?$/,
    ['submitDraft', 'makeFormal', 'assign'],
  ),
  act(/^(?:send|pass|forward|move|give|hand|refer) § (?:on |over |back )?to (?:the )?pals(?: team)?$/, [
    'handToPals',
    'assign',
  ]),
  act(
    /^(?:give|assign|allocate|hand|pass|transfer|move|reassign|re assign|re allocate|reallocate) §(?: over| on)?(?<rest> to .{1,60})?$/,
    ['allocate', 'reallocate', 'assign'],
  ),
  act(/^(?:i (?:will|can) )?(?:take(?: over| on)?|have) §(?: over| on)?(?: from .{1,40})?$/, [
    'acceptAllocation',
    'assign',
  ]),
  act(
    /^(?:i |we |have )*(?:left|leave) (?:a |another )?(?:voice ?mail|voice ?message|message|vm)(?<rest> .{1,40}?)? (?:on|for|re|about|with) §$|^(?:no answer|could not reach|could not get hold of|can not reach|tried to (?:ring|call|reach))(?<more> .{1,40}?)? (?:on|for|re|about|with) §$/,
    ['recordAttempt', 'recordConversation', 'recordAction', 'recordContact'],
  ),
  act(
    /^(?:i |we |have |just )*(?:rang|rung|called|phoned|spoke (?:to|with)|spoken (?:to|with)|emailed|met(?: with)?|saw|visited|texted|wrote to)(?<rest> .{1,60}?)? (?:re|about|on|for|regarding) §(?: (?:today|yesterday|just now|this (?:morning|afternoon)|last night|earlier))?$/,
    ['recordAction', 'recordUpdate', 'recordConversation', 'keepInvolved', 'recordContact'],
  ),
  act(/^(?:update|inform|tell)(?<rest> .{1,40}?)? (?:on|about) §$/, [
    'recordUpdate',
    'keepInvolved',
    'recordContact',
  ]),
  act(
    /^§ (?:is |they are |s?he is |they |s?he |still |the person is )*(?:not |un ?)(?:happy|satisfied|resolved|content)(?<rest> .{1,60})?$/,
    ['makeFormal', 'reopen', 'agreeMoreTime'],
  ),
  act(
    /^(?:close|end|finish) §(?: down)?(?<rest> .{1,80})?$|^§ (?:is |has been |now |all )*(?:sorted|resolved|done|finished|settled|closed|fixed)(?<more> .{1,60})?$/,
    closing,
  ),
  act(
    /^(?:sorted|resolved|settled) § ?(?<rest>.{1,60})?$|^§ (?!.*\b(?:not|unhappy|no)\b)(?<more>.{1,60}\b(?:all sorted|sorted|satisfied|happy|resolved)\b.{0,40})$/,
    closing,
  ),
  act(
    /^(?:i )?(?:can not|should not|shouldnt|am not able to|do not want to|dont want to) (?:do|take|investigate|look into) §(?<rest> .{1,60})?$|^i know (?<more>.{1,60}) §$|^(?:conflict of interest|i have a conflict)(?: (?:on|with|in) §)$/,
    ['declineAllocation', 'handBack'],
  ),
  act(/^(?:it is |this is |§ is )?not (?:my area|for me|mine|my field)(?: § ?|$)(?<rest>.{1,40})?$/, [
    'declineClinicalView',
    'declineAllocation',
    'notMine',
  ]),
  act(
    /^(?:(?:i )?need |ask for |get |request )?(?:a |an |the )?(?:staff )?(?:statement|account|interview)(?: from (?<whom>.{1,40}?))? (?:on|for|about) §$/,
    ['askColleague', 'requestStatement', 'recordStatement'],
    { bare: true },
  ),
  act(
    /^(?:ask|chase|get) (?<whom>.{1,40}?) (?:for|to give|to write|to send)(?: me| us)? (?:an? |the |his |her |their )?(?:account|statement|side|version|comments)(?: of (?:it|events))?(?: (?:on|about|for|in) §)$/,
    ['askColleague', 'requestStatement'],
    { bare: true },
  ),
  act(
    /^(?:(?:i )?need |ask for |get |request )?(?:a |an |some |the )?clinical (?:advice|view|opinion)(?: from (?<whom>.{1,40}?))? (?:on|for|about) §$/,
    ['askClinicalView'],
    { bare: true },
  ),
  act(/^(?:give |here is )?my (?:clinical )?(?:view|opinion|advice) (?:on|for) §$/, [
    'giveClinicalView',
    'recordClinicalView',
  ]),
  act(
    /^(?:give|write|add|send|here is|do) my (?:account|statement|side)(?: of it)? (?:on|for|about|in) §$/,
    ['giveStatement'],
    {
      bare: true,
    },
  ),
  act(
    /^(?:write|draft|start|do|finish)(?: up)? (?:the |a |my )?(?:response|reply|answer|letter|findings)(?: (?:letter|now))? (?:for|on|to|of) §$/,
    ['writeFindings', 'writeAmends', 'writeNextSteps', 'writeCover'],
    { bare: true },
  ),
  act(
    /^(?:offer|arrange|record|suggest|set up)(?: a| the)? (?:mediation|mediated meeting|meeting with a mediator)(?: meeting)? (?:on|for|in) §$/,
    ['offerMediation', 'recordMediation'],
    { bare: true },
  ),
  act(
    /^(?:mark|record|tick)(?: off)? (?:the |an |my |that )?actions? (?:as )?(?:done|complete|completed|finished)(?: (?:on|for|in) §)$/,
    ['completeAction'],
    {
      bare: true,
    },
  ),
  act(
    /^(?:upload|attach|add|keep|file) (?:the |a |an |my |some |these |this )?(?:file|files|document|documents|photos?|pictures?|scan|notes|letter|records|paperwork|email)(?: .{1,30}?)? (?:to|on|for|with) §$/,
    ['keepDocument'],
  ),
  act(/^(?:ask|check with) (?<whom>.{1,40}?) (?:about|on|re) §$/, ['askColleague', 'requestStatement'], {
    mayBeNobody: true,
  }),
  act(
    /^(?:is )?§ (?:is )?(?:a |the )?(?:duplicate|same as .{1,40}|logged twice)(?: of .{1,40})?$|^link § .{1,40}$/,
    ['closeDuplicate'],
  ),
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
