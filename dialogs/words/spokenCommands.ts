import { caseTarget } from '../../policy/machine/targets';
import { CASE } from '../reading/sentence';
import { plain } from '../reading/plain';

const toClose = [
  'closeEnquiry',
  'closeEarlyResolution',
  'closeAfterResponse',
  'closeFeedback',
  'closeLearning',
  'closeLedElsewhere',
];

/** Short words for commands that are often wanted. Every command can be asked for by the words on its button too. */
const spokenCommands: Readonly<Record<string, string | readonly string[]>> = {
  triage: 'triage',
  assign: 'assign',
  allocate: 'allocate',
  acknowledge: 'recordAcknowledgement',
  'make formal': 'makeFormal',
  'more time': ['agreeMoreTime', 'askForExtension'],
  extend: 'askForExtension',
  extension: 'askForExtension',
  pause: 'pauseClock',
  'pause clock': 'pauseClock',
  'stop clock': 'pauseClock',
  restart: 'restartClock',
  'restart clock': 'restartClock',
  hold: 'putOnHold',
  update: 'recordUpdate',
  evidence: 'recordEvidence',
  'add evidence': 'recordEvidence',
  finding: 'recordFinding',
  'add finding': 'recordFinding',
  consent: 'recordConsent',
  resolve: ['closeEnquiry', 'closeEarlyResolution'],
  close: toClose,
  'close case': toClose,
  accept: 'acceptAllocation',
  'late entries': 'acceptLateEntries',
  'late entry': 'acceptLateEntries',
  issues: 'agreeIssues',
  plan: 'sharePlan',
  withdraw: 'withdraw',
  reopen: 'reopen',
  're open': 'reopen',
  'list issues': 'listIssues',
  flag: 'raiseRedFlag',
  correct: 'correctRecord',
  'spoke with person': 'recordConversation',
  'could not reach person': 'recordAttempt',
  'told them outcome': 'tellOutcome',
  'told them about advocacy': 'offerAdvocacy',
  'person withdraws': 'withdraw',
  'same as another case': 'closeDuplicate',
  'logged by mistake': 'closeLoggedInError',
  'resolved and satisfied': 'closeEnquiry',
  'agreed more time': 'agreeMoreTime',
  'no more time needed': 'withdrawExtension',
  'action done': 'completeAction',
  note: 'recordContact',
  'add note': 'recordContact',
  'add contact': 'recordContact',
  'record contact': 'recordContact',
  'record call': 'recordContact',
  'promise kept': 'keepPromise',
  'note was wrong': 'correctContact',
  withhold: 'withholdWords',
  redact: 'withholdWords',
  'redact words': 'withholdWords',
  'take words out': 'withholdWords',
  'this is not mine': 'notMine',
  'send it back': ['returnDraft', 'returnResponse', 'declineToSign'],
  'contact details': 'changeContact',
  'change representative': 'nameRepresentative',
  'add representative': 'nameRepresentative',
  'end representation': 'endRepresentative',
  'lost capacity': 'recordCapacity',
  'regained capacity': 'recordCapacity',
  'add person': 'addPerson',
  'Send to Complaints Team': ['submitDraft', 'makeFormal', 'assign'],
};

const withoutArticles = (words: string): string =>
  words
    .split(' ')
    .filter((word) => !['a', 'an', 'the', 'my', 'this', 'that', 'it'].includes(word))
    .join(' ');

const simple = (words: string): string => withoutArticles(plain(words).replace(/'/g, ''));

/** Several may stand on a button of the same words: which of them is meant, the case says. */
const ofButton = (words: string): readonly string[] =>
  caseTarget.commands.flatMap(({ name, button }) => (simple(button) === words ? [name] : []));

const byWords: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...caseTarget.commands.map(({ button }) => [simple(button), ofButton(simple(button))] as const),
  ...Object.entries(spokenCommands).map(([words, meant]) => [simple(words), [meant].flat()] as const),
]);

/** The words on the buttons of commands, and the short ones, as they are compared. */
export const commandWords: readonly string[] = [...byWords.keys()];

/** What stands about a reference in a command: “on the case §”, “§:”, or the reference alone. */
const aboutCase = [
  new RegExp(`(?: (?:on|for|of|to|in|about|from))?(?: (?:case|complaint|concern|enquiry))? ${CASE}$`),
  new RegExp(`^(?:(?:on|for) )?(?:(?:case|complaint|concern|enquiry) )?${CASE} `),
  new RegExp(` ${CASE}(?= )`),
];

/** The commands that are asked for by a short word or by the words on a button; which of them depends on the case. */
export function readCommand(asked: string): readonly string[] | undefined {
  const words = withoutArticles(asked);
  const found = [words, ...aboutCase.map((about) => words.replace(about, ''))]
    .map((each) => byWords.get(each))
    .find((commands) => commands !== undefined);
  return found?.includes('logConcern') ? undefined : found;
}
