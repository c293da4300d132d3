import { subjects, type Subject } from '../codes';
import { count, longDate } from '../calendar/dates';
import type { Trust } from '../trust/trust';
import type { ReportDefinition } from './counting';
import { dueIn, releasedIn, roundStanding, Tally } from './measures';
import { before, isIn, quarterOf } from './period';
import { percentOf, type Prose } from './report';
import { smallestShown } from './smallNumbers';

const MOST_NAMED = 5;

const prose = (title: string, paragraphs: readonly string[]): Prose => ({ kind: 'prose', title, paragraphs });

/**
 * “You said, we did” of a quarter, for the Trust’s website (7.2, 8.1): what people raised, learning that was released, how
 * quickly we answered. In sentences, with no number under five.
 */
export const website: ReportDefinition = {
  name: 'website',
  title: 'You said, we did',
  about: 'For the website: what people told us in a quarter, what we changed, and how quickly we answered.',
  paragraph: '7.2',
  usual: (today) => before(quarterOf(today)),
  count({ period, asOf, trust, released = [] }) {
    let came = 0;
    let judged = 0;
    let inTime = 0;
    const told = new Tally<Subject>();
    return {
      add(row) {
        if (isIn(period, row.receivedOn)) {
          came += 1;
          for (const subject of row.subjects) told.add(subject);
        }
        for (const round of dueIn(row, period)) {
          const standing = roundStanding(row, round, 'target', asOf);
          if (standing === 'running' || standing === 'notOwed') continue;
          judged += 1;
          if (standing !== 'missed') inTime += 1;
        }
      },
      parts() {
        const often = told.ranked.filter(([, number]) => number >= smallestShown).slice(0, MOST_NAMED);
        const changes = releasedIn(released, period);
        const missed = judged - inTime;
        const isShown = judged >= smallestShown && (missed === 0 || missed >= smallestShown);
        return [
          prose('You said', [
            came < smallestShown
              ? `Few people raised a concern with us from ${longDate(period.from)} to ${longDate(period.to)}.`
              : `From ${longDate(period.from)} to ${longDate(period.to)} people raised ${count(came, 'concern')} or complaints with us.`,
            ...(often.length > 0
              ? [`Most often they told us about: ${often.map(([subject]) => subjects[subject]).join('; ')}.`]
              : []),
          ]),
          prose(
            'We did',
            changes.length > 0
              ? changes
              : ['[Release learning of these months first: the Lead Manager says “learning digest”.]'],
          ),
          ...(isShown
            ? [
                prose('How quickly we answered', [
                  `We answered ${percentOf(inTime, judged)}% of complaints within the time we aim for, or within more time that people agreed to.`,
                ]),
              ]
            : []),
          prose('Tell us', toTellUs(trust)),
        ];
      },
    };
  },
};

const toTellUs = ({ pals }: Trust): readonly string[] => [
  `To raise a concern, or to tell us what went well, call ${pals.name} on ${pals.phone} (${pals.hours}) or email ${pals.email}.`,
  'Complaining never changes the care that anybody gets from us.',
];
