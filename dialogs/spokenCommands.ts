import { caseTarget } from '../policy/machine/targets';
import { REFERENCE } from './reference';

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

interface SpokenCommand {
  /** Those it may mean: which of them depends on where the case stands. */
  readonly commands: readonly string[];
  readonly reference?: string;
}

/** A command asked for by its short word or by the words on its button, with or without a case. */
export function readCommand(said: string): SpokenCommand | undefined {
  const found = new RegExp(`^(.{2,80}?)(?:\\s+(?:on\\s+|for\\s+)?${REFERENCE})?[\\s.!?]*$`, 'is').exec(said);
  const commands = byWords.get(simple(found?.[1] ?? ''));
  if (!found || commands === undefined || commands.includes('logConcern')) return undefined;
  return { commands, ...(found[2] ? { reference: found[2] } : {}) };
}
