/** What a person typed, when it is one of the things the bot knows by words. */
export type Intent =
  | { readonly is: 'help' }
  | { readonly is: 'log'; readonly words?: string }
  | { readonly is: 'mine' }
  | { readonly is: 'queue' }
  | { readonly is: 'case'; readonly reference: string }
  | { readonly is: 'why'; readonly reference: string }
  | { readonly is: 'command'; readonly command: string; readonly reference?: string };

/** Words that steer a conversation under way. */
export type Steering =
  | { readonly is: 'back' }
  | { readonly is: 'cancel' }
  | { readonly is: 'continue' }
  | { readonly is: 'save' }
  | { readonly is: 'skip' }
  | { readonly is: 'change'; readonly what: string };

const REFERENCE = '(c\\d{2}-?[0-9a-z]{5})';

/** The reference as it is kept: capitals, a dash, and letters that look like digits read as digits. */
export function tidyReference(words: string): string | undefined {
  const found = /^c(\d{2})-?([0-9a-z]{5})$/i.exec(words.trim());
  return found
    ? `C${found[1]}-${(found[2] ?? '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1')}`
    : undefined;
}

/** Commands that can be started by a word, with or without a reference. */
const spokenCommands: Readonly<Record<string, string>> = {
  triage: 'triage',
  assign: 'assign',
  acknowledge: 'recordAcknowledgement',
  'make formal': 'makeFormal',
  'more time': 'agreeMoreTime',
  resolve: 'closeEnquiry',
  'list issues': 'listIssues',
  flag: 'raiseRedFlag',
  correct: 'correctRecord',
};

const table: readonly (readonly [RegExp, (found: RegExpExecArray) => Intent])[] = [
  [/^(hi|hiya|hello|hey|help|start|menu|what can (you|i) do)\b[\s!.?]*$/i, () => ({ is: 'help' })],
  [
    /^(log|raise|record|report)( a| an| new)?( new)? (concern|complaint|compliment|enquiry|issue)[\s.!]*$/i,
    () => ({ is: 'log' }),
  ],
  [/^log(?: a concern)?\s*:\s*([\s\S]+)$/i, (found) => ({ is: 'log', words: found[1] })],
  [/^log[\s.!]*$/i, () => ({ is: 'log' })],
  [/^(my|show my) cases[\s.!?]*$/i, () => ({ is: 'mine' })],
  [/^(team queue|queue)[\s.!?]*$/i, () => ({ is: 'queue' })],
  [
    new RegExp(`^(?:case|open|show)\\s+${REFERENCE}[\\s.!?]*$`, 'i'),
    (found) => ({ is: 'case', reference: found[1] ?? '' }),
  ],
  [new RegExp(`^${REFERENCE}$`, 'i'), (found) => ({ is: 'case', reference: found[1] ?? '' })],
  [new RegExp(`^why\\s+${REFERENCE}[\\s.!?]*$`, 'i'), (found) => ({ is: 'why', reference: found[1] ?? '' })],
  [/^(?:case|why)\s+(\S{1,40})$/i, (found) => ({ is: 'case', reference: found[1] ?? '' })],
  [
    new RegExp(`^(${Object.keys(spokenCommands).join('|')})(?:\\s+${REFERENCE})?[\\s.!?]*$`, 'i'),
    (found) => ({
      is: 'command',
      command: spokenCommands[(found[1] ?? '').toLowerCase()] ?? '',
      reference: found[2],
    }),
  ],
];

export function readIntent(words: string): Intent | undefined {
  const said = words.trim();
  for (const [pattern, intent] of table) {
    const found = pattern.exec(said);
    if (found) return intent(found);
  }
  return undefined;
}

const steering: readonly (readonly [RegExp, (found: RegExpExecArray) => Steering])[] = [
  [/^(back|go back|previous)[\s.!]*$/i, () => ({ is: 'back' })],
  [/^(cancel|stop|quit)[\s.!]*$/i, () => ({ is: 'cancel' })],
  [/^(continue|carry on|resume|go on)[\s.!]*$/i, () => ({ is: 'continue' })],
  [/^(save|save it|confirm|yes,? save( it)?)[\s.!]*$/i, () => ({ is: 'save' })],
  [/^(skip|next|ok|okay|that'?s right)[\s.!]*$/i, () => ({ is: 'skip' })],
  [/^change(?:\s+(?:the\s+)?(.{1,60}))?$/i, (found) => ({ is: 'change', what: found[1] ?? '' })],
];

export function readSteering(words: string): Steering | undefined {
  const said = words.trim();
  for (const [pattern, meaning] of steering) {
    const found = pattern.exec(said);
    if (found) return meaning(found);
  }
  return undefined;
}
