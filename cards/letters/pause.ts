import { longDate } from '../../policy/calendar/dates';
import type { CaseState } from '../../policy/machine/caseState';
import type { Hold } from '../../policy/sections/hold/facts';
import { openHold, reviewDueOn } from '../../policy/sections/hold/questions';
import type { PauseReason } from '../../policy/sections/timescale/facts';
import { askedPause, openPause } from '../../policy/sections/timescale/questions';
import { helpForThem, mayTell } from './aboutIt';
import { dayTold } from './dayTold';
import { toWhoRaisedIt } from './layout';
import { orFill, part, say, toFill, type Block, type Letter } from './letter';
import { readerOf } from './reader';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

const why: Readonly<Record<PauseReason, string>> = {
  consent: 'We have asked for consent, and do not have it yet.',
  information: 'We need something that only you, or another body, can give us.',
  person: 'You asked us to wait, or agreed to it.',
  authority: 'The police, a coroner or a judge asked us to wait.',
};

/** Why it waits, for what and since when: a hold for another process comes before a pause of the clock (6.4, 8.24). */
function whatItWaitsFor(state: CaseState) {
  const hold = openHold(state);
  if (hold) return { from: hold.from, reason: why[hold.ground], for: hold.process, hold };
  const pause = openPause(state) ?? askedPause(state);
  return pause && { from: pause.from, reason: why[pause.reason], for: pause.waitingFor };
}

const nextOf = (hold: Hold | undefined): Block =>
  say(
    hold
      ? `We will look at this again by ${longDate(reviewDueOn(hold))}. You can tell us at any time that you want us to go on. We will tell you the new day for our answer when we do.`
      : 'We will go on as soon as we can, and tell you the new day then. We will keep in touch with you until then.',
  );

/** That the work waits, for what, and since when (6.4, 8.24). */
export function pauseLetter(source: LetterSource): Letter {
  const { state } = source;
  const waits = whatItWaitsFor(state);
  const tells = mayTell(state);
  const told = dayTold(source);
  const answer = tells ? readerOf(state).complaint : 'you';
  return toWhoRaisedIt(source, {
    title: 'We have to wait before we can answer you',
    body: [
      ...(told ? [say(`We said that we would answer ${answer} by ${longDate(told)}.`)] : []),
      say(
        `From ${waits ? longDate(waits.from) : toFill('the first day that does not count')} we have to wait, so our answer will come later${told ? ' than that' : ''}.`,
      ),
      part('What we are waiting for'),
      say(waits ? waits.reason : toFill('why we wait')),
      ...(tells ? sayAll(orFill(waits?.for, 'what we wait for, and from whom')) : []),
      part('What happens next'),
      nextOf(waits?.hold),
      ...helpForThem(source),
    ],
  });
}
