import type { Person } from '../policy/roles';
import { explainClocks, openCase } from './cases';
import type { Desk } from './desk';
import { showHelp } from './help';
import { giveNamedLetter } from './letters';
import { showAtRisk, showMyCases, showTeamQueue } from './lists';
import { showDecisions, showMyDay } from './myDay';
import { showProblems } from './problems';
import { checkDate, showParagraph, tellHowToComplain } from './procedure';
import { openRegister } from './records';
import { REFERENCE, tidyReference } from './reference';
import type { Reply } from './reply';
import type { Session, Turned } from './session';
import { readCommand } from './spokenCommands';
import { startCommand, startLogging } from './starting';
import { showTimeline } from './timeline';
import { carryOn } from './underWay';
import { answerWithinCalendar } from './withinCalendar';

type Turning = (desk: Desk, person: Person, session: Session) => Promise<Turned>;
type Handler = (desk: Desk, person: Person, session: Session, ...words: string[]) => Promise<Turned>;
type View = (desk: Desk, person: Person, ...words: string[]) => Promise<readonly Reply[]>;

/** Shows something beside the conversation under way, and offers the way back to it. */
const beside =
  (view: View): Handler =>
  async (desk, person, session, ...words) => {
    const replies = await answerWithinCalendar(view(desk, person, ...words));
    return { session, replies: session.draft ? [...replies, carryOn(session.draft)] : replies };
  };

const help: Handler = async (desk, person, session) => ({
  session,
  replies: showHelp(desk, person, session),
});

const log: Handler = (desk, person, session, words = '') =>
  startLogging(desk, person, session, words === '' ? {} : { words });

const tidy = (said: string): string => tidyReference(said) ?? said;
const open = beside((desk, person, of = '') => openCase(desk, person, tidy(of)));
const explain = beside((desk, person, of = '') => explainClocks(desk, person, tidy(of)));
const history = beside((desk, person, of = '') => showTimeline(desk, person, tidy(of)));
const letter = beside((desk, person, before = '', of = '', after = '') =>
  giveNamedLetter(desk, person, of, `${before} ${after}`),
);
const paragraph = beside(async (_desk, _person, number = '') =>
  showParagraph(number.replace(/[\s.?!]+$/, '')),
);
const register = (kind: string): Handler =>
  beside((desk, person, about = '') => openRegister(desk, person, kind, about));

const withReference = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace('REFERENCE', REFERENCE)}[\\s.!?]*$`, 'i');

const anyStart = /^(?:hi|hiya|hello|hey|help|start|menu|what can (?:you|i) do)\b[\s!.?]*$/i;
const anyLog =
  /^(?:log|raise|record|report)(?: a| an| new)?(?: new)? (?:concern|complaint|compliment|enquiry|issue)[\s.!]*$/i;
const anyComplain = /^how (?:to|do (?:i|we|they|you)|can (?:i|they|someone)) complain[\s.!?]*$/i;

/**
 * What may be said, whatever is under way: the first row that fits answers, with the words its pattern sets apart. The
 * third column is what Teams offers in its menu, where no other words are needed.
 */
export const sayings: readonly (readonly [RegExp, Handler, string?])[] = [
  [anyStart, help, 'help'],
  [anyLog, log, 'log a concern'],
  [/^log(?: a concern)?\s*:\s*([\s\S]+)$/i, log],
  [/^log[\s.!]*$/i, log],
  [/^(?:my|show my) cases[\s.!?]*$/i, beside(showMyCases), 'my cases'],
  [/^(?:team queue|queue)[\s.!?]*$/i, beside(showTeamQueue), 'team queue'],
  [withReference('(?:case|open|show)\\s+REFERENCE'), open],
  [new RegExp(`^${REFERENCE}$`, 'i'), open],
  [withReference('why\\s+REFERENCE'), explain],
  [withReference('letters?(?:\\s+(.{0,40}?))?\\s+REFERENCE(?:\\s+(.{0,20}?))?'), letter],
  [/^(?:case|why)\s+(\S{1,40})$/i, open],
  [/^(?:my day|today|home)[\s.!?]*$/i, beside(showMyDay), 'my day'],
  [/^(?:at risk|risk|overdue)[\s.!?]*$/i, beside(showAtRisk), 'at risk'],
  [
    /^(?:delivery problems?|problems)[\s.!?]*$/i,
    beside((desk, person) => showProblems(desk, person)),
    'delivery problems',
  ],
  [/^(?:approvals|my approvals|decisions|waiting for me)[\s.!?]*$/i, beside(showDecisions), 'approvals'],
  [anyComplain, beside(async (desk) => tellHowToComplain(desk)), 'how to complain'],
  [/^check (?:a |the )?date\b\s*(.{0,60})$/i, beside(checkDate), 'check a date'],
  [/^(?:policy|paragraph|para)\s+(.{1,30})$/i, paragraph],
  [withReference('(?:timeline|history)\\s+REFERENCE'), history],
  [/^(?:limits?(?: on contact)?|restrictions?)\b\s*(?:on\s+)?(.{0,40})$/i, register('restriction')],
  [/^(?:delegations?|delegate)\b\s*(?:to\s+)?(.{0,100})$/i, register('delegations')],
  [/^training\b\s*(?:of\s+|for\s+)?(.{0,100})$/i, register('training')],
  [/^(?:partners?|partner directory)[\s.!?]*$/i, register('partner'), 'partners'],
];

/** What was typed, if it is something the bot knows by words: a row of the table, or a command by its name. */
export function hear(words: string): Turning | undefined {
  const said = words.trim();
  for (const [pattern, handler] of sayings) {
    const found = pattern.exec(said);
    const [, ...apart] = found ?? [];
    if (found) return (desk, person, session) => handler(desk, person, session, ...apart);
  }
  const asked = readCommand(said);
  return (
    asked && ((desk, person, session) => startCommand(desk, person, session, asked.commands, asked.reference))
  );
}
