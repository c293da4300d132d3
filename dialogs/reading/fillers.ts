const BEFORE =
  /^(?:(?:ok(?:ay)?,? so|so|erm+|um+|uhm+|uh|er|well|oh|ah|aw|hmm+|sry|soz|sorry|lol|ha(?:ha)+|tbh|like|hiya?|omg)(?![\p{L}\p{N}'’])[\s,.!…–-]*)+(?=[\p{L}\p{N}])/iu;
const BEHIND =
  /(?:[\s,.!…–-]+(?:lol|ha(?:ha)+|tbh|tho|though|hun|sry|soz|sorry|obviously|obvs|thx|cheers|bless (?:her|him|them)|innit|btw|🙂|😀|😂|🙄|😬|🙏|😊|🤣))+[\s.!]*$/iu;

/** The words without the sounds that people put round an answer: “erm”, “lol”, “sry”. Words of nothing else stay. */
export function withoutFillers(words: string): string {
  const bare = words.trim().replace(BEFORE, '').replace(BEHIND, '');
  return /[\p{L}\p{N}\p{Extended_Pictographic}?]/u.test(bare) ? bare : words;
}
