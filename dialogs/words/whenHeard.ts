import { button } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import { count, longDate } from '../../policy/calendar/dates';
import type { Clock } from '../../policy/machine/clock';
import { inSentence } from '../../policy/machine/sentences';
import type { Person } from '../../policy/roles';
import { timescales } from '../../policy/timescales';
import { tellUnseen } from '../cases/cases';
import type { Desk } from '../port/desk';
import { replyCard, type Reply } from '../port/reply';
import { keepShown } from '../cases/shownLast';

/** What the person who raised it hears of, soonest first where two are open. */
const heard: readonly string[] = ['acknowledgement', 'update', 'palsEnquiry', 'earlyResolution'];
const answers: readonly string[] = ['agreed', 'response', 'reopened', 'palsEnquiry', 'earlyResolution'];

const isOpen = ({ state }: Clock): boolean => state === 'running' || state === 'missed';

const sayDue = ({ due, state, paragraph }: Clock): string =>
  state === 'missed'
    ? `was due on ${longDate(due)}, and that day is past (${paragraph})`
    : state === 'paused'
      ? `is paused; it was due on ${longDate(due)} (${paragraph})`
      : `is due by ${longDate(due)} (${paragraph})`;

/** How long an answer may take, while nobody has decided what kind of matter it is. */
const untriaged = `The day of the answer is set at triage. A PALS enquiry has ${count(timescales.palsEnquiry.workingDays, 'working day')} from the day it reached us (${timescales.palsEnquiry.paragraph}), a formal complaint ${timescales.response.workingDays} (${timescales.response.paragraph}).`;

function nextHeard(clocks: readonly Clock[]): string {
  const [next] = clocks
    .filter((clock) => heard.includes(clock.name) && isOpen(clock))
    .sort((one, other) => (one.due < other.due ? -1 : 1));
  if (!next) return 'Nothing is due to them before the answer.';
  return `Next they hear: ${inSentence(next.label)}. It ${sayDue(next)}.`;
}

function answerDue(clocks: readonly Clock[], isTriaged: boolean): string {
  const due = clocks.filter(({ name, state }) => answers.includes(name) && state !== 'ended');
  const [answer] = answers.flatMap((name) => due.filter((each) => each.name === name));
  if (!answer) return isTriaged ? 'No answer is owed on it now.' : untriaged;
  if (answer.metOn) return `They were answered on ${longDate(answer.metOn)} (${answer.paragraph}).`;
  return `The answer ${sayDue(answer)}.`;
}

/** When the person hears of it next, and when they have the answer: from the clocks of the case. */
export async function sayWhenHeard(desk: Desk, person: Person, reference: string): Promise<readonly Reply[]> {
  const [state, clocks] = await Promise.all([desk.read(person, reference), desk.clocks(person, reference)]);
  if (!state || !clocks) return tellUnseen(undefined);
  await keepShown(desk, person, reference);
  const lines =
    state.stage === 'closed'
      ? [`${reference} is closed: nothing more is due to them on it.`]
      : [nextHeard(clocks), answerDue(clocks, state.triage.decision !== undefined)];
  return [
    replyCard(
      buildSayCard({
        title: `What comes next on ${reference}`,
        lines,
        actions: [
          button('See how each date was worked out', 'why', { case: reference }),
          button('Open the case', 'open', { case: reference }),
        ],
      }),
    ),
  ];
}
