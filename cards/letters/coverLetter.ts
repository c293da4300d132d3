import { coverLetter as usualWords } from '../../policy/wording';
import { toWhoMayRead } from './layout';
import type { Letter } from './letter';
import { readerOfAnswer } from './reader';
import { sayAll } from './typedText';
import { responsiblePerson } from './responsiblePerson';
import type { LetterSource } from './source';

/** The Chief Executive’s letter that the final response goes with (8.29). */
export function coverLetter(source: LetterSource): Letter {
  return toWhoMayRead(source, {
    title: 'Your complaint, and our response',
    subject: `Our response to ${readerOfAnswer(source.state).complaint}`,
    signer: responsiblePerson(source),
    body: sayAll(source.state.response.cover?.text ?? usualWords),
    enclosed: ['our response'],
  });
}
