import type { CaseTellers } from '../../machine/telling';
import { agreeWhyNot } from './agreeWhyNot';
import { commentOnUse } from './commentOnUse';
import { considerComment } from './considerComment';
import type { StaffConcernedEvent } from './facts';
import { everyoneEverNamed, everyoneNamed, whichStaff } from './fields';
import { nameNoStaff } from './nameNoStaff';
import { nameStaff } from './nameStaff';
import { recordStatement } from './recordStatement';
import { removeStaff } from './removeStaff';
import { requestStatement } from './requestStatement';
import { showUse } from './showUse';
import { tellStaff } from './tellStaff';

const staff = { ...whichStaff(everyoneNamed), label: 'Member of staff' } as const;
const { kind, on, account } = recordStatement.fields;

export const tells: CaseTellers<StaffConcernedEvent> = {
  staffNamed: { title: 'Named a member of staff', part: 'staff', said: nameStaff.fields },
  noStaffNamed: {
    title: 'Found that it is about no member of staff',
    part: 'staff',
    said: nameNoStaff.fields,
  },
  staffRemoved: {
    title: 'Took a member of staff off the case',
    part: 'staff',
    said: { ...removeStaff.fields, staff },
  },
  staffTold: { title: 'Told a member of staff of it', part: 'staff', said: { ...tellStaff.fields, staff } },
  staffNotTold: {
    title: 'Did not tell a member of staff yet',
    part: 'staff',
    said: { ...tellStaff.fields, staff },
  },
  accountAsked: {
    title: 'Asked for an account',
    part: 'staff',
    said: { ...requestStatement.fields, staff },
  },
  accountAnswered: {
    title: ({ answer }) => (answer.kind === 'given' ? 'Gave an account' : 'No account was given'),
    part: 'staff',
    said: { staff, answer: { kind, on, account } },
  },
  useShown: {
    title: 'Showed a member of staff how their account is used',
    part: 'staff',
    said: { ...showUse.fields, staff },
  },
  useNotShown: {
    title: 'Did not show how their account is used',
    part: 'staff',
    said: { ...showUse.fields, staff },
  },
  whyNotAgreed: {
    title: 'Agreed why a member of staff was not told or shown',
    part: 'staff',
    said: {
      ...agreeWhyNot.fields,
      staff: { ...agreeWhyNot.fields.staff, label: 'Members of staff', from: everyoneEverNamed },
    },
  },
  staffCommented: {
    title: 'Commented on how their account is used',
    part: 'staff',
    said: { ...commentOnUse.fields, staff },
  },
  useFoundRight: { title: 'Found their account used rightly', part: 'staff', said: { staff } },
  staffCommentConsidered: {
    title: 'Said what came of a comment of staff',
    part: 'staff',
    said: { ...considerComment.fields, staff },
  },
};
