import { fillQuoted } from '../../reading/actWords';
import { act, type Act } from './act';

/** Accounts, advice, findings, the answer and what is kept with them. The first that fits is meant. */
export const lookingInto: readonly Act[] = [
  act(
    /^(?:add|record|put in) (?:the |some |an? |more )?evidence(?<rest> .{1,120})? (?:on|to|for) §$/,
    ['recordEvidence'],
    {
      bare: true,
    },
  ),
  act(
    /^(?:withhold|redact|black out|blank out|block out)(?: (?:some|these|the|certain))?(?: words| details?| names?)? (?:in|on|from|of|for) §(?<rest> .{1,400})?$|^(?:withhold|redact|black out|blank out|block out) (?<more>.{1,400}) (?:in|on|from|of|for) §$/,
    ['withholdWords'],
    { fill: fillQuoted, bare: true },
  ),
  act(
    /^(?:take|cut|strike|edit|remove|delete|erase|hide) (?:out )?(?<rest>(?:(?:that|the|this|those) )?(?:what (?:it|that|this|he|she|they)|words|bits?|parts?|sentences?|lines?|everything|anything|all|names? of|details? of|where (?:it|he|she|they))\b.{0,200}?)(?: out)? (?:in|on|from|of) §$/,
    ['withholdWords'],
    { fill: fillQuoted, bare: true },
  ),
  act(
    /^(?:issue (?:\d{1,2}|one|two|three|four) )?(?:(?:is|was|should be|i find it) )?(?:(?:not|partly|partially|part|fully) )?upheld (?:on|for) §$/,
    ['recordFinding', 'writeFindings'],
    { bare: true },
  ),
  act(
    /^(?:upload|attach) (?:the |a |an |my |some |these |this |her |his |their )?\S+(?: \S+){0,2} (?:to|on|for|with) §$/,
    ['keepDocument'],
    {
      bare: true,
    },
  ),
  act(
    /^ask (?<whom>.{1,40}?) (?:what happened|what (?:he|she|they) (?:saw|did|remembers?|said)|how it happened|for (?:his|her|their) side)(?: of it)? (?:on|about|in) §$/,
    ['askColleague', 'requestStatement'],
    { bare: true },
  ),
  act(
    /^(?:put|mark|tick) (?:the |an |my |that )?actions? (?:down |off )?(?:as )?(?:done|complete|completed|finished) (?:on|for|in) §$/,
    ['completeAction'],
    { bare: true },
  ),
  act(
    /^(?:my|the|that|this) action (?:will be|is|is going to be|is running|may be) late (?:on|for|in) §$|^(?:change|move|push back) (?:the (?:date|day) of )?(?:my|the|that) action (?:on|for|in) §$/,
    ['changeAction'],
    { bare: true },
  ),
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
