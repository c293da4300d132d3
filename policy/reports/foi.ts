import { daysBetween } from '../calendar/dates';
import type { Counted } from './counted';
import type { ReportDefinition } from './counting';
import { answeredIn, cameIn, clockOf, dueIn, roundStanding, standingOf, Tally } from './measures';
import { isIn } from './period';
import { longestOf, meanOf, medianOf, percentOf } from './report';
import { figuresTable } from './tables';

/** Figures that trusts are asked for between any two dates: time to acknowledge and to answer, and what went further. */
export const foi: ReportDefinition = {
  name: 'foi',
  title: 'Figures between two dates',
  about:
    'What a freedom of information request asks for: times, shares in time, and what went on to the Ombudsman.',
  paragraph: '8.40',
  ofService: true,
  count({ period, asOf }) {
    let received = 0;
    let further = 0;
    let ombudsmanPartly = 0;
    const acknowledged = new Tally();
    const answers = new Tally();
    const toAcknowledge: number[] = [];
    const toAnswer: number[] = [];
    const addReceived = (row: Counted): void => {
      const clock = clockOf(row, 'acknowledgement');
      received += 1;
      acknowledged.add(standingOf(clock, asOf));
      // An enquiry that was acknowledged as one waited no day as a complaint.
      if (clock?.metOn)
        toAcknowledge.push(Math.max(0, daysBetween(row.complaintFrom ?? row.receivedOn, clock.metOn)));
    };
    const judged = (tally: Tally): number => tally.of('met') + tally.of('agreed') + tally.of('missed');
    return {
      add(row) {
        if (cameIn(row, period)) addReceived(row);
        for (const round of dueIn(row, period)) answers.add(roundStanding(row, round, 'target', asOf));
        for (const { receivedOn, respondedOn } of answeredIn(row, period))
          toAnswer.push(daysBetween(receivedOn, respondedOn ?? receivedOn));
        if (row.ombudsman.some(({ on }) => isIn(period, on))) further += 1;
        ombudsmanPartly += row.ombudsman.filter(
          ({ outcome, decidedOn }) => outcome === 'partlyUpheld' && isIn(period, decidedOn),
        ).length;
      },
      parts: () => [
        figuresTable('Times', [
          ['Complaints that reached us', '8.39', received],
          ['Calendar days to acknowledge: average', '3.8', meanOf(toAcknowledge)],
          ['Calendar days to acknowledge: longest', '3.8', longestOf(toAcknowledge)],
          [
            'Acknowledged within 3 working days, %',
            '3.8',
            percentOf(acknowledged.of('met'), judged(acknowledged)),
          ],
          ['Calendar days to answer: average', '8.40', meanOf(toAnswer)],
          ['Calendar days to answer: middle', '8.40', medianOf(toAnswer)],
          ['Calendar days to answer: longest', '8.40', longestOf(toAnswer)],
          [
            'Answered within the target, %',
            '8.40',
            percentOf(answers.of('met') + answers.of('agreed'), judged(answers)),
          ],
        ]),
        figuresTable('Beyond our own answer', [
          ['Went to an Ombudsman', '8.34', further],
          ['Partly upheld by an Ombudsman', '8.34', ombudsmanPartly],
        ]),
      ],
    };
  },
};
