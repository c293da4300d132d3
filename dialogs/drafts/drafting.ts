import { withTypedNames } from '../../cards/personInputs';
import { buildSaveOrChangeCard } from '../../cards/draftingCards';
import { buildCancelCard } from '../../cards/stepCards';
import { count } from '../../policy/calendar/dates';
import type { Entries } from '../../policy/machine/fields';
import { asksForNarrative, asTyped, isListed } from '../state/whatIsAsked';
import { takeEntries, takeParts, takeWords, type Typed } from '../answers/answering';
import { takeCard } from './takingCard';
import { clearedBy, hearClear } from '../answers/clearing';
import {
  readAtReview,
  readCorrectionAnd,
  readCorrectionInside,
  readWhich,
  readWrongName,
} from '../answers/correcting';
import {
  changeable,
  currentStep,
  leaveOptional,
  neededSteps,
  REVIEW,
  goToStep,
  stepsOf,
  unchanged,
  isUntouched,
  waitingFor,
  type Draft,
  type Setting,
} from '../state/draft';
import {
  agreesToSave,
  beginsAnother,
  isAnotherNarrative,
  isBesideReview,
  isConcern,
  isMoreOfIt,
  isMoreTold,
  isNotConcern,
  isStory,
  saysOfKept,
  saysNote,
  stopWords,
} from '../answers/meantBy';
import { readInParts, saysSeveral } from '../answers/inParts';
import { isMostlyAnswers, keepLeft, noteKept } from '../answers/kept';
import { noteWishes, sayNoted } from '../answers/noteWishes';
import { skips } from '../reading/notKnown';
import { plain } from '../reading/plain';
import { asksOfBot } from '../reading/sentence';
import { hearYesNo } from '../reading/yesNo';
import { replyCard, replyText } from '../port/reply';
import { sayChanged, sayFact, sayLeftOut, sayUnread } from '../answers/sayBack';
import { sayHeard } from './sayHeard';
import { commandOf, scriptOf } from '../script/script';
import type { Session, Turned } from '../state/session';
import type { Step } from '../script/step';
import { saidByWords } from '../state/suggesting';
import { stepTitled } from '../answers/changing';
import { readWhyAsked } from '../answers/whyAsked';
import { SecondTold } from './secondTold';

