import { isBlank, none, notKnown, readList, wordsOf, type Entries } from '../../policy/machine/fields';
import type { Draft } from '../state/draft';
import { sayNone } from '../reading/noneWords';
import { plain } from '../reading/plain';
import { hearYesNo } from '../reading/yesNo';

const NONE = /^none\b/i;

/** Does this entry hold nothing that somebody asked for or told? */
function holdsNothing(entry: unknown): boolean {
  const list = readList(entry);
  if (Array.isArray(list) && typeof entry !== 'string') return list.every((each) => each === none);
  const words = wordsOf(entry);
  return words === '' || words === none || words === notKnown || NONE.test(words);
}

/** What stands where `read` would put nothing in its place: a bare “none” is easily said to something else. */
export function clearedBy({ command, entries, changing = {} }: Draft, read: Entries): Entries {
  if (command !== 'logConcern') return {};
  const stood = { ...entries, ...changing };
  return Object.fromEntries(
    Object.entries(read).flatMap(([name, entry]) =>
      mayBeEmptied.includes(name) &&
      !isBlank(stood[name]) &&
      !holdsNothing(stood[name]) &&
      holdsNothing(entry)
        ? [[name, stood[name]] as const]
        : [],
    ),
  );
}

/** What somebody asked for, and what may be a danger: none of it goes by one word. */
const mayBeEmptied = ['adjustments', 'language', 'format', 'flags', 'privacy'];

const TAKE_OUT =
  /^(?:(?:yes|yep|yeah|ok|okay|please|pls|just)[\s,]{1,2})?(?:take|clear|remove|delete|drop|get rid of|lose|scrap)(?: (?:it|them|that|those|all|all of it|all of them))?(?: out| off| away)?(?: please| pls)?$/;
const KEEP =
  /^(?:(?:no|nope|nah|sorry|oh|please|pls|just)[\s,]{1,2})*(?:keep|leave|it stays?|they stay|stays?|still needed|that stays)(?: (?:it|them|that|those|all|both|as (?:it is|they are|it was)))*(?: please| pls)?$/;

const NO = /^(?:no|nope|nah|n|no thanks)$/;

/** Whether what stands is to go, where that was asked: saying none once more is a yes. Undefined where it is no answer to that. */
export function hearClear(words: string): boolean | undefined {
  const said = plain(words);
  if (TAKE_OUT.test(said)) return true;
  if (KEEP.test(said)) return false;
  if (sayNone.has(said) && !NO.test(said)) return true;
  const heard = hearYesNo(words);
  return heard.is === 'taken' ? heard.value : undefined;
}
