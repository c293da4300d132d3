import { outcomes, subjects, type Outcome, type Subject } from '../codes';
import { endings, type Ending } from '../endings';
import { ombudsmanOutcomes } from '../sections/ombudsman/choices';
import { reopenReasons } from '../sections/response/choices';
import { serviceWords } from '../trust/services';
import type { Counted } from './counted';
import type { Counting, ReportAsk, ReportDefinition } from './counting';
import {
  answeredIn,
  cameIn,
  clockOf,
  dueIn,
  releasedIn,
  roundStanding,
  standingOf,
  Tally,
  unansweredOn,
} from './measures';
import { isIn } from './period';
import { percentOf, type Prose, type ReportPart } from './report';
import { figuresTable, tallyTable } from './tables';

/** What regulation 16(3) asks a summary of: complaints, responses, what followed them, and what came of it. */
class Summary {
  came = 0;
  responses = 0;
  open = 0;
  learnt = 0;
  closed = 0;
  actionsAdded = 0;
  actionsDone = 0;
  readonly bySubject = new Tally<Subject>();
  readonly byService = new Tally();
  readonly byOutcome = new Tally<Outcome>();
  readonly byEnding = new Tally<Ending>();
  readonly byReopening = new Tally<keyof typeof reopenReasons>();
  readonly acknowledged = new Tally();
  readonly answers = new Tally();
  referred = 0;
  readonly views = new Tally<keyof typeof ombudsmanOutcomes>();

  constructor(private readonly ask: ReportAsk) {}

  add(row: Counted): void {
    const { period, asOf } = this.ask;
    if (cameIn(row, period)) this.addComplaint(row);
    for (const round of dueIn(row, period)) this.answers.add(roundStanding(row, round, 'target', asOf));
    for (const { number } of answeredIn(row, period)) {
      this.responses += 1;
      if (number === 1 && row.outcome) this.byOutcome.add(row.outcome);
    }
    if (unansweredOn(row, period.to < asOf ? period.to : asOf)) this.open += 1;
    if (row.complaintFrom !== undefined) this.addWhatFollowed(row);
  }

  private addComplaint(row: Counted): void {
    this.came += 1;
    this.byService.add(row.service);
    for (const subject of row.subjects) this.bySubject.add(subject);
    this.acknowledged.add(standingOf(clockOf(row, 'acknowledgement'), this.ask.asOf));
  }

  private addWhatFollowed({ rounds, ending, learnt, actions, ombudsman }: Counted): void {
    const { period } = this.ask;
    for (const { number, receivedOn, because } of rounds)
      if (number > 1 && because && isIn(period, receivedOn)) this.byReopening.add(because);
    if (ending && isIn(period, ending.on)) {
      this.byEnding.add(ending.how);
      this.closed += 1;
      if (learnt) this.learnt += 1;
    }
    for (const { addedOn, doneOn } of actions) {
      if (isIn(period, addedOn)) this.actionsAdded += 1;
      if (isIn(period, doneOn)) this.actionsDone += 1;
    }
    for (const { on, outcome, decidedOn } of ombudsman) {
      if (isIn(period, on)) this.referred += 1;
      if (outcome && isIn(period, decidedOn)) this.views.add(outcome);
    }
  }
}

/** Of those that could be judged. */
const share = (tally: Tally, ...good: readonly string[]): number | null =>
  percentOf(
    good.reduce((sum, each) => sum + tally.of(each), 0),
    tally.of('met') + tally.of('agreed') + tally.of('missed'),
  );

const learning = ({ released = [], period }: ReportAsk): Prose => {
  const lines = releasedIn(released, period);
  return {
    kind: 'prose',
    title: 'What was learnt and changed',
    note: 'Learning that the Lead Manager read and released: nobody can be told from it (7.2).',
    paragraphs: lines.length > 0 ? lines : ['No learning of these months has been released yet.'],
  };
};

function partsOf(of: Summary, ask: ReportAsk): readonly ReportPart[] {
  return [
    figuresTable('Complaints and responses', [
      ['Complaints that reached us', 'reg 16(3)(a)', of.came],
      ['Acknowledged within 3 working days, %', '3.8', share(of.acknowledged, 'met')],
      ['Responses given', 'reg 16(3)(b)', of.responses],
      ['In time or within agreed time, %', '8.40', share(of.answers, 'met', 'agreed')],
      ['Waiting for a response at the end', '8.39', of.open],
      ['Reopened after a response', 'reg 16(3)(b)', of.byReopening.total],
      ['Went to an Ombudsman', '8.34', of.referred],
      ['Ended', '8.39', of.closed],
      ['Ended, with what was learnt on record', '8.39', of.learnt],
      ['Actions agreed', 'reg 16(1)', of.actionsAdded],
      ['Actions done', 'reg 16(1)', of.actionsDone],
    ]),
    tallyTable('What complaints were about', of.bySubject, (key) => subjects[key], {
      of: 'Subject',
      note: 'One complaint can have several subjects, and counts once under each.',
      summed: false,
    }),
    tallyTable('Which services they were about', of.byService, (key) => serviceWords(ask.trust, key), {
      of: 'Service',
    }),
    tallyTable('How the responses came out', of.byOutcome, (key) => outcomes[key], { of: 'Outcome' }),
    tallyTable('How complaints ended', of.byEnding, (key) => endings[key], { of: 'Ending' }),
    tallyTable('Why they were reopened', of.byReopening, (key) => reopenReasons[key], { of: 'Reason' }),
    tallyTable('What the Ombudsman decided', of.views, (key) => ombudsmanOutcomes[key], { of: 'Decision' }),
    learning(ask),
  ];
}

/** The summary that the Care Quality Commission may ask for, within 28 days (regulation 16(3) of the 2014 Regulations). */
export const cqc: ReportDefinition = {
  name: 'cqc',
  title: 'Summary for the Care Quality Commission',
  about: 'What regulation 16 lets the Commission ask for: complaints, themes, responses, outcomes, learning.',
  paragraph: 'reg 16',
  count(ask): Counting {
    const summary = new Summary(ask);
    return { add: (row) => summary.add(row), parts: () => partsOf(summary, ask) };
  },
};