const NOT_RIGHT =
  /^(?:no|nope|nah|wrong|its wrong|it's wrong|not right|that's not right|thats not right|not quite|no its wrong|no it's wrong)$/;

const LEFT_AS_IT_WAS = 'I left it as it was.';
const LEFT_OPEN = 'What was left need not be answered, so I left it open.';

/** A conversation's turn: where it goes, and what is said. */
export class Drafting extends SecondTold {
  protected inSession(session: Session): Drafting {
    return new Drafting(this.desk, this.person, session);
  }

  /** Takes typed words for an answer to what is asked. */
  type(draft: Draft, words: string): Promise<Turned> {
    if (draft.cancelling) return this.hearStop(draft, words);
    if (draft.second !== undefined) return this.hearWhich(draft, words);
    if (draft.clearing !== undefined) return this.hearCleared(draft, draft.clearing, words);
    if (isNotConcern(draft, words))
      return saysNote(words) ? this.makeNote(draft) : Promise.resolve(this.dropUnbegun());
    if (isConcern(draft, words)) return this.resume(draft);
    if (draft.changing && skips(words)) return this.resume(unchanged(draft), LEFT_AS_IT_WAS);
    return this.within(draft, (setting) => this.answer(asTyped(draft), words, setting));
  }

  /** Whether what stands is to go; what is no answer to that is read as an answer to the question that was open. */
  private hearCleared({ clearing: _asked, ...before }: Draft, said: string, words: string): Promise<Turned> {
    const goes = hearClear(words);
    if (goes === undefined) return this.type(before, words);
    if (goes) return this.within(before, (setting) => this.answer(asTyped(before), said, setting, true));
    const at = before.changing ? undefined : currentStep(before);
    if (!at) return this.resume(unchanged(before), LEFT_AS_IT_WAS);
    return this.within(before, (setting) => {
      const stands = Object.fromEntries(
        Object.entries(before.entries).filter(([name]) => at.fields.includes(name)),
      );
      const moved = takeEntries(before, at, words, stands, setting);
      return this.hearMoved(before, moved, setting);
    });
  }

  /** Nothing that was recorded goes by one word: what would go is said, and asked about once. */
  private askToClear(draft: Draft, words: string, cleared: Entries, setting: Setting): Promise<Turned> {
    const stood = { ...draft, entries: { ...draft.entries, ...cleared } };
    const said = Object.entries(cleared).map(([name, entry]) => sayFact(stood, name, entry, setting));
    const asked = { ...draft, clearing: words, unread: [], offers: ['Yes', 'No'], again: true };
    return this.show({ draft: asked }, setting, [`This would take out: ${said.join('; ')}. Shall I?`]);
  }

  protected async answer(
    before: Draft,
    words: string,
    setting: Setting,
    isSureToClear = false,
  ): Promise<Turned> {
    const which = readWhich(before, words);
    const draft = { ...before, between: undefined };
    const at = currentStep(draft);
    if (which && at && Object.keys(which).some((name) => waitingFor(draft, at).includes(name)))
      return this.hearMoved(draft, takeEntries(draft, at, words, which, setting), setting);
    if (which) return this.correct(draft, { entries: which }, setting);
    const asked = at && readWhyAsked(draft, at, words);
    if (asked) return this.sayWhyAsked(draft, asked, setting);
    const put = isListed(draft, words, setting.context)
      ? undefined
      : readCorrectionAnd(draft, words, setting);
    const several = put && saysSeveral(words) ? readInParts(draft, at, words, setting, true) : undefined;
    if (put && several && Object.keys(several.entries).length > Object.keys(put.correction.entries).length)
      return this.correctSeveral(draft, several, setting);
    if (put) return this.correctAnd(draft, put.correction, put.rest, setting);
    if (at && isMoreOfIt(draft, words)) return this.add(draft, words);
    if (beginsAnother(draft, words)) return this.askWhich(draft, words);
    if (!at) return this.answerReview(draft, words, setting);
    const moved = takeSeveral(draft, at, words, takeWords(draft, at, words, setting), setting);
    const cleared = isSureToClear ? {} : clearedBy(draft, entriesOf(moved));
    if (Object.keys(cleared).length > 0) return this.askToClear(draft, words, cleared, setting);
    if (isAnotherNarrative(draft, words, moved)) return this.askWhich(draft, words);
    const isMore = moved.taken.length === 0 && isMoreTold(draft, words);
    if (isMore && !isMostlyAnswers(draft, words, setting)) return this.add(draft, words);
    const told = asksForNarrative(draft) ? [words] : (moved.draft.unread ?? []);
    const righted = told.filter((part) => readCorrectionInside(draft, part, setting));
    const inside = Object.assign(
      {},
      ...righted.map((part) => readCorrectionInside(draft, part, setting)),
    ) as Entries;
    const left = {
      ...moved,
      draft: { ...moved.draft, unread: moved.draft.unread?.filter((part) => !righted.includes(part)) },
    };
    return righted.length > 0
      ? this.hearMoved(draft, withEntries(left, inside), setting, inside)
      : this.hearMoved(draft, moved, setting);
  }

  /** Says why something is asked, takes the answer that was given beside it, and asks what is open then. */
  private async sayWhyAsked(
    draft: Draft,
    { says, rest }: { readonly says: string; readonly rest: string },
    setting: Setting,
  ): Promise<Turned> {
    if (rest === '') return this.show({ draft: { ...draft, unread: [] } }, setting, [says]);
    const turned = await this.answer(draft, rest, setting);
    return { ...turned, replies: [replyText(says), ...turned.replies] };
  }

  private async hearMoved(
    draft: Draft,
    moved: Typed,
    setting: Setting,
    inside: Entries = {},
  ): Promise<Turned> {
    const heard = await this.findPeople(moved);
    const found = { ...heard, draft: noteWishes(draft, heard.draft) };
    const stood = Object.fromEntries(Object.keys(inside).map((name) => [name, draft.entries[name] ?? '']));
    const says = [
      ...(await sayHeard(this.desk, draft, moved, found, setting)),
      ...sayChanged(found.draft, stood, setting),
      ...sayNoted(heard.draft, found.draft, setting),
    ];
    const undo = Object.fromEntries(
      [...moved.taken, ...Object.keys(draft.changing ?? {})].map((name) => [
        name,
        (draft.changing ?? draft.entries)[name] ?? '',
      ]),
    );
    const kept = moved.taken.length > 0 ? { ...found, draft: { ...found.draft, undo } } : found;
    return this.show(kept, setting, says);
  }

  private answerReview(draft: Draft, words: string, setting: Setting): Promise<Turned> {
    const kept = saysOfKept(draft, words);
    if (kept) return this.settleKept(draft, kept);
    if (agreesToSave(words)) return this.save(draft);
    if (NOT_RIGHT.test(plain(words))) return Promise.resolve(this.askWhatToChange(draft, []));
    const titled = stepTitled(draft, words);
    if (titled) return this.change(draft, titled.title);
    const named = readWrongName(words);
    const who = named && stepsOf(draft).find(({ key }) => key === 'who');
    if (who) return this.answer({ ...goToStep(draft, who, named.names), unread: [] }, named.said, setting);
    const several = readInParts(draft, undefined, words, setting, true);
    if (Object.keys(several.entries).length > 0 && saysSeveral(words))
      return this.correctSeveral(draft, several, setting);
    const put = readAtReview(draft, words, setting);
    if (put) return this.correctAnd(draft, put.correction, put.rest, setting);
    if (isBesideReview(words) && draft.command === 'logConcern')
      return Promise.resolve(this.askWhich(draft, words));
    const example = changeable(draft)[0]?.title ?? '';
    const card = buildSaveOrChangeCard(draft.id, sayUnread([words]) ?? '', example);
    const left = { ...draft, unread: [words] };
    return this.within(left, (setting) =>
      Promise.resolve(this.keep(keepLeft(draft, left, setting), replyCard(card))),
    );
  }

  /** What was typed and found no place is kept as a note of staff, or left out. */
  settleKept(draft: Draft, to: 'note' | 'out'): Promise<Turned> {
    const { kept = [], ...rest } = draft;
    if (kept.length === 0) return this.resume(draft);
    return to === 'note'
      ? this.resume(noteKept(draft), 'Kept as a note of yours.')
      : this.resume(rest, ...kept.map(({ said }) => sayLeftOut(said)));
  }

  /** Takes a card that came back. */
  submit(draft: Draft, keys: readonly string[], entries: Entries, said: unknown): Promise<Turned> {
    return this.within(draft, async (setting) => {
      const steps = stepsOf(draft).filter(({ key }) => keys.includes(key));
      const [first] = steps;
      if (!first) return this.show({ draft }, setting);
      const given = withTypedNames(commandOf(draft.command).fields, entries);
      // A card of one question came from somebody who types.
      const typing = draft.typing === true && steps.length === 1;
      const at = { ...draft, at: first.key, typing, unread: [] };
      const moved = takeCard(at, steps, given, setting, saidByWords(draft, steps, said, setting.context));
      const heard = await this.findPeople(moved);
      const found = { ...heard, draft: noteWishes(draft, heard.draft) };
      return this.show(found, setting, [
        ...(found.isChange ? sayChanged(found.draft, draft.changing ?? {}, setting) : []),
        ...sayNoted(heard.draft, found.draft, setting),
      ]);
    });
  }

  /** The question is answered as it stands; on the review, all of it is saved. */
  accept(draft: Draft): Promise<Turned> {
    if (draft.at === REVIEW) return this.save(draft);
    const stood = unchanged(draft);
    if (stood.at === REVIEW) return this.resume(stood, LEFT_AS_IT_WAS);
    const left = neededSteps(stood).length;
    if (left === 0) return this.resume(leaveOptional(stood), LEFT_OPEN);
    return this.resume(stood, `It cannot be saved yet: ${count(left, 'question')} to go.`);
  }

  /** Asks once before anything is thrown away; where nothing has been entered there is nothing to ask. */
  askToCancel(draft: Draft): Turned {
    if (isUntouched(draft)) return this.drop();
    const card = buildCancelCard({ draft: draft.id, title: scriptOf(draft.command).title });
    return this.keep(
      { ...draft, cancelling: true, unread: [] },
      { ...replyCard(card), suggested: ['Yes, stop', 'No, carry on'] },
    );
  }

  /** Whether to stop: yes stops, no carries on; a few words answer the question before, and of a story it is asked whose it is. */
  private hearStop(draft: Draft, words: string): Promise<Turned> {
    const heard = hearYesNo(words, stopWords);
    const before = { ...draft, cancelling: false };
    if (heard.is === 'taken') return heard.value ? Promise.resolve(this.drop()) : this.resume(before);
    if (isStory(words, heard.is === 'ask'))
      return this.within(before, (setting) =>
        answersSeveral(asTyped(before), words, setting)
          ? this.type(before, words)
          : Promise.resolve(this.askWhose(before, words)),
      );
    if (heard.is === 'nothing' && !asksOfBot(words)) return this.type(before, words);
    const { replies, session } = this.askToCancel(draft);
    return Promise.resolve({
      replies,
      session: { ...session, unread: [words], draft: { ...draft, cancelling: true, unread: [words] } },
    });
  }

  /** A story where it was asked whether to stop: it is kept, and nothing is stopped before it is said what it is. */
  private askWhose(draft: Draft, words: string): Turned {
    return draft.command === 'logConcern'
      ? this.askWhich(draft, words, ['I have stopped nothing, and kept what you wrote.'])
      : this.askDoubt(draft, words);
  }
}

/** Several things said in one answer: what is certain beside the answer to what was asked is taken as well. */
function takeSeveral(draft: Draft, at: Step, words: string, moved: Typed, setting: Setting): Typed {
  if (asksForNarrative(draft) || !saysSeveral(words)) return moved;
  const parts = readInParts(draft, at, words, setting, false);
  const own = entriesOf(moved);
  const more = Object.keys(parts.entries).filter((name) => !(name in own));
  if (more.length === 0) return moved;
  const { unread = [] } = moved.draft;
  const isLeft = (part: string): boolean =>
    parts.left.some((each) => each.includes(part) || part.includes(each));
  const left = moved.taken.length === 0 ? parts.left : unread.filter(isLeft);
  return takeParts(draft, at, words, { entries: { ...parts.entries, ...own }, left }, setting);
}

const entriesOf = ({ draft, taken }: Typed): Entries =>
  Object.fromEntries(taken.map((name) => [name, draft.entries[name]]));

const withEntries = (moved: Typed, entries: Entries): Typed => ({
  ...moved,
  draft: { ...moved.draft, entries: { ...moved.draft.entries, ...entries } },
});

const FEWEST_ANSWERED = 2;

/** Is all of it an answer to several things that were asked before: “rehab, happened on Friday, by phone today”? */
function answersSeveral(draft: Draft, words: string, setting: Setting): boolean {
  const at = currentStep(draft);
  const moved = at && takeWords(draft, at, words, setting);
  const isLeft = (moved?.draft.unread?.length ?? 0) + (moved?.whys?.length ?? 0) > 0;
  const isOwn = moved?.taken.every((name) => at?.fields.includes(name)) ?? false;
  return isOwn && !isLeft && (moved?.taken.length ?? 0) >= FEWEST_ANSWERED;
}
