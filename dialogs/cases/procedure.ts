import { buildDateCard } from '../../cards/dateCards';
import { buildHowToComplainCard } from '../../cards/helpCards';
import { buildParagraphCard } from '../../cards/paragraphCards';
import { plain } from '../../cards/escape';
import { buildSayCard } from '../../cards/sayCards';
import { longDate } from '../../policy/calendar/dates';
import { dueAfter } from '../../policy/calendar/workingDays';
import { paragraph, paragraphs, type Paragraph } from '../../policy/paragraphs/paragraphs';
import type { Person } from '../../policy/roles';
import { foldedWords } from '../../policy/search/fold';
import { timescales } from '../../policy/timescales';
import type { Desk } from '../port/desk';
import { hearDate } from '../reading/hearDate';
import { replyCard, type Reply } from '../port/reply';

export const tellHowToComplain = ({ trust }: Desk): readonly Reply[] => [
  replyCard(buildHowToComplainCard(trust)),
];

const MOST_PARAGRAPHS = 3;
const SHORTEST_WORD = 4;

/** The paragraphs that speak of something: those that have it in their titles first. */
function paragraphsAbout(words: string): readonly Paragraph[] {
  const wanted = foldedWords(words).filter((word) => word.length >= SHORTEST_WORD);
  const stems = wanted.map((word) => word.replace(/(?:ing|ed|s)$/, ''));
  const speaks = (text: string): boolean =>
    stems.length > 0 && stems.every((stem) => foldedWords(text).some((word) => word.startsWith(stem)));
  const [titled, told] = [({ title }: Paragraph) => speaks(title), ({ asks }: Paragraph) => speaks(asks)];
  return [...new Set([...paragraphs.filter(titled), ...paragraphs.filter(told)])].slice(0, MOST_PARAGRAPHS);
}

/** What a paragraph of the policy asks, in our own words; what is no number is looked for in what they ask. */
export function showParagraph(number: string): readonly Reply[] {
  const found = paragraph(number);
  if (found) return [replyCard(buildParagraphCard(found))];
  const about = paragraphsAbout(number);
  if (about.length > 0)
    return [
      replyCard(
        buildSayCard({
          title: `What the policy says about “${plain(number)}”`,
          lines: about.map((each) => `${each.number}: ${each.asks}`),
          actions: [],
        }),
      ),
    ];
  return [
    replyCard(
      buildSayCard({
        title: /\d/.test(number)
          ? 'There is no such paragraph'
          : `I find nothing in the policy on “${plain(number)}”`,
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
