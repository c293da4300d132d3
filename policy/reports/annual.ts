import { daysBetween } from '../calendar/dates';
import { outcomes, professions, subjects, type Outcome, type Profession, type Subject } from '../codes';
import { endings, type Ending } from '../endings';
import { channels } from '../sections/intake/choices';
import { ombudsmanOutcomes, ombudsmen } from '../sections/ombudsman/choices';
import { reopenReasons } from '../sections/response/choices';
import { pauseReasons } from '../sections/timescale/choices';
import type { PauseReason } from '../sections/timescale/facts';
import { serviceWords } from '../trust/services';
import type { Counted } from './counted';
import type { Counting, ReportAsk, ReportDefinition } from './counting';
import {
  answeredIn,
  becameComplaintIn,
  cameIn,
  clockOf,
  dueIn,
  enquiryStanding,
  openOn,
  roundStanding,
  standingOf,
  Tally,
} from './measures';
import { isIn, monthsOf, monthWords, yearBefore, type Period } from './period';
import { longestOf, meanOf, medianOf, percentOf, type Cell, type ReportPart, type Table } from './report';
import { figuresTable, tallyTable } from './tables';

/** What a year comes to (8.42, reg 18), and what real reports add. */
class Year {
  received = 0;
  readonly byMonth = new Tally();
  readonly byService = new Tally();
  readonly byChannel = new Tally<keyof typeof channels | 'notKnown'>();
  readonly bySubject = new Tally<Subject>();
  readonly byProfession = new Tally<Profession>();
  readonly byOutcome = new Tally<Outcome>();
  readonly byEnding = new Tally<Ending>();
  readonly byReopening = new Tally<keyof typeof reopenReasons>();
  readonly byPause = new Tally<PauseReason | 'hold'>();
  readonly acknowledged = new Tally();
  readonly answers = new Tally();
  readonly reopenedAnswers = new Tally();
  readonly agreed = new Tally();
  readonly enquiries = new Tally();
  readonly days: number[] = [];
  readonly referred = new Tally();
  readonly ombudsmanViews = new Tally<keyof typeof ombudsmanOutcomes>();
  recommended = 0;
  actionsAdded = 0;
  actionsDone = 0;
  actionsOverdue = 0;
  joint = 0;
  becameComplaints = 0;
  openAtEnd = 0;

  constructor(
    readonly ask: ReportAsk,
    readonly period: Period,
  ) {}

  add(row: Counted): void {
    if (cameIn(row, this.period)) this.addReceived(row);
    this.addAnswers(row);
    this.addEnquiry(row);
    this.addOmbudsman(row);
    this.addActions(row);
    if (row.complaintFrom !== undefined && row.complaintFrom <= this.period.to && openOn(row, this.period.to))
      this.openAtEnd += 1;
  }

  private addReceived(row: Counted): void {
    const { asOf } = this.ask;
    this.received += 1;
    this.byMonth.add((row.complaintFrom ?? row.receivedOn).slice(0, 7));
    this.byService.add(row.service);
    this.byChannel.add(row.channel ?? 'notKnown');
    for (const subject of row.subjects) this.bySubject.add(subject);
    for (const profession of row.professions) this.byProfession.add(profession);
    this.acknowledged.add(standingOf(clockOf(row, 'acknowledgement'), asOf));
    if (row.partners.length > 0) this.joint += 1;
  }

  private addAnswers(row: Counted): void {
    const { asOf } = this.ask;
    const { period } = this;
    for (const round of dueIn(row, period)) {
      (round.number === 1 ? this.answers : this.reopenedAnswers).add(
        roundStanding(row, round, 'target', asOf),
      );
      this.agreed.add(roundStanding(row, round, 'agreed', asOf));
    }
    for (const { receivedOn, respondedOn, number } of answeredIn(row, period)) {
      this.days.push(daysBetween(receivedOn, respondedOn ?? receivedOn));
      if (number === 1 && row.outcome) this.byOutcome.add(row.outcome);
    }
    for (const { number, receivedOn, because } of row.rounds)
      if (number > 1 && because && isIn(period, receivedOn)) this.byReopening.add(because);
    for (const { from, reason } of row.pauses) if (isIn(period, from)) this.byPause.add(reason);
    if (row.complaintFrom && row.ending && isIn(period, row.ending.on)) this.byEnding.add(row.ending.how);
  }

