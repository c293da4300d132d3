import { longDate } from '../../policy/calendar/dates';
import { currentRound } from '../../policy/machine/kind';
import { sixMonthsOf } from '../../policy/sections/sixMonths/questions';
import { helpForThem, mayTell } from './aboutIt';
import { asker, signedBy, toWhoRaisedIt } from './layout';
import { orFill, part, say, toFill, type Letter } from './letter';
import type { LetterSource } from './source';
import { sayAll } from './typedText';

/** The Senior Manager who was named to write it and keep oversight; until then whoever asks for it (8.25). */
function overseer(source: LetterSource): readonly string[] {
  const { oversight } = source.state.sixMonths;
  const named = oversight && source.people.get(oversight);
  return named ? signedBy(named) : asker(source);
}

/** Why there is no answer after six months, and when one is likely (8.25). */
export function sixMonthLetter(source: LetterSource): Letter {
  const { state } = source;
  const round = currentRound(state);
  const recorded = state.sixMonths.letters.filter(({ round: of }) => of === round.number).at(-1);
  return toWhoRaisedIt(source, {
    title: 'Why you have not had our answer yet',
    signer: overseer(source),
    body: [
      say(
        `You should have our answer within six months, by ${longDate(sixMonthsOf(state, round).due)}. We are sorry that it takes so long.`,
      ),
      part('Why it takes so long'),
      ...sayAll(orFill(mayTell(state) ? recorded?.reasons : undefined, 'the reasons')),
      part('When you will hear from us'),
      say(
        `We think that we can answer by ${recorded ? longDate(recorded.likelyOn) : toFill('the day an answer is likely')}. We will send it as soon as it is ready.`,
      ),
      say('I will keep an eye on it until then. If you would like to talk about it, please get in touch.'),
      ...helpForThem(source),
    ],
  });
}
