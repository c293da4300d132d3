import { coverLetter as usualWords } from '../../policy/wording';
import { toWhoMayRead } from './layout';
import { sayAll, type Letter } from './letter';
import { responsiblePerson } from './responsiblePerson';
import type { LetterSource } from './source';

/** The Chief Executive’s letter that the final response goes with (8.29). */
export function coverLetter(source: LetterSource): Letter {
  return toWhoMayRead(source, {
    title: 'Your complaint, and our response',
    signer: responsiblePerson(source),
    body: sayAll(source.state.response.cover?.text ?? usualWords),
  });
}