  private addEnquiry(row: Counted): void {
    const { period } = this;
    const enquiry = enquiryStanding(row, period, this.ask.asOf);
    if (enquiry) this.enquiries.add(enquiry);
    if (becameComplaintIn(row, period)) this.becameComplaints += 1;
  }

  private addOmbudsman({ ombudsman }: Counted): void {
    for (const { body, on, outcome, decidedOn, recommended } of ombudsman) {
      if (isIn(this.period, on)) this.referred.add(body);
      if (!outcome || !isIn(this.period, decidedOn)) continue;
      this.ombudsmanViews.add(outcome);
      if (recommended) this.recommended += 1;
    }
  }

  private addActions({ actions }: Counted): void {
    for (const { addedOn, due, doneOn, dropped } of actions) {
      if (isIn(this.period, addedOn)) this.actionsAdded += 1;
      if (isIn(this.period, doneOn)) this.actionsDone += 1;
      const openAtEnd =
        addedOn <= this.period.to && !dropped && (doneOn === undefined || doneOn > this.period.to);
      if (openAtEnd && due <= this.period.to) this.actionsOverdue += 1;
    }
  }
}

/** Of those that came to an end one way or another. */
const share = (tally: Tally, ...good: readonly string[]): number | null =>
  percentOf(
    good.reduce((sum, each) => sum + tally.of(each), 0),
    tally.of('met') + tally.of('agreed') + tally.of('missed'),
  );

const figures: readonly (readonly [string, string, (year: Year) => Cell])[] = [
  ['Complaints that reached us', 'reg 18(1)(a)', ({ received }) => received],
  ['Upheld', 'reg 18(1)(b)', ({ byOutcome }) => byOutcome.of('upheld')],
  ['Partly upheld', 'reg 18(1)(b)', ({ byOutcome }) => byOutcome.of('partlyUpheld')],
  [
    'Well-founded: upheld and partly upheld',
    'reg 18(1)(b)',
    ({ byOutcome }) => byOutcome.of('upheld') + byOutcome.of('partlyUpheld'),
  ],
  ['Known to be referred to an Ombudsman', 'reg 18(1)(c)', ({ referred }) => referred.total],
  ['Acknowledged within 3 working days, %', '3.8', ({ acknowledged }) => share(acknowledged, 'met')],
  ['Answered within 35 working days, %', '8.40', ({ answers }) => share(answers, 'met')],
  [
    'Answered within 35 working days or more time that was agreed, %',
    '8.40',
    ({ answers }) => share(answers, 'met', 'agreed'),
  ],
  [
    'Reopened: answered within 60 working days or more time that was agreed, %',
    '8.40',
    ({ reopenedAnswers }) => share(reopenedAnswers, 'met', 'agreed'),
  ],
  ['Answered by the day agreed at the beginning, %', '8.39', ({ agreed }) => share(agreed, 'met')],
  ['Calendar days to the answer: average', '8.40', ({ days }) => meanOf(days)],
  ['Calendar days to the answer: middle', '8.40', ({ days }) => medianOf(days)],
  ['Calendar days to the answer: longest', '8.40', ({ days }) => longestOf(days)],
  ['Reopened', '8.24', ({ byReopening }) => byReopening.total],
  ['Open at the end of the year', '8.39', ({ openAtEnd }) => openAtEnd],
  ['Complaints with another organisation', 'App.4', ({ joint }) => joint],
  ['PALS enquiries that reached us', '8.9', ({ enquiries }) => enquiries.total],
  ['PALS enquiries put right in 10 working days, %', '8.9', ({ enquiries }) => share(enquiries, 'met')],
  ['PALS enquiries that became complaints', '8.10', ({ becameComplaints }) => becameComplaints],
  ['Actions agreed', '8.39', ({ actionsAdded }) => actionsAdded],
  ['Actions done', '8.39', ({ actionsDone }) => actionsDone],
  ['Actions overdue at the end of the year', '8.39', ({ actionsOverdue }) => actionsOverdue],
];

