import { addMonths, longDate } from '../../calendar/dates';
import type { Who } from '../../machine/command';
import { refuse, refuseField } from '../../machine/refusal';
import { complaintsStaff } from '../../roles';
import { tallyInWords } from './contactLimit';
import {
  inForce,
  notEnded,
  restrictionCommand,
  restrictionStages,
  topics,
  type RestrictionStage,
} from './state';
import { limitFields, ways } from './terms';
import { approvedBefore, easedTo, ended, nothingApproved, runs } from './standing';

const managers: Who = { roles: ['leadManager'], delegated: 'restrictions' };

const recordRestrictionLetter = restrictionCommand({
  name: 'recordRestrictionLetter',
  button: 'Letter sent',
  about: 'Contact is counted only from the day the person was told.',
  paragraph: '9.4',
  fields: {
    on: { kind: 'date', label: 'When did it go?', when: 'past' },
    how: { kind: 'choice', label: 'How?', options: { letter: 'By letter', email: 'By email' } },
    complete: {
      kind: 'yesNo',
      label: 'Does it say what was decided and why, how their care stays open, and how to challenge it?',
    },
  },
  who: { roles: ['leadManager', 'complaintsTeam'], delegated: 'restrictions' },
  stages: Object.keys(restrictionStages) as RestrictionStage[],
  offered: ({ letterOwed }) => letterOwed !== undefined,
  prefill: (_state, { today }) => ({ on: today, how: 'letter' }),
  decide({ standing, letterOwed }, { on, how, complete }) {
    if (!standing || !letterOwed) return refuse('9.4', 'No letter is owed here.', 'Nothing more is needed.');
    if (!complete)
      return refuseField(
        '9.4',
        'complete',
        'The letter has to say all of that, so that it is fair. Put it right and send it first.',
      );
    if (on < standing.approvedOn)
      return refuseField(
        '9.4',
        'on',
        `The limit was approved on ${longDate(standing.approvedOn)}, so the letter cannot have gone before that.`,
      );
    return [{ type: 'restrictionLetterSent', on, how }];
  },
});

const logContact = restrictionCommand({
  name: 'logContact',
  button: 'Log a contact',
  about: 'Their care and new subjects are logged too, and never count against the limit.',
  paragraph: '9.4',
  fields: {
    on: { kind: 'date', label: 'When?', when: 'past' },
    how: { kind: 'choice', label: 'How?', options: ways },
    about: { kind: 'choice', label: 'What was it about?', options: topics },
    note: { kind: 'text', label: 'In a few words' },
  },
  who: { roles: complaintsStaff, relations: ['handler'] },
  stages: [...approvedBefore, 'ended'],
  offered: (state, { today }) => inForce(state, today) !== undefined,
  prefill: (_state, { today }) => ({ on: today, how: 'phone' }),
  done: ({ standing, contacts }) => (standing ? tallyInWords(standing, contacts) : 'Logged.'),
  decide(state, contact) {
    if (!inForce(state, contact.on))
      return refuse(
        '9.4',
        `Contact was not limited on ${longDate(contact.on)}.`,
        'There is nothing to count: help them as you would anybody.',
      );
    return [{ type: 'contactLogged', ...contact }];
  },
});

const reviewRestriction = restrictionCommand({
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

const endRestriction = restrictionCommand({
  name: 'endRestriction',
  button: 'End the limit',
  about: 'Contact is open again from today. A letter tells the person.',
  paragraph: '9.4',
  fields: { reasons: { kind: 'longText', label: 'Why?' } },
  who: managers,
  stages: approvedBefore,
  leadsTo: ['ended'],
  offered: runs,
  decide: (state, { reasons }) => (notEnded(state) ? ended('decision', reasons) : nothingApproved('9.4')),
});

/** From the letter to the end. */
export const inForceCommands = [logContact, recordRestrictionLetter, reviewRestriction, endRestriction];
