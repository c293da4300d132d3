import { longDate } from '../../policy/calendar/dates';
import type { CaseState } from '../../policy/machine/caseState';
import type { Partner } from '../../policy/sections/joint/facts';
import { activePartners, mayShareWith } from '../../policy/sections/joint/questions';
import { asker, laidOut } from './layout';
import { orFill, part, points, say, toFill, type Letter } from './letter';
import { sayAll } from './typedText';
import type { LetterSource } from './source';

/** Whom we may ask for their part: first one who was asked and owes it, or else one who has still to be asked. */
export function partnerToAsk(state: CaseState): Partner | undefined {
  const owing = activePartners(state).filter((partner) => mayShareWith(partner) && !partner.contribution);
  return owing.find(({ asked }) => asked) ?? owing[0];
}

/** Asks a partner for its part of the one response, with a day (App.4 4.4). Only where the person agrees to us sharing. */
export function partnerRequest(source: LetterSource): Letter {
  const partner = partnerToAsk(source.state);
  const due = partner?.asked?.due;
  return laidOut(source, {
    title: 'Please send us your part of our joint response',
    address: ['The complaints manager', orFill(partner?.name, 'the organisation')],
    greeting: 'Dear colleague',
    signer: asker(source),
    body: [
      say(
        'Thank you for looking into this complaint with us. We lead, and the person gets one response from all of us.',
      ),
      part('What we ask you for'),
      ...sayAll(orFill(partner?.part, 'their part of it')),
      points(
        'What happened, what should have happened, and by which standard.',
        'What you found, and what you looked at.',
        'If something went wrong: your apology, how you put it right, and who does it by when.',
        'What you have learnt.',
      ),
      part('By when'),
      say(
        `Please send it by ${due ? longDate(due) : toFill('the day')}. Tell us at once if you cannot, and why. We send you the draft before it goes, so that you can agree it.`,
      ),
    ],
  });
}
