import { longDate } from '../../policy/calendar/dates';
import type { PauseReason } from '../../policy/sections/timescale/facts';
import { askedPause, openPause } from '../../policy/sections/timescale/questions';
import { helpForThem, mayTell } from './aboutIt';
import { dayTold } from './dayTold';
import { toWhoRaisedIt } from './layout';
import { orFill, part, say, toFill, type Letter } from './letter';
import { readerOf } from './reader';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

const why: Readonly<Record<PauseReason, string>> = {
  consent: 'We have asked for consent, and do not have it yet.',
  information: 'We need something that only you, or another body, can give us.',
  person: 'You asked us to wait, or agreed to it.',
  authority: 'The police, a coroner or a judge asked us to wait.',
};

/** That the work waits, for what, and since when (8.24). */
export function pauseLetter(source: LetterSource): Letter {
  const { state } = source;
  const pause = openPause(state) ?? askedPause(state);
  const tells = mayTell(state);
  const told = dayTold(source);
  return toWhoRaisedIt(source, {
    title: 'We have to wait before we can answer you',
    body: [
      ...(told
        ? [
            say(
              `We said that we would answer ${tells ? readerOf(state).complaint : 'you'} by ${longDate(told)}.`,
            ),
          ]
        : []),
      say(
        `From ${pause ? longDate(pause.from) : toFill('the first day that does not count')} we have to wait, so our answer will come later${told ? ' than that' : ''}.`,
      ),
      part('What we are waiting for'),
      say(pause ? why[pause.reason] : toFill('why we wait')),
      ...(tells ? sayAll(orFill(pause?.waitingFor, 'what we wait for, and from whom')) : []),
      part('What happens next'),
      say(
        'We will go on as soon as we can, and tell you the new day then. We will keep in touch with you until then.',
      ),
      ...helpForThem(source),
    ],
  });
}