const pauseWords = (reason: PauseReason | 'hold'): string =>
  reason === 'hold' ? 'On hold for another process' : pauseReasons[reason];

const monthsTable = (year: Year): Table => ({
  kind: 'table',
  title: 'By month',
  columns: [
    { label: 'Month', is: 'text' },
    { label: 'Number', is: 'number' },
  ],
  rows: [
    ...monthsOf(year.period).map((month): readonly Cell[] => [
      monthWords(month),
      year.byMonth.of(month.from.slice(0, 7)),
    ]),
    ['All', year.received],
  ],
  totalled: true,
  people: true,
});

function partsOf(years: readonly Year[]): readonly ReportPart[] {
  const [year] = years;
  if (!year) return [];
  const { trust } = year.ask;
  const bodies = ombudsmen(trust);
  return [
    {
      kind: 'table',
      title: 'The year in figures',
      note: 'The first five are asked for by regulation 18. What was recorded late counts as missed until it is accepted.',
      columns: [
        { label: 'Measure', is: 'text' },
        { label: 'Paragraph', is: 'text' },
        { label: 'This year', is: 'number' },
        { label: 'A year before', is: 'number' },
        { label: 'Two years before', is: 'number' },
      ],
      rows: figures.map(([label, paragraph, of]) => [label, paragraph, ...years.map(of)]),
      people: true,
    },
    monthsTable(year),
    tallyTable('By service', year.byService, (key) => serviceWords(trust, key), { of: 'Service' }),
    tallyTable(
      'How they reached us',
      year.byChannel,
      (key) => (key === 'notKnown' ? 'Not known' : channels[key]),
      { of: 'Way' },
    ),
    tallyTable('What they were about', year.bySubject, (key) => subjects[key], {
      of: 'Subject',
      note: 'One complaint can have several subjects, and counts once under each.',
    }),
    tallyTable('Whose work it was about', year.byProfession, (key) => professions[key], {
      of: 'Profession',
      note: 'One complaint can be about several professions, and counts once under each.',
    }),
    tallyTable('How the answers came out', year.byOutcome, (key) => outcomes[key], { of: 'Outcome' }),
    tallyTable('How complaints ended', year.byEnding, (key) => endings[key], { of: 'Ending' }),
    tallyTable('Why they were reopened', year.byReopening, (key) => reopenReasons[key], { of: 'Reason' }),
    tallyTable('Why the clock was stopped', year.byPause, pauseWords, { of: 'Reason' }),
    tallyTable('Referred to an Ombudsman', year.referred, (key) => bodies[key as keyof typeof bodies], {
      of: 'Ombudsman',
    }),
    tallyTable('What the Ombudsman decided', year.ombudsmanViews, (key) => ombudsmanOutcomes[key], {
      of: 'Decision',
    }),
    figuresTable('Recommendations', [['Decisions with recommendations', '8.34', year.recommended]]),
  ];
}

/** The yearly report on complaints (8.42, regulation 18), beside the two years before. */
export const annual: ReportDefinition = {
  name: 'annual',
  title: 'Annual report',
  about: 'What regulation 18 asks for, and what readers of such reports look for.',
  paragraph: '8.42',
  count(ask): Counting {
    const spans = [ask.period, yearBefore(ask.period), yearBefore(yearBefore(ask.period))];
    const years = spans.map((period) => new Year(ask, period));
    return {
      add: (row) => years.forEach((year) => year.add(row)),
      parts: () => partsOf(years),
    };
  },
};
