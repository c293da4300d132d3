import { openEqualityForm, sayEqualityFigures } from '../../cases/equality';
import { openLeaveForm, showCover } from '../../cases/leave';
import { openRegister, openThing } from '../../cases/records';
import {
  askingCover,
  endingCover,
  handingAll,
  hearCover,
  hearDays,
  hearHandingAll,
  type AskedOfLeave,
} from '../../reading/leaveWords';
import { list, beside, type Handler, type Saying } from './row';

const equality = beside((desk, person, { of }) => openEqualityForm(desk, person, of));
const register = (kind: string): Handler =>
  beside((desk, person, { of, words: [about = ''] }) =>
    openRegister(desk, person, kind, of === '' ? about : of),
  );

/** Leave and cover of somebody, with what was said of it filled in on its form. */
const leave = (hear: (words: readonly string[]) => AskedOfLeave): Handler =>
  beside((desk, person, { words }) => openLeaveForm(desk, person, hear(words)));

export const cover: Handler = beside(async (desk, person, { words }) => {
  const { whose, days, standIn } = hearCover(words);
  const entries = hearDays(days, await desk.context(person));
  return openLeaveForm(desk, person, {
    command: 'arrangeCover',
    whose,
    person: { entry: 'standIn', name: standIn },
    entries,
  });
});

/** The registers: limits on contact, delegations, training, reviews, learning, partners. The first that fits answers. */
export const registers: readonly Saying[] = [
  [handingAll, leave(hearHandingAll)],
  [askingCover, beside((desk, person, { words }) => showCover(desk, person, words.find(Boolean) ?? ''))],
  [endingCover, beside((desk, person) => openThing(desk, person, 'absence', person.id))],
  [/^(?:limits?(?: on contact)?|restrictions?)(?: on)?(?: (\S+(?: \S+){0,2}))?$/, register('restriction')],
  [/^(?:the )?equality (?:figures|counts|numbers|statistics|stats)$/, list(sayEqualityFigures)],
  [
    /^equality(?! report)(?: (?:form|questions|answers|monitoring))?(?: (?:on|for|to|of))?(?: (?:case )?\S{1,20})?$/,
    equality,
  ],
  [/^(?:delegations?|delegate) (?:to|of|for) (\S+(?: \S+){0,6})$/, register('delegations')],
  [/^training (?:of|for) (\S+(?: \S+){0,6})$/, register('training')],
  [/^(?:delegations?|delegate)(?: (?:to|of|for))?(?: (\S+(?: \S+){0,2}))?$/, register('delegations')],
  [
    /^(?:who|who else|which (?:investigators?|staff)) (?:is|has|are|have) (?:not |nt )?(?:been )?(?:trained|done (?:the |their )?training|untrained)(?: .{1,20})?$/,
    register('training'),
  ],
  [
    /^(?:who (?:is|has been) (?:restricted|limited)|(?:any |our |the |list |all )*(?:repeat|persistent|vexatious|habitual|unreasonable) (?:complainers|complainants|callers|people))$/,
    register('restriction'),
  ],
  [
    /^training(?! (?:gaps?|figures|counts?)\b)(?: (?:of|for))?(?: (\S+(?: \S+){0,2}))?$/,
    register('training'),
  ],
  [
    /^(?:(?:the |our |any |last |this )*(?:quarterly|governance) reviews?(?: held| record| of (?:the )?(?:quarterly )?pack)?|(?:record|log|note)(?: that)? (?:the |a |our )?(?:quarterly )?review(?: (?:was |as |has been )?held)?|(?:was|has) (?:the |a |our )?(?:quarterly )?review(?: been)? held|(?:the )?(?:quarterly )?review (?:was |has been )?held)$/,
    register('quarterlyReview'),
  ],
  [
    /^(?:(?:what (?:learning )?(?:was|has been|have we|did we|we(?: have)?) (?:shared|posted|released)|(?:the |our |all )*(?:shared|released|posted) learning)(?: .{0,30})?|learning (?:that was |we )?(?:shared|released|posted))$/,
    register('learningDigest'),
  ],
  [/^(?:partners?(?: directory| organisations?)?|our partners)$/, register('partner'), 'partners'],
];
