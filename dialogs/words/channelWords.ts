/** What may be asked of the bot in a team’s channel: whether counts are posted there, and nothing else. */
export function readChannelWords(words: string): 'postCounts' | 'stopPosting' | undefined {
  const said = words.trim();
  if (/^post counts here[\s.!]*$/i.test(said)) return 'postCounts';
  return /^stop posting( here)?[\s.!]*$/i.test(said) ? 'stopPosting' : undefined;
}
