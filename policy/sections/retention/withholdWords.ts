import { refuse, refuseField } from '../../machine/refusal';
import { caseCommand } from '../../machine/section';
import { openStages } from '../../stages';
import { standingHolds } from './questions';
import { isEnough, withholdingReasons, withoutWords } from './withheldWords';

/** The words that stand in a reason as well would stand there for good. */
const holdsThem = (words: string, text: string): boolean => withoutWords(words, '')(text) !== text;

export const withholdWords = caseCommand({
  name: 'withholdWords',
  button: 'Withhold words',
  about:
    'Nobody reads them any more, in no list, search, letter or bundle: what stands there instead says when and why. It cannot be undone (7.1; articles 16 and 17 of the data protection regulation).',
  paragraph: '7.1',
  fields: {
    words: {
      kind: 'longText',
      label: 'Which words?',
      hint: 'Exactly as they stand. I look for them everywhere in this case, and show you where they are first.',
    },
    reason: { kind: 'choice', label: 'Why may they not stand there?', options: withholdingReasons },
    why: {
      kind: 'text',
      label: 'Who asked for it, and what was decided?',
      hint: 'Without the words themselves: this stays on record.',
      notBare: 'Say who asked, and what was decided.',
    },
  },
  who: { roles: ['leadManager'] },
  stages: [...openStages, 'closed'],
  withholds: 'words',
  done: (_state, { withheld = [] }) =>
    `The words are withheld: ${withheld.length === 1 ? 'one entry is' : `${withheld.length} entries are`} without them. Copies elsewhere are not mine to change: the Trust’s library, mailboxes, Teams chats and files people saved.`,
  decide(state, { words, reason, why }, { withheld = [] }) {
    if (standingHolds(state).length > 0)
      return refuse(
        '7.1',
        'The case is on legal hold, so nothing of it may go.',
        'Ask the legal services lead. Once the hold is lifted the words can be withheld.',
      );
    if (!isEnough(words))
      return refuseField(
        '7.1',
        'words',
        'That is too short: it would be found in everything. Give more of it.',
      );
    if (holdsThem(words, why))
      return refuseField(
        '7.1',
        'why',
        'The words stand in that, and it stays on record. Say it without them.',
      );
    if (withheld.length === 0)
      return refuseField(
        '7.1',
        'words',
        'I find these words nowhere in this case. Copy them from the case exactly as they stand.',
      );
    return [{ type: 'wordsWithheld', reason, why, entries: withheld }];
  },
});
