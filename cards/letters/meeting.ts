import { longDate } from '../../policy/calendar/dates';
import { lastHeld, meetingAhead } from '../../policy/sections/meetings/questions';
import { helpForThem, mayTell } from './aboutIt';
import { toWhoRaisedIt } from './layout';
import { orFill, part, say, toFill, type Letter } from './letter';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

/** When and where a meeting is, who comes, and how to change it (App.1). */
export function meetingInvitation(source: LetterSource): Letter {
  const ahead = meetingAhead(source.state);
  const day = ahead ? `${longDate(ahead.on)}, ${ahead.at}` : toFill('the day and the time');
  const talk = mayTell(source.state) ? ahead?.purpose : undefined;
  return toWhoRaisedIt(source, {
    title: 'Invitation to a meeting',
    body: [
      say('We would like to meet you, and thank you for being ready to meet us.'),
      part('When and where'),
      say(day),
      ...sayAll(orFill(ahead?.place, 'where it is')),
      part('Who comes'),
      ...sayAll(orFill(ahead?.comes, 'who comes')),
      say('You can bring a friend, somebody from your family or an advocate.'),
      part('What we talk about'),
      ...sayAll(orFill(talk, 'what it is about')),
      ...(ahead?.support ? [part('What we arrange for you'), ...sayAll(ahead.support)] : []),
      part('If the day does not suit you'),
      say(
        'Please tell us as soon as you can, and we will find another day. You can also ask for a call or a letter instead. Your complaint goes on whether or not we meet.',
      ),
      ...helpForThem(source),
    ],
  });
}

/** What was said and agreed at a meeting, and who does what by when (App.1). */
export function meetingNotes(source: LetterSource): Letter {
  const { state, people } = source;
  const held = mayTell(state) ? lastHeld(state)?.held : undefined;
  const actions = state.actions.items.filter(
    ({ because, addedOn, dropped }) =>
      because === 'meeting' && !dropped && held !== undefined && addedOn >= held.on,
  );
  return toWhoRaisedIt(source, {
    title: 'Notes of our meeting',
    body: [
      say(
        `Thank you for meeting us on ${held ? longDate(held.on) : toFill('the day')}. These are our notes of it.`,
      ),
      part('Who came'),
      ...sayAll(orFill(held?.came, 'who came')),
      part('What was said'),
      ...sayAll(orFill(held?.said, 'what was said')),
      part('What was agreed'),
      ...sayAll(orFill(held?.agreed, 'what was agreed')),
      ...(actions.length > 0 ? [part('What we will do')] : []),
      ...actions.flatMap(({ what, owner, due }) =>
        sayAll(`${what} (${people.get(owner)?.jobTitle ?? 'our staff'}, by ${longDate(due)})`),
      ),
      say('If we have not understood something as you meant it, please tell us. We will put it right.'),
      ...helpForThem(source),
    ],
  });
}
