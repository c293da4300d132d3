import { sayWhoHas } from '../cases/caseFigures';
import { shownLast } from '../cases/shownLast';
import { replyText } from '../port/reply';
import type { Turning } from '../state/session';
import { withCarryOn } from '../state/underWay';
import { sayWhenHeard } from './whenHeard';

/** Who has the case that was shown last, and when it is due; which case, where none was. What is under way waits. */
export const sayWhoAndWhen: Turning = async (desk, person, session) => {
  const shown = await shownLast(desk, person);
  const replies =
    shown === undefined
      ? [
          replyText(
            'Which case is that? Say its reference or a name, and I say who has it and when it is due.',
          ),
        ]
      : [...(await sayWhoHas(desk, person, shown)), ...(await sayWhenHeard(desk, person, shown))];
  return { session, replies: withCarryOn(replies, session.draft) };
};
