const DID =
  "i(?:'ve|’ve| have| had| must have| just| only| also){0,2} (?:misread|mis-?heard|mis-?typed|mis-?clicked|misunderstood|clicked|pressed|picked|tapped|typed|read|copied|confused|mixed|muddled|thought|forgot|(?:was|were) (?:told|given|rushing|reading|looking|thinking|in a (?:rush|hurry))|got (?:it |them |the \\p{L}{2,12} |myself )?(?:mixed up|muddled|confused))\\b.{0,120}";
const SLIP =
  "(?:(?:it|that) was |its |it's )?(?:just )?(?:a |my |an )?(?:typo|mistake|slip|error|autocorrect|predictive text|fat fingers?|wrong button)\\b(?:(?! (?:on|in|it|the)\\b).){0,60}";
const GIVEN =
  '(?:s?he|they|the (?:caller|ward|family|patient|nurse|relative)|somebody|someone) (?:first )?(?:gave|told|said to|handed) (?:me|us)\\b.{0,100}';
const WHY = new RegExp(
  `^(.{4,200}?)(?:[,.;]\\s{1,3}|\\s[-–—]\\s|\\s(?=(?:sorry )?i\\b))((?:(?:sorry|and|as|it was because|because|cos)[\\s,]+)?(?:${DID}|${SLIP}|${GIVEN}))$`,
  'iu',
);
const LONGEST = 300;

/** Why something on a record was wrong, where it stands apart behind what is right: “…, i misread it”. */
export function whyWrong(typed: string): string | undefined {
  const said = typed.trim();
  if (said.length > LONGEST) return undefined;
  const [, before = '', why] = WHY.exec(said) ?? [];
  // “Sorry, i typed the wrong ward” tells what is wrong, and nothing besides.
  return why !== undefined && before.trim().split(/\s+/).length >= FEWEST ? why.trim() : undefined;
}

const FEWEST = 3;
