import { act, type Act } from './act';

const meeting =
  '(?:resolution |face to face |local resolution |teams |first |second |another )*(?:meeting|meet up|mediation)';
const theMeeting = `(?:the |our |that |her |his |their )?${meeting}`;
const withThem =
  '(?:(?: (?:with|for) (?:him|her|them|the (?:family|person|patient|complainant|daughter|son|mother|father|ward|team)))*)';

/** Meetings about a case: arranged, changed, held or not, and what goes to the person. The first that fits is meant. */
export const meetingActs: readonly Act[] = [
  act(
    new RegExp(
      `^(?:arrange|book|set up|organise|organize|schedule|fix|plan|sort(?: out)?)(?: a| an| the)? ${meeting}${withThem}(?: (?:on|for|about|with|in) §)$|^(?:meet|arrange to meet) (?:with )?(?:him|her|them|the family) (?:on|about) §$`,
    ),
    ['arrangeMeeting'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:move|change|postpone|rearrange|reschedule|put back|bring forward)(?: the (?:date|day|time) of)? ${theMeeting}${withThem}(?: (?:to|on|for|in) (?!§).{1,40}?)? (?:on|for|in|about) §$`,
    ),
    ['moveMeeting'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:invite (?:him|her|them|the (?:family|person|patient)) to ${theMeeting}|send (?:the |an )?(?:meeting )?invitation(?: to ${theMeeting})?|(?:the )?invitation (?:has |is )?(?:gone|sent|went)(?: out)?) (?:on|for|about|in) §$`,
    ),
    ['recordInvitation'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:(?:we |i )?(?:had|held|have had|have held) ${theMeeting}|(?:record|log|write up|minute)(?: how)? ${theMeeting}(?: went)?|${theMeeting} (?:went ahead|took place|went well|went badly|happened|is done|was held))${withThem}(?: (?:today|yesterday|this morning|this afternoon))? (?:on|for|about|in) §$`,
    ),
    ['recordMeeting'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:${theMeeting} (?:did not (?:happen|take place|go ahead)|was (?:cancelled|called off|not held)|is (?:cancelled|off)|fell through)|(?:cancel|call off) ${theMeeting}|(?:s?he|they|the (?:family|person|patient)) (?:did not (?:come|turn up|attend|show up)|missed)(?: (?:to|for))? ?${theMeeting}) (?:on|for|about|in) §$`,
    ),
    ['recordNoMeeting'],
    { bare: true },
  ),
  act(
    new RegExp(
      `^(?:send |(?:i |we )?(?:have )?sent |write )(?:(?:him|her|them) )?(?:the )?(?:notes|minutes)(?: of ${theMeeting})?(?: to (?:him|her|them|the (?:family|person)))? (?:on|for|about|in) §$|^(?:the )?(?:notes|minutes) (?:of ${theMeeting} )?(?:have |has |are )?(?:gone|been sent|sent|went)(?: out)? (?:on|for|about|in) §$`,
    ),
    ['recordNotesSent'],
    { bare: true },
  ),
];
