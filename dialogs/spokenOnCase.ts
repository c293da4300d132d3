import { kindAsked } from './answering';
import { sayWhoHas } from './caseFigures';
import { REVIEW, type Draft } from './draft';
import { Drafting } from './drafting';
import { quoted } from '../policy/machine/sentences';
import type { Sentence } from './reading/sentence';
import { withoutEnd } from './reading/plain';
import { replyText } from './reply';
import { commandOf } from './script';
import type { Turning } from './session';
import { startCommand } from './starting';
import { withCarryOn } from './underWay';

const closing = [
  'closeEnquiry',
  'closeEarlyResolution',
  'closeAfterResponse',
  'closeFeedback',
  'closeLearning',
];

/** Requests in a sentence of somebody’s own, with the commands they may mean: which of them, the case says. `rest` is kept apart. */
const rows: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^(?:(?:extend|extension (?:on|for|of)|more (?:time|days|weeks) (?:on|for)) §|(?:i )?(?:need|want)? ?(?:\w+ ){0,2}(?:more|extra|longer) ?(?:time|days|weeks)? (?:on|for|with) §)(?<rest> .{1,60})?$/,
    ['agreeMoreTime', 'askForExtension'],
  ],
  [/^(?<rest>(?:\w+ )?(?:days|weeks|month) more) (?:on|for) §$/, ['agreeMoreTime', 'askForExtension']],
  [
    /^(?:send|pass|forward|move|give|hand|escalate|refer) § (?:on |over |up |back )?to (?:the )?complaints?(?: (?:team|department|office|people))?$/,
    ['submitDraft', 'makeFormal', 'assign'],
  ],
  [
    /^(?:send|pass|forward|move|give|hand|refer) § (?:on |over |back )?to (?:the )?pals(?: team)?$/,
    ['handToPals', 'assign'],
  ],
  [
    /^(?:give|assign|allocate|hand|pass|transfer|move|reassign|re assign|re allocate|reallocate) §(?: over| on)?(?<rest> to .{1,60})?$/,
    ['allocate', 'reallocate', 'assign'],
  ],
  [
    /^(?:i (?:will|can) )?(?:take(?: over| on)?|have) §(?: over| on)?(?: from .{1,40})?$/,
    ['acceptAllocation', 'assign'],
  ],
  [
    /^(?:i |we |have )*(?:left|leave) (?:a |another )?(?:voice ?mail|voice ?message|message|vm)(?<rest> .{1,40}?)? (?:on|for|re|about|with) §$|^(?:no answer|could not reach|could not get hold of|can not reach|tried to (?:ring|call|reach))(?<more> .{1,40}?)? (?:on|for|re|about|with) §$/,
    ['recordAttempt', 'recordConversation', 'recordAction', 'recordContact'],
  ],
  [
    /^(?:i |we |have |just )*(?:rang|rung|called|phoned|spoke (?:to|with)|spoken (?:to|with)|emailed|met(?: with)?|saw|visited|texted|wrote to)(?<rest> .{1,60}?)? (?:re|about|on|for|regarding) §$/,
    ['recordAction', 'recordUpdate', 'recordConversation', 'keepInvolved', 'recordContact'],
  ],
  [
    /^§ (?:is |has been |now |all )*(?:sorted|resolved|done|finished|settled|closed|fixed)(?<rest> .{1,60})?$|^(?:sorted|resolved|settled) § ?(?<more>.{1,60})?$/,
    closing,
  ],
  [
    /^(?:i )?(?:can not|should not|shouldnt|am not able to|do not want to|dont want to) (?:do|take|investigate|look into) §(?<rest> .{1,60})?$|^i know (?<more>.{1,60}) §$|^(?:conflict of interest|i have a conflict)(?: (?:on|with|in) §)$/,
    ['declineAllocation', 'handBack'],
  ],
  [
    /^(?:it is |this is |§ is )?not (?:my area|for me|mine|my field)(?: § ?|$)(?<rest>.{1,40})?$/,
    ['declineClinicalView', 'declineAllocation', 'notMine'],
  ],
  [
    /^(?:(?:i )?need |ask for |get |request )?(?:a |an |the )?(?:staff )?(?:statement|account|interview)(?: from (?<rest>.{1,40}?))? (?:on|for|about) §$/,
    ['requestStatement', 'recordStatement'],
  ],
  [
    /^(?:(?:i )?need |ask for |get |request )?(?:a |an |some |the )?clinical (?:advice|view|opinion)(?: from (?<rest>.{1,40}?))? (?:on|for|about) §$/,
    ['askClinicalView'],
  ],
  [
    /^(?:give |here is )?my (?:clinical )?(?:view|opinion|advice) (?:on|for) §$/,
    ['giveClinicalView', 'recordClinicalView'],
  ],
  [
    /^(?:write|draft|start|do|finish)(?: up)? (?:the |a |my )?(?:response|reply|answer|letter|findings)(?: (?:letter|now))? (?:for|on|to|of) §$/,
    ['writeFindings', 'writeAmends', 'writeNextSteps', 'writeCover'],
  ],
  [/^(?:ask|check with) (?<rest>.{1,40}?) (?:about|on|re) §$/, ['askColleague', 'requestStatement']],
  [
    /^(?:is )?§ (?:is )?(?:a |the )?(?:duplicate|same as .{1,40}|logged twice)(?: of .{1,40})?$|^link § .{1,40}$/,
    ['closeDuplicate'],
  ],
];

