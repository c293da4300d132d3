import { wordsOf } from '../../policy/machine/fields';
import { bringDanger } from '../state/dangerWords';
import { isUrgent, moveOn, type Draft } from '../state/draft';
import { hearWhere } from '../answers/meantBy';
import { hearCaller } from '../reading/callerWords';
import { whoReachedUs } from '../reading/namesSaid';
import { hearNote } from '../reading/contactWords';
import { findReferences } from '../reading/references';
import { asksOfBot } from '../reading/sentence';
import { whoIsMeant } from '../reading/whoIsMeant';
import { hearYesNo } from '../reading/yesNo';
import { askWhere } from './noteWhere';
import { replyText } from '../port/reply';
import { sayLeftOut } from '../answers/sayBack';
import { NO_ANSWER } from './sayHeard';
import type { Session, Turned } from '../state/session';
import { withCarryOn } from '../state/underWay';
import type { DraftTurns } from './draftTurns';
import { PuttingRight } from './puttingRight';

/** Words that may be part of this, another concern, or about a case that is there: where they belong is asked and heard. */
export abstract class SecondTold extends PuttingRight {
  abstract type(draft: Draft, words: string): Promise<Turned>;

  /** The same person in another session. */
  protected abstract inSession(session: Session): DraftTurns;

  /** The words that were doubted answer the question that was open, or are to be added to a case. */
  protected async settleDoubt(draft: Draft, which: string): Promise<Turned> {
    const { second = '', doubted: _doubted, ...before } = draft;
    if (which === 'part') return this.type(before, second);
    if (which !== 'case') return this.resume(before, sayLeftOut(second));
    const [reference] = findReferences(second);
    const name = reference?.value ?? hearCaller(second)?.name ?? whoReachedUs(second) ?? whoIsMeant(second);
    const note = { words: second, isAsked: true, ...(name === undefined ? {} : { name }) };
    const replies = await askWhere(this.desk, this.person, note);
    return {
      session: { ...this.session, draft: before, heard: second },
      replies: withCarryOn(replies ?? [], before),
    };
  }

  /** What was offered to be logged is a note: it is asked on which case, and the words are kept for it. */
  protected async makeNote({ entries }: Draft): Promise<Turned> {
    const words = wordsOf(entries.words);
    const name = hearNote(words)?.name ?? whoIsMeant(words);
    const asked = { words, isAsked: true, ...(name === undefined ? {} : { name }) };
    const turned = this.end((await askWhere(this.desk, this.person, asked)) ?? []);
    return { ...turned, session: { ...turned.session, heard: words } };
  }

  /** Where the words belong; anything else answers the question that was open before, and they are left out by name. */
  protected async hearWhich(draft: Draft, words: string): Promise<Turned> {
    const where = hearWhere(words);
    if (where) return this.settleSecond(draft, where);
    const { second = '' } = draft;
    if (draft.doubted) return this.type({ ...draft, second: undefined, doubted: undefined }, words);
    if (asksOfBot(words)) return this.askWhich(draft, second, [NO_ANSWER]);
    if (hearYesNo(words).is === 'taken') return this.askWhich(draft, second, ['Which of these is it?']);
    const turned = await this.type(leaveOut(draft), words);
    const again = turned.session.draft?.second;
    if (turned.session.draft && again !== undefined)
      return this.askWhich(turned.session.draft, `${second}\n\n${again}`);
    return { ...turned, replies: [replyText(sayLeftOut(second)), ...turned.replies] };
  }

  /** The words belong to this concern, begin another one, or are dropped. */
  settleSecond(draft: Draft, which: string): Promise<Turned> {
    if (which === 'case' || (draft.doubted && which !== 'another')) return this.settleDoubt(draft, which);
    const { second = '', doubted: _doubted, ...before } = draft;
    if (which === 'another')
      return this.inSession({
        ...this.session,
        aside: [before, ...(this.session.aside ?? [])],
        draft: undefined,
      }).start('logConcern', this.desk.newReference(), { words: second });
    if (which !== 'part')
      return this.resume(leaveOut(draft), `${sayLeftOut(second)} Everything else is as it was.`);
    const words = [wordsOf(before.entries.words), second].filter((each) => each !== '').join('\n\n');
    const added = bringDanger({ ...before, entries: { ...before.entries, words } }, { words: second });
    return this.resume(isUrgent(added) ? moveOn(added) : added, 'I have added that to what happened.');
  }
}

/** Words of danger bring the question about red flags, though they are left out of what happened (2.3). */
function leaveOut(draft: Draft): Draft {
  const { second = '', ...before } = draft;
  const warned = bringDanger(before, {}, [second]);
  return isUrgent(warned) && !isUrgent(before) ? moveOn(warned) : warned;
}
