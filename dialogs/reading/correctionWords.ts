/** The words that stand beside something that is put right. None of them is said by us. */

/** They may stand beside a day, a number or an address, and say nothing more. */
export const besideFact = new Set(
  "it it's its that that's thats was is were on the her his their him she he they happened happen occurred incident took place day date number phone mobile email address reached us received came in rang rung phoned called told me emailed wrote to actually really sorry i mean meant should be have been say one found out about realised when by got here".split(
    ' ',
  ),
);

/** By which each day is told from the others. */
export const dayCues = {
  happenedOn: /\b(?:happen(?:ed|s)?|occurred|incident|took place)\b/i,
  receivedOn:
    /\b(?:reached|received|came|got (?:to us|here|in)|rang|rung|phoned|called|told|e-?mailed|wrote)\b/i,
  foundOutOn: /\b(?:found out|find out|realised|learn(?:t|ed))\b/i,
} as const;