const chases = /^(?:chase|chase up|nudge|remind|hurry)(?: .{1,40}?)?(?: (?:on|about|for|re))? §(?: up)?$/;

/** Nothing is chased for anybody: the bot reminds by itself, and says whom to ring. */
const chase =
  (of: string): Turning =>
  async (desk, person, session) => {
    const replies = await sayWhoHas(desk, person, of);
    const said = replyText('I remind them myself before each date. If it cannot wait, ring whoever has it.');
    return { session, replies: withCarryOn([said, ...replies], session.draft) };
  };

/** “… to Jean”: who is to have it, as it was typed. */
function toWhom(left: string, typed: string): string | undefined {
  const [, name = ''] =
    /^to (?!(?:me|myself|you|him|her|them|the|a|my|our|us)\b)(\S+(?: \S+){0,3})$/.exec(left) ?? [];
  if (name === '') return undefined;
  const words = typed.trim().split(/\s+/);
  return withoutEnd(words.slice(-name.split(' ').length).join(' '));
}

/** What a command calls the one person it asks for. */
const peopleNamed = ({ command }: Draft): readonly string[] => {
  const labels = Object.values(commandOf(command).fields).flatMap(({ kind, label }) =>
    kind === 'person' ? [label] : [],
  );
  return labels.length === 1 ? labels : [];
};

/** A request about one case in somebody’s own words; what it says beside the command is named, never guessed into a field. */
export function readOnCase({ said, asked, typed, references }: Sentence): Turning | undefined {
  const [of, ...others] = references;
  if (of === undefined || others.length > 0) return undefined;
  if (chases.test(asked)) return chase(of);
  for (const [pattern, commands] of rows) {
    const found = pattern.exec(asked) ?? pattern.exec(said);
    if (!found) continue;
    const { rest, more } = found.groups ?? {};
    const left = (rest ?? more ?? '').trim();
    return async (desk, person, session) => {
      const turned = await startCommand(desk, person, session, commands, of);
      const whom = toWhom(left, typed);
      const { draft } = turned.session;
      if (whom !== undefined && draft && kindAsked(draft) === 'person')
        return new Drafting(desk, person, turned.session).type(draft, whom);
      // A team is filled in already: who of it is to have the case is the one thing that changes.
      const [label] = draft === undefined || draft.at !== REVIEW ? [] : peopleNamed(draft);
      if (whom !== undefined && draft && label !== undefined)
        return new Drafting(desk, person, turned.session).change(draft, label, whom);
      const named = replyText(`I have not filled in ${quoted([left])}: give it where I ask for it.`);
      return left === '' || !turned.session.draft
        ? turned
        : { ...turned, replies: [named, ...turned.replies] };
    };
  }
  return undefined;
}
