/** What people type to change, add or take out something that they gave. None of it is said by us. */

const WHAT = '(?:(?:the|her|his|their|my|its) )?(\\S.{0,60}?)';
const CHANGE =
  '(?:(?:please|pls|can you|can we|can i|could you|i need to|need to) )?(?:change|set|correct|update|amend|edit|fix|make|put)';
/** “change phone: 07700 900123”, “set the date to Friday”. */
export const changesTo = new RegExp(
  `^${CHANGE} ${WHAT}\\s{0,3}(?::|=|\\bto\\b|\\bas\\b)\\s{0,3}(\\S[\\s\\S]{0,400})$`,
  'i',
);
export const namesTo = /^(\p{L}[\p{L} ]{1,30}):\s{0,3}(\S.{0,200})$/u;
export const isWrong = new RegExp(
  `^(?:no,? |sorry,? )?(?:${WHAT} (?:is|are|was|looks)(?: all| still)? (?:wrong|not right|incorrect|not correct|a mistake)|(?:that(?:'|’)?s|i (?:got|put|gave you|typed)|you(?:(?:'|’)ve)? got|it(?:(?:'|’)?s| is)?) (?:the )?wrong (\\S.{0,40}?))(?: sorry)?[.!]?$`,
  'i',
);
export const addsTo =
  /^(?:(?:please|pls|can you|also|and|oh) )?add (?:that |this |to (?:it|that|what happened):? ?|the words |in |: ?)?(\S[\s\S]*?)(?:,? (?:to|in|into|on to|onto) (?:what happened|the (?:words|story|concern|complaint|account|narrative|text|notes?)|it))[.!]?$/i;
export const adds =
  /^(?:(?:please|pls|can you|also|and|oh) )?add (?:that|to (?:it|that|what happened)|this)?:? ?(\S[\s\S]{8,})$/i;
export const takesOut = new RegExp(
  `^(?:(?:please|pls|can you) )?(?:take out|take off|remove|delete|clear|leave out|get rid of|scrap|drop|take) ${WHAT}(?: out| off)?(?: please)?[.!]?$`,
  'i',
);
export const undoes =
  /^(?:please )?(?:undo(?: (?:it|that|this|the last(?: one| change| answer)?))?|put it back|change it back|take that back)[\s.!]*$/i;

/** A red flag asked for: “add safeguarding”, “please raise a red flag for the police”. */
export const asksForFlag =
  /^(?:(?:please|pls|can you|could you|can we|also|and|needs?(?: to)?|need a|should be)\s+)*(?:add|flag|raise|tick|put|mark|include)\b[^.]{0,40}\b(?:safeguarding|safe guarding|patient safety|police|coroner|inquest|legal|red flags?|flags?)[\s.!]*$/i;
