import type { LondonDate } from '../../calendar/dates';
import type { CaseState } from '../../machine/caseState';
import { defineSection, type Notice } from '../../machine/section';
import { underway } from '../../stages';
import { tellInvestigator } from '../shared/tellInvestigator';
import { staffClocks } from './clocks';
import { agreeWhyNot } from './agreeWhyNot';
import { commentOnUse } from './commentOnUse';
import { considerComment } from './considerComment';
import type { StaffConcerned, StaffConcernedEvent, StaffMember } from './facts';
import { gaps } from './gaps';
import { giveStatement } from './giveStatement';
import { nameNoStaff } from './nameNoStaff';
import { nameStaff } from './nameStaff';
import { decidersOf, leadManagerOrAbove } from '../shared/whoDecides';
import { memberNumbered, whyNotsToAgree } from './questions';
import { recordStatement } from './recordStatement';
import { removeStaff } from './removeStaff';
import { requestStatement } from './requestStatement';
import { showUse } from './showUse';
import { tellStaff } from './tellStaff';
import { tells } from './told';

const onMember = (
  slice: StaffConcerned,
  id: string,
  change: (member: StaffMember) => StaffMember,
): StaffConcerned => ({
  ...slice,
  named: slice.named.map((member) => (member.id === id ? change(member) : member)),
});

/** A reason why not is new, so nobody has agreed to it yet. */
const excused = ({ whyNotAgreed: _before, ...member }: StaffMember, whyNotBy: string): StaffMember => ({
  ...member,
  whyNotBy,
});

const agreeTo = (member: StaffMember, staff: readonly string[]): StaffMember =>
  staff.includes(member.id) ? { ...member, whyNotAgreed: true } : member;

/** They have answered what they were shown of the response (8.33). */
const answerShown = (member: StaffMember, answeredOn: LondonDate): StaffMember =>
  member.shown ? { ...member, shown: { ...member.shown, answeredOn } } : member;

const askToAgree = (after: CaseState): readonly Notice[] =>
  decidersOf(false, after).map((role) => ({
    to: { role },
    say: `${after.reference}: a reason about a member of staff waits for you to agree to.`,
    paragraph: '8.31',
    command: 'agreeWhyNot',
  }));

const tellThem = (
  state: CaseState,
  id: string,
  say: string,
  paragraph: string,
  command?: string,
): Notice[] => {
  const member = memberNumbered(state, id);
  return member ? [{ to: { person: member.person }, say, paragraph, command }] : [];
};

export const staffConcerned = defineSection<'staffConcerned', StaffConcernedEvent>({
  name: 'staffConcerned',
  initial: { named: [], removed: [], none: false, numbered: 0 },
  evolve: {
    staffNamed: ({ named, numbered, removed }, { person, job }, { on: namedOn }) => ({
      removed,
      named: [...named, { id: String(numbered + 1), person, job, namedOn, requests: [], comments: [] }],
      none: false,
      numbered: numbered + 1,
    }),
    noStaffNamed: (slice) => ({ ...slice, none: true }),
    staffRemoved: (slice, { staff }, { by }) => ({
      ...slice,
      named: slice.named.filter(({ id }) => id !== staff),
      removed: [
        ...slice.removed,
        ...slice.named.filter(({ id }) => id === staff).map((member) => excused(member, by)),
      ],
    }),
    whyNotAgreed: (slice, { staff }) => ({
      ...slice,
      named: slice.named.map((member) => agreeTo(member, staff)),
      removed: slice.removed.map((member) => agreeTo(member, staff)),
    }),
    staffTold: (slice, { staff, on, words }) =>
      onMember(slice, staff, (member) => ({ ...member, told: { on, words } })),
    staffNotTold: (slice, { staff, reason }, { by }) =>
      onMember(slice, staff, (member) => ({ ...excused(member, by), notToldBecause: reason })),
    accountAsked: (slice, { staff, questions, dueOn }) =>
      onMember(slice, staff, (member) => ({
        ...member,
        requests: [...member.requests.filter(({ answer }) => answer), { questions, dueOn }],
      })),
    accountAnswered: (slice, { staff, answer }) =>
      onMember(slice, staff, (member) => ({
        ...member,
        requests: member.requests.map((request) => (request.answer ? request : { ...request, answer })),
      })),
    useShown: (slice, { staff, on, use }) =>
      onMember(slice, staff, ({ notShown: _reason, ...member }) => ({ ...member, shown: { on, use } })),
    useNotShown: (slice, { staff, reason }, { on, by }) =>
      onMember(slice, staff, (member) => ({ ...excused(member, by), notShown: { on, reason } })),
    staffCommented: (slice, { staff, comment }, { on }) =>
      onMember(slice, staff, (member) => ({
        ...answerShown(member, on),
        comments: [...member.comments, { words: comment }],
      })),
    useFoundRight: (slice, { staff }, { on }) => onMember(slice, staff, (member) => answerShown(member, on)),
    staffCommentConsidered: (slice, { staff, considered }) =>
      onMember(slice, staff, (member) => ({
        ...member,
        comments: member.comments.map((comment) => ({ considered, ...comment })),
      })),
  },
  tells,
  brings: (state) => (whyNotsToAgree(state).length > 0 ? leadManagerOrAbove.roles : []),
  commands: [
    nameStaff,
    nameNoStaff,
    removeStaff,
    tellStaff,
    requestStatement,
    giveStatement,
    recordStatement,
    showUse,
    commentOnUse,
    considerComment,
    agreeWhyNot,
  ],
  clocks: staffClocks,
  missing: (state) => (underway.includes(state.stage) ? gaps(state) : []),
  holders: ({ staffConcerned: { named } }) => ({ staffConcerned: named.map(({ person }) => person) }),
  notices: {
    staffNamed: ({ person }, { allocation: { investigator }, reference }) =>
      person === investigator
        ? [
            {
              to: { role: 'leadManager' },
              say: `${reference}: its investigator cannot go on with it. Please choose another.`,
              paragraph: '8.20',
              command: 'reallocate',
            },
          ]
        : [],
    staffTold: ({ staff }, after) =>
      tellThem(
        after,
        staff,
        `You were spoken to about ${after.reference}. Here is what comes next, and who can support you.`,
        '8.31',
      ),
    staffNotTold: (_event, after) => askToAgree(after),
    useNotShown: (_event, after) => askToAgree(after),
    staffRemoved: (_event, after) => (whyNotsToAgree(after).length > 0 ? askToAgree(after) : []),
    accountAsked: ({ staff }, after) =>
      tellThem(after, staff, `Your account is asked for in ${after.reference}.`, '8.32', 'giveStatement'),
    accountAnswered: ({ answer }, after, { by }) =>
      tellInvestigator(
        after,
        by,
        answer.kind === 'given' ? 'an account has come.' : 'no account is given.',
        '8.32',
        ...(answer.kind === 'given' ? ['showUse'] : []),
      ),
    useShown: ({ staff }, after) =>
      tellThem(
        after,
        staff,
        `Please look at how your account is used in ${after.reference}, before the response goes.`,
        '8.33',
        'commentOnUse',
      ),
    staffCommented: (_event, after, { by }) =>
      tellInvestigator(
        after,
        by,
        'a comment on how an account is used waits for your answer.',
        '8.33',
        'considerComment',
      ),
    useFoundRight: (_event, after, { by }) =>
      tellInvestigator(after, by, 'an account is used as it was meant.', '8.33'),
    staffCommentConsidered: ({ staff }, after) =>
      tellThem(
        after,
        staff,
        `Your comment in ${after.reference} was looked at. Here is what came of it.`,
        '8.33',
      ),
  },
});
