import { addMonths, longDate } from '../../calendar/dates';
import { refuseField } from '../../machine/refusal';
import { approvedBefore, managers, restrictionCommand } from './command';
import { limitFields } from './fields';
import { notEnded, runs } from './questions';
import { easedTo, ended, nothingApproved } from './standing';

export const reviewRestriction = restrictionCommand({
  name: 'reviewRestriction',
  button: 'Review the limit',
  about: 'A review can keep it, ease it or end it. Making it stricter or longer is a new proposal.',
  paragraph: '9.4',
  fields: {
    outcome: {
      kind: 'choice',
      label: 'What was decided?',
      options: { continue: 'Keep it as it is', ease: 'Ease it', end: 'End it' },
    },
    reasons: { kind: 'longText', label: 'Why? How has contact been, and what do they say?' },
    careOpen: {
      kind: 'yesNo',
      label: 'Has their healthcare stayed open to them?',
      onlyIf: { field: 'outcome', is: ['continue', 'ease'] },
    },
    number: { ...limitFields.number, onlyIf: { field: 'outcome', is: ['ease'] } },
    period: { ...limitFields.period, onlyIf: { field: 'outcome', is: ['ease'] } },
    nextReviewOn: {
      kind: 'date',
      label: 'Next review',
      when: 'future',
      hint: 'Left empty: the usual time',
      optional: true,
      onlyIf: { field: 'outcome', is: ['continue', 'ease'] },
    },
  },
  who: managers,
  stages: approvedBefore,
  leadsTo: ['ended'],
  basis: ['standing'],
  offered: runs,
  done: () => 'Your review is recorded.',
  decide(state, { outcome, reasons, careOpen, number, period, nextReviewOn }, { today, settings }) {
    const standing = notEnded(state);
    if (!standing) return nothingApproved('9.4');
    if (outcome === 'end') return ended('review', reasons);
    if (!careOpen)
      return refuseField(
        '9.4',
        'careOpen',
        'A limit may never close off their healthcare. End it, or put that right first.',
      );
    const { endOn } = standing.terms;
    if (today >= endOn)
      return refuseField(
        '9.4',
        'outcome',
        `Its last day is ${longDate(endOn)}. To go on after that, propose it again.`,
      );
    const usual = addMonths(today, settings.restrictionReviewMonths);
    const next = nextReviewOn ?? (usual < endOn ? usual : endOn);
    if (next > endOn)
      return refuseField(
        '9.4',
        'nextReviewOn',
        `The next review has to be on or before its last day, ${longDate(endOn)}.`,
      );
    const limit = outcome === 'ease' ? easedTo(standing, { number, period }, '9.4') : standing.limit;
    return 'refused' in limit
      ? limit
      : [{ type: 'restrictionReviewed', outcome, reasons, limit, nextReviewOn: next }];
  },
});
