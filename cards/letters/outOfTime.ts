import { longDate } from '../../policy/calendar/dates';
import { bodiesToName } from '../../policy/sections/response/questions';
import { timeLimitOf } from '../../policy/sections/scope/questions';
import { whereToTurn } from '../../policy/wording';
import { aboutIt, helpForThem } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { orFill, part, say, toFill, type Letter } from './letter';
import { sayAll } from './typedText';
import type { LetterSource } from './source';

/** Why it came too late to be looked into, and the right to go to the Ombudsman (5.3). */
export function outOfTime(source: LetterSource): Letter {
  const { state } = source;
  const limit = timeLimitOf(state);
  const lastDay = limit ? longDate(limit.lastInTime) : toFill('the last day in time');
  return toWhoRaisedIt(source, {
    title: 'Why we cannot look into this now',
    body: [
      ...aboutIt(source),
      say(
        `A complaint should be made within 12 months of what happened, or of finding out about it. For you the last day was ${lastDay}.`,
      ),
      say(
        'We can still take on a late one. There has to be a good reason for the delay. It must also still be possible to look into it well and fairly. We thought about both.',
      ),
      part('Our reasons'),
      ...sayAll(orFill(state.scope.late?.reasons, 'the reasons')),
      part('If you disagree with us'),
      ...sayAll(whereToTurn(source.context.trust, bodiesToName(state))),
      ...helpForThem(source),
    ],
  });
}
