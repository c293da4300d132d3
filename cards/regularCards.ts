import { longDate } from '../policy/calendar/dates';
import type { RegularMessage } from '../policy/reports/regular';
import { THE_REVIEWS } from '../policy/streams/quarterlyReview/questions';
import { button, type Action, type Card } from './card';
import { buildSayCard } from './sayCards';
import { sayPeriod } from './reports/sayCell';

const openPack = ({ period }: RegularMessage): Action =>
  button('Open the quarterly pack', 'report', { report: 'quarterly', ...period });

const recordReview = button('Record a held review', 'form', {
  command: 'recordReview',
  case: THE_REVIEWS,
});

type Said = Readonly<{ title: string; lines: readonly string[]; actions: readonly Action[] }>;

/** What each says; the digest is a report of its own and has no words here. `news`: the trends, a sentence each. */
const saying: Readonly<
  Record<Exclude<RegularMessage['is'], 'digest'>, (message: RegularMessage, news: readonly string[]) => Said>
> = {
  pack: (message) => ({
    title: 'The quarterly pack is ready',
    lines: [
      `It holds the figures of ${sayPeriod(message)}. Senior Managers review it this quarter, and say what they decided (App.1).`,
    ],
    actions: [openPack(message), recordReview],
  }),
  reviewOwed: ({ period }) => ({
    title: 'The quarterly review is still owed',
    lines: [
      `No review of complaints is recorded for this quarter. Hold it by ${longDate(period.to)}, and record what was decided (App.1).`,
    ],
    actions: [recordReview, button('Open the latest figures', 'report', { report: 'quarterly' })],
  }),
  noReview: (message) => ({
    title: 'No quarterly review is recorded',
    lines: [
      `From ${sayPeriod(message)} no review of complaints is recorded. Senior Managers hold one at least each quarter (App.1). If it was held, a Senior Manager can still record it.`,
    ],
    actions: [recordReview, openPack(message)],
  }),
  trends: ({ period }, news) => ({
    title: 'A trend has crossed a limit',
    lines: [...news, 'See what is behind it, and whether something has to be done (8.41).'],
    actions: [button('Open the key figures', 'report', { report: 'kpis', ...period })],
  }),
};

/** A message that goes without being asked for, other than the digest. Nothing in it tells of anybody. */
export const buildRegularCard = (
  message: RegularMessage & { readonly is: Exclude<RegularMessage['is'], 'digest'> },
  news: readonly string[],
  forWhom?: string,
): Card => {
  const { title, lines, actions } = saying[message.is](message, news);
  return buildSayCard({ title, lines: [...(forWhom ? [`For ${forWhom}`] : []), ...lines], actions });
};
