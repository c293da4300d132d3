import { caseTarget } from '../policy/machine/targets';

/** What a person typed, when it is one of the things the bot knows by words. */
export type Intent =
  | { readonly is: 'help' }
  | { readonly is: 'log'; readonly words?: string }
  | { readonly is: 'mine' }
  | { readonly is: 'queue' }
  | { readonly is: 'case'; readonly reference: string }
  | { readonly is: 'why'; readonly reference: string }
  | { readonly is: 'day' }
  | { readonly is: 'risk' }
  | { readonly is: 'problems' }
  | { readonly is: 'approvals' }
  | { readonly is: 'howTo' }
  | { readonly is: 'date'; readonly words: string }
  | { readonly is: 'policy'; readonly number: string }
  | { readonly is: 'timeline'; readonly reference: string }
  /** A register, or its record of a case or of somebody. */
  | { readonly is: 'register'; readonly kind: string; readonly of?: string }
  | { readonly is: 'letter'; readonly reference: string; readonly words: string }
  /** The commands it may mean: which of them depends on where the case stands. */
  | { readonly is: 'command'; readonly commands: readonly string[]; readonly reference?: string };

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

/** Does it name a case by its reference? */
export const namesCase = (words: string): boolean => new RegExp(`\\b${REFERENCE}\\b`, 'i').test(words);

/** Short words for commands that are often wanted. Every command can be asked for by the words on its button too. */
const spokenCommands: Readonly<Record<string, string | readonly string[]>> = {
  triage: 'triage',
  assign: 'assign',
  allocate: 'allocate',
  acknowledge: 'recordAcknowledgement',
  'make formal': 'makeFormal',
  'more time': 'agreeMoreTime',
  extend: 'askForExtension',
  extension: 'askForExtension',
  pause: 'pauseClock',
  restart: 'restartClock',
  hold: 'putOnHold',
  update: 'recordUpdate',
  evidence: 'recordEvidence',
  finding: 'recordFinding',
  consent: 'recordConsent',
  resolve: ['closeEnquiry', 'closeEarlyResolution'],
  close: [
    'closeEnquiry',
    'closeEarlyResolution',
    'closeAfterResponse',
    'closeFeedback',
    'closeLearning',
    'closeLedElsewhere',
  ],
  accept: 'acceptAllocation',
  issues: 'agreeIssues',
  plan: 'sharePlan',
  withdraw: 'withdraw',
  reopen: 'reopen',
  'list issues': 'listIssues',
  flag: 'raiseRedFlag',
  correct: 'correctRecord',
};

const simple = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const byWords = new Map<string, readonly string[]>([
  ...[...caseTarget.commands].reverse().map(({ name, button }) => [simple(button), [name]] as const),
  ...Object.entries(spokenCommands).map(([words, meant]) => [words, [meant].flat()] as const),
]);

/** A command asked for by its short word or by the words on its button, with or without a case. */
function spokenCommand(said: string): Intent | undefined {
  const found = new RegExp(`^(.{2,80}?)(?:\\s+(?:on\\s+|for\\s+)?${REFERENCE})?[\\s.!?]*$`, 'is').exec(said);
  const commands = byWords.get(simple(found?.[1] ?? ''));
  if (!found || commands === undefined || commands.includes('logConcern')) return undefined;
  return { is: 'command', commands, ...(found[2] ? { reference: found[2] } : {}) };
}

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
  [
    new RegExp(`^letters?(?:\\s+(.{0,40}?))?\\s+${REFERENCE}(?:\\s+(.{0,20}?))?[\\s.!?]*$`, 'i'),
    (found) => ({ is: 'letter', reference: found[2] ?? '', words: `${found[1] ?? ''} ${found[3] ?? ''}` }),
  ],
  [/^(?:case|why)\s+(\S{1,40})$/i, (found) => ({ is: 'case', reference: found[1] ?? '' })],
  [/^(my day|today|home)[\s.!?]*$/i, () => ({ is: 'day' })],
  [/^(at risk|risk|overdue)[\s.!?]*$/i, () => ({ is: 'risk' })],
  [/^(delivery problems?|problems)[\s.!?]*$/i, () => ({ is: 'problems' })],
  [/^(approvals|my approvals|decisions|waiting for me)[\s.!?]*$/i, () => ({ is: 'approvals' })],
  [/^how (to|do (i|we|they|you)|can (i|they|someone)) complain[\s.!?]*$/i, () => ({ is: 'howTo' })],
  [/^check (?:a |the )?date\b\s*(.{0,60})$/i, (found) => ({ is: 'date', words: found[1] ?? '' })],
  [
    /^(?:policy|paragraph|para)\s+(.{1,30})$/i,
    (found) => ({ is: 'policy', number: (found[1] ?? '').replace(/[\s.?!]+$/, '') }),
  ],
  [
    new RegExp(`^(?:timeline|history)\\s+${REFERENCE}[\\s.!?]*$`, 'i'),
    (found) => ({ is: 'timeline', reference: found[1] ?? '' }),
  ],
  [/^(?:limits?(?: on contact)?|restrictions?)\b\s*(?:on\s+)?(.{0,40})$/i, register('restriction')],
  [/^(?:delegations?|delegate)\b\s*(?:to\s+)?(.{0,100})$/i, register('delegations')],
  [/^training\b\s*(?:of\s+|for\s+)?(.{0,100})$/i, register('training')],
  [/^(?:partners?|partner directory)[\s.!?]*$/i, () => ({ is: 'register', kind: 'partner' })],
];

function register(kind: string): (found: RegExpExecArray) => Intent {
  return (found) => {
    const of = (found[1] ?? '').replace(/[\s.!?]+$/, '');
    return { is: 'register', kind, ...(of === '' ? {} : { of }) };
  };
}

export function readIntent(words: string): Intent | undefined {
  const said = words.trim();
  for (const [pattern, intent] of table) {
    const found = pattern.exec(said);
    if (found) return intent(found);
  }
  return spokenCommand(said);
}

const steering: readonly (readonly [RegExp, (found: RegExpExecArray) => Steering])[] = [
  [/^(back|go back|previous)[\s.!]*$/i, () => ({ is: 'back' })],
  [/^(cancel|stop|quit)[\s.!]*$/i, () => ({ is: 'cancel' })],
  [/^(continue|carry on|resume|go on)[\s.!]*$/i, () => ({ is: 'continue' })],
  [/^(save|save it|confirm|yes,? save( it)?)[\s.!]*$/i, () => ({ is: 'save' })],
  [/^(skip|next|ok|okay|that'?s right)[\s.!]*$/i, () => ({ is: 'skip' })],
  [/^change(?:\s+(?:the\s+)?(.{1,60}))?$/i, (found) => ({ is: 'change', what: found[1] ?? '' })],
];

/** What may be asked of the bot in a team’s channel: whether counts are posted there, and nothing else. */
export function readChannelWords(words: string): 'postCounts' | 'stopPosting' | undefined {
  const said = words.trim();
  if (/^post counts here[\s.!]*$/i.test(said)) return 'postCounts';
  return /^stop posting( here)?[\s.!]*$/i.test(said) ? 'stopPosting' : undefined;
}

export function readSteering(words: string): Steering | undefined {
  const said = words.trim();
  for (const [pattern, meaning] of steering) {
    const found = pattern.exec(said);
    if (found) return meaning(found);
  }
  return undefined;
}
