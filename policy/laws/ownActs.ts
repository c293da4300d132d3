import type { CaseEvent, CaseState } from '../machine/caseState';
import { flagsUp } from '../sections/redFlags/questions';
import { whyNotsToAgree } from '../sections/staffConcerned/questions';
import { breach, type RefusingLaw } from './law';

type By = readonly (string | undefined)[];

/** Whose act each of these approves, by directory id: those who wrote it, asked for it or entered it. */
const actOf: {
  readonly [T in CaseEvent['type']]?: (before: CaseState, event: Extract<CaseEvent, { type: T }>) => By;
} = {
  responseApproved: ({ response: { authors, cover, approvals }, allocation }, { step }) => [
    ...authors,
    allocation.investigator,
    ...(step === 'teamCheck' ? [] : [cover?.by, ...Object.values(approvals).map(({ by }) => by)]),
  ],
  extensionDecided: ({ timescale: { extensions } }, { approved }) =>
    approved ? extensions.filter(({ status }) => status === 'asked').map(({ askedBy }) => askedBy) : [],
  pauseDecided: ({ timescale: { pauseAsked } }, { agreed }) => (agreed ? [pauseAsked?.askedBy] : []),
  involvementDecided: (_before, { allowed, person }) => (allowed ? [person] : []),
  lateEntriesAccepted: ({ lateEntries }, { entries }) =>
    lateEntries.entries.filter(({ id }) => entries.includes(id)).map(({ by }) => by),
  lateEntriesLeft: ({ lateEntries }, { entries }) =>
    lateEntries.entries.filter(({ id }) => entries.includes(id)).map(({ by }) => by),
  bestInterestsDecided: ({ stopping: { doubt } }) => [doubt?.by],
  endingDecided: ({ closing: { asked } }, { agreed }) => (agreed ? [asked?.by] : []),
  leadDecided: ({ joint: { proposed } }, { agreed }) => (agreed ? [proposed?.by] : []),
  loweringDecided: (before, { flag, agreed }) =>
    agreed ? [flagsUp(before).find((up) => up.flag === flag)?.lowering?.by] : [],
  whyNotAgreed: (before, { staff }) =>
    whyNotsToAgree(before)
      .filter(({ id }) => staff.includes(id))
      .map(({ whyNotBy }) => whyNotBy),
};

export const nobodyApprovesTheirOwn: RefusingLaw = {
  ids: ['L32'],
  paragraph: '2.5',
  says: 'Nobody approves, accepts, checks or signs what they did or asked for themselves, whoever they stand in for.',
  refuses({ before, events, context }) {
    const isOwn = events.some((event) => {
      const of = actOf[event.type] as ((before: CaseState, event: CaseEvent) => By) | undefined;
      const acts = of?.(before, event) ?? [];
      // Whoever stands in for somebody decides neither on what that one did nor on what they did themselves.
      return [context.actor, context.through].some((person) => person && acts.includes(person.id));
    });
    return isOwn
      ? {
          ...breach(
            '2.5',
            'That is your own act, so it needs somebody else: nobody decides on their own work.',
            'Ask whoever else may decide on it. The Head of Corporate Affairs can, where it is the Lead Manager’s own.',
          ),
          refused: 'notYours',
        }
      : undefined;
  },
};
