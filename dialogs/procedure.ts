import { buildDateCard } from '../cards/dateCards';
import { buildHowToComplainCard } from '../cards/helpCards';
import { buildParagraphCard } from '../cards/paragraphCards';
import { buildSayCard } from '../cards/sayCards';
import { longDate } from '../policy/calendar/dates';
import { dueAfter } from '../policy/calendar/workingDays';
import { paragraph } from '../policy/paragraphs/paragraphs';
import type { Person } from '../policy/roles';
import { timescales } from '../policy/timescales';
import type { Desk } from './desk';
import { hearDate } from './reading/hearDate';
import { replyCard, type Reply } from './reply';

export const tellHowToComplain = ({ trust }: Desk): readonly Reply[] => [
  replyCard(buildHowToComplainCard(trust)),
];

/** What a paragraph of the policy asks, in our own words. */
export function showParagraph(number: string): readonly Reply[] {
  const found = paragraph(number);
  if (found) return [replyCard(buildParagraphCard(found))];
  return [
    replyCard(
      buildSayCard({
        title: 'There is no such paragraph',
        lines: ['Say “policy” and its number, such as “policy 8.24” or “policy App.4 5.1”.'],
      }),
    ),
  ];
}

const counted = [
  timescales.acknowledgement,
  timescales.palsEnquiry,
  timescales.response,
  timescales.reopenedResponse,
];

const unreadableDate = (why?: string): Reply =>
  replyCard(
    buildSayCard({
      title: 'I cannot read that date',
      lines: [
        ...(why ? [why] : []),
        'Say it like “check a date 12/3”, “check a date last Friday” or “check a date 5 January 2026”.',
      ],
    }),
  );

/** The procedure’s working days counted on from a date, each with its sum. */
export async function checkDate(
  desk: Pick<Desk, 'context'>,
  person: Person,
  words: string,
): Promise<readonly Reply[]> {
  const { today, calendar } = await desk.context(person);
  const said = words.trim();
  const holidays = calendar.holidaysBetween(calendar.firstDay, calendar.lastDay);
  const heard = said === '' ? undefined : hearDate(said, { today, holidays });
  if (heard && heard.is !== 'taken') return [unreadableDate(heard.is === 'ask' ? heard.why : undefined)];
  const date = heard?.value ?? today;
  const isWorking = calendar.isWorkingDay(date) ? 'It is a working day.' : 'It is not a working day.';
  const sums = counted.map(({ workingDays }) => {
    const { due } = dueAfter(calendar, date, workingDays);
    return `${workingDays} working days: ${longDate(due)}`;
  });
  return [replyCard(buildDateCard([`Counted from ${longDate(date)}. ${isWorking}`, ...sums]))];
}
