import type { Outcome } from '../cards/designs/case';
import { excerpt } from '../cards/escape';
import { withTypedNames } from '../cards/personInputs';
import {
  buildChangeCard,
  buildDroppedCard,
  buildKeptCard,
  buildSaveOrChangeCard,
  buildStoppedCard,
  goneCard,
} from '../cards/draftingCards';
import { sayTold } from '../cards/toldWords';
import { buildCancelCard, buildDoubtCard, buildWhichCard } from '../cards/stepCards';
import { count } from '../policy/calendar/dates';
import type { CaseState } from '../policy/machine/caseState';
import { isBlank, notKnown, wordsOf, type Entries } from '../policy/machine/fields';
import { isRefusal, keepsEntries, type Refusal } from '../policy/machine/refusal';
import { caseTarget, commandNamed } from '../policy/machine/targets';
import type { Person } from '../policy/roles';
import {
  asksForNarrative,
  asTyped,
  isListed,
  refuseAt,
  takeAside,
  takeCard,
  takeEntries,
  takeParts,
  takeWords,
  type Moved,
  type Typed,
} from './answering';
import { clearedBy, hearClear } from './clearing';
import { daysBetween, findChanges, type Change } from './changing';
import { readCorrectionAnd, readCorrectionInside, readWhich, type Correction } from './correcting';
import { bringDanger } from './dangerWords';
import type { Desk } from './desk';
import { readBefore } from './forms';
import {
  changeable,
  currentStep,
  entriesToSave,
  goBack,
  goToFields,
  goToStep,
  isUrgent,
  missingAt,
  moveOn,
  openSteps,
  REVIEW,
  startDraft,
  stepsOf,
  unchanged,
  isUntouched,
  waitingFor,
  type Draft,
  type Setting,
} from './draft';
import {
  agreesToSave,
  beginsAnother,
  hearWhere,
  isAnotherNarrative,
  isBesideReview,
  isConcern,
  isMoreOfIt,
  isMoreTold,
  isNotConcern,
  isStory,
  stopWords,
} from './meantBy';
import { keepWithConcern } from './papers';
import { readInParts, saysSeveral, type InParts } from './inParts';
import { noteWishes, sayNoted } from './noteWishes';
import { resolvePeople } from './people';
import { hearCaller } from './reading/callerWords';
import { skips } from './reading/notKnown';
import { plain, tokensOf } from './reading/plain';
import { findReferences } from './reading/references';
import { asksOfBot } from './reading/sentence';
import { whoIsMeant } from './reading/whoIsMeant';
import { withWishes } from './reading/wishes';
import { hearYesNo } from './reading/yesNo';
import { askWhere } from './noteWhere';
import { openThing } from './records';
import { offerAfter } from './offerAfter';
import { replyCard, replyText, type Reply } from './reply';
import { sayChanged, sayFact, sayLeftOut, sayUnread } from './sayBack';
import { NO_ANSWER, sayHeard } from './sayHeard';
import { commandOf, scriptOf } from './script';
import { finish, pickUp, type Session, type Turned } from './session';
import { showDraft } from './showDraft';
import type { Step } from './step';
import { saidByWords } from './suggesting';
import { withCarryOn } from './underWay';
import { readWhyAsked } from './whyAsked';

const targetOf = ({ command }: Pick<Draft, 'command'>) => commandNamed(command)?.target ?? caseTarget;

/** What a step on a case rests on, line by line above its first question. */
async function sayReads(
  desk: Desk,
  name: string,
  { state, context }: Setting,
  entries: Entries,
): Promise<readonly string[]> {
  const command = commandOf(name);
  if (targetOf({ command: name }) !== caseTarget) return [];
  const { told, names } = await readBefore(desk, command, state as CaseState, context, entries);
  return told.flatMap(({ title, said }) => [
    title,
    ...said.map((line) => `${line.label}: ${excerpt(sayTold(line, names), LONGEST_READ)}`),
  ]);
}

/** Characters of one line that is read before a question. */
const LONGEST_READ = 600;

const NOT_RIGHT =
  /^(?:no|nope|nah|wrong|its wrong|it's wrong|not right|that's not right|thats not right|not quite|no its wrong|no it's wrong)$/;
const stands = 'What you told me before stands.';

const offerToLog = 'I can log this as a concern, with your words as they are.';

/** A conversation's turn: where it goes, and what is said. */
export class Drafting {
  constructor(
    private readonly desk: Desk,
    private readonly person: Person,
    private readonly session: Session,
  ) {}

  /** Begins asking for a command's fields. */
  async start(
    command: string,
    reference: string,
    entries: Entries = {},
    how: Pick<Draft, 'offered' | 'suggests'> = {},
  ): Promise<Turned> {
    const setting = await this.setting({ command, reference });
    if (!setting) return this.end([replyCard(goneCard)]);
    const begun = bringDanger(startDraft(this.desk.newId(), command, reference, entries, setting), entries);
    const basis = targetOf({ command }).basisOf(setting.state, commandOf(command));
    const draft = noteWishes({ entries: {} }, { ...moveOn(begun), ...how, basis });
    const says = how.offered ? [offerToLog] : await sayReads(this.desk, command, setting, draft.entries);
    return this.show({ draft }, setting, [...says, ...sayNoted(begun, draft, setting)]);
  }

  /** Shows where a conversation stands: its question, or the review. `says` stand above it. */
  resume(draft: Draft, ...says: readonly string[]): Promise<Turned> {
    if (draft.second !== undefined) return Promise.resolve(this.askWhich(draft, draft.second));
    return this.within(draft, (setting) => this.show({ draft }, setting, says));
  }

  /** Takes typed words for an answer to what is asked. */
  type(draft: Draft, words: string): Promise<Turned> {
    if (draft.cancelling) return this.hearStop(draft, words);
    if (draft.second !== undefined) return this.hearWhich(draft, words);
    if (draft.clearing !== undefined) return this.hearCleared(draft, draft.clearing, words);
    if (isNotConcern(draft, words)) return Promise.resolve(this.dropUnbegun());
    if (isConcern(draft, words)) return this.resume(draft);
    if (draft.changing && skips(words)) return this.resume(unchanged(draft), 'I left it as it was.');
    return this.within(draft, (setting) => this.answer(asTyped(draft), words, setting));
  }

  /** Whether what stands is to go; what is no answer to that is read as an answer to the question that was open. */
  private hearCleared({ clearing: _asked, ...before }: Draft, said: string, words: string): Promise<Turned> {
    const goes = hearClear(words);
    if (goes === undefined) return this.type(before, words);
    if (goes) return this.within(before, (setting) => this.answer(asTyped(before), said, setting, true));
    const at = before.changing ? undefined : currentStep(before);
    if (!at) return this.resume(unchanged(before), 'I left it as it was.');
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

  private async answer(
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
    if (moved.taken.length === 0 && isMoreTold(draft, words)) return this.add(draft, words);
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

  /** Puts something right, and takes what was said behind it. */
  private async correctAnd(
    draft: Draft,
    correction: Correction,
    rest: string,
    setting: Setting,
  ): Promise<Turned> {
    const turned = await this.correct(draft, correction, setting);
    const put = turned.session.draft;
    const at = put && currentStep(put);
    if (rest === '' || !put) return turned;
    const before = Object.fromEntries(
      Object.keys(correction.entries).map((name) => [name, draft.entries[name] ?? '']),
    );
    const says = sayChanged(put, before, setting);
    if (!at)
      return this.show({ draft: { ...put, unread: [rest] }, isChange: true }, setting, [
        ...says,
        sayUnread([rest]) ?? '',
      ]);
    const moved = takeAside(put, at, rest, setting);
    const found = await this.findPeople(moved);
    return this.show(found, setting, [...says, ...(await sayHeard(this.desk, put, moved, found, setting))]);
  }

  /** Puts several things right; what is left of what was typed is kept as a note, in their words. */
  private correctSeveral(draft: Draft, { entries, left }: InParts, setting: Setting): Promise<Turned> {
    const notes = left.length === 0 ? {} : { staffNote: withWishes(wordsOf(draft.entries.staffNote), left) };
    return this.correct(draft, { entries: { ...entries, ...notes } }, setting);
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
    if (agreesToSave(words)) return this.save(draft);
    if (NOT_RIGHT.test(plain(words))) return Promise.resolve(this.askWhatToChange(draft, []));
    const several = readInParts(draft, undefined, words, setting, true);
    if (Object.keys(several.entries).length > 0 && saysSeveral(words))
      return this.correctSeveral(draft, several, setting);
    // With nothing asked, “her name is Zofia” can only put something right.
    const put = tokensOf(words).length > 1 ? readCorrectionAnd(draft, `sorry, ${words}`, setting) : undefined;
    if (put && Object.keys(put.correction.entries).length > 0 && !put.correction.added)
      return this.correctAnd(draft, put.correction, put.rest, setting);
    if (isBesideReview(words) && draft.command === 'logConcern')
      return Promise.resolve(this.askWhich(draft, words));
    const example = changeable(draft)[0]?.title ?? '';
    const card = buildSaveOrChangeCard(draft.id, sayUnread([words]) ?? '', example);
    return this.within({ ...draft, unread: [words] }, () =>
      Promise.resolve(this.keep({ ...draft, unread: [words] }, replyCard(card))),
    );
  }

  /** Something given before is put right, and the question that was open is asked on. */
  private correct(
    draft: Draft,
    { entries, why, between, added }: Correction,
    setting: Setting,
  ): Promise<Turned> {
    if (why !== undefined) return this.show({ draft: { ...draft, between, unread: [] } }, setting, [why]);
    const before = Object.fromEntries(Object.keys(entries).map((name) => [name, draft.entries[name] ?? '']));
    const put = { ...draft, entries: { ...draft.entries, ...entries }, unread: [], undo: before };
    const refusal = refuseAt(put, Object.keys(entries), setting);
    if (refusal) return this.show({ draft: { ...draft, unread: [] } }, setting, [refusal.sentence, stands]);
    const changed = bringDanger({ ...put, changed: Object.keys(entries) }, added ? entries : {});
    const isOpen = currentStep(changed) !== undefined && !isUrgent(changed);
    return this.show({ draft: isOpen ? changed : moveOn(changed), isChange: true }, setting, [
      ...(added ? ['I have added that to what happened.'] : sayChanged(changed, before, setting)),
    ]);
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
    return this.resume(draft, `It cannot be saved yet: ${count(openSteps(draft).length, 'question')} to go.`);
  }

  /** Asks again for what is named; with a value, takes that for the answer. */
  change(draft: Draft, what: string, said?: string): Promise<Turned> {
    const value = said?.replace(/[\s,]{1,3}(?:please|pls|plz|thanks|thank you|ta)[.!]*$/i, '');
    return this.within(draft, (setting) => {
      const found = findChanges(draft, what);
      const [only, ...others] = found;
      if (only && others.length === 0) {
        const changed = { ...goToStep(draft, only.step, only.names), unread: [] };
        return value === undefined
          ? this.show({ draft: changed }, setting)
          : this.answer(changed, value, setting);
      }
      const between = value === undefined ? undefined : daysBetween(found, value, setting);
      if (between && found.length > 0) return this.askBetween(draft, found, between, value ?? '', setting);
      return Promise.resolve(this.askWhatToChange(draft, found));
    });
  }

  /** Which of several days it is to be: the next answer says. */
  private askBetween(
    draft: Draft,
    found: readonly Change[],
    between: Entries,
    value: string,
    setting: Setting,
  ): Promise<Turned> {
    const called = found.map((each) => each.called).join(', or ');
    return this.show({ draft: { ...draft, between, unread: [] }, isChange: true }, setting, [
      `What is “${value.trim()}”: ${called}?`,
    ]);
  }

  private askWhatToChange(draft: Draft, found: readonly Change[]): Turned {
    const named =
      found.length > 0 ? found.map(({ called }) => ({ key: called, title: called })) : changeable(draft);
    const suggested = found.slice(0, 6).map(({ called }) => `change ${called}`);
    return this.keep(draft, { ...replyCard(buildChangeCard(draft.id, named)), suggested });
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
    if (isStory(words, heard.is === 'ask')) return Promise.resolve(this.askWhose(before, words));
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

  /** Everything is kept as it is until somebody comes back to it. */
  wait(draft: Draft): Turned {
    const kept = { ...draft, cancelling: false, unread: [] };
    return this.keep(kept, { ...replyCard(buildKeptCard(draft.id)), suggested: ['Continue'] });
  }

  /** Puts more to what happened; what is told there stays as it was. */
  add(draft: Draft, words: string): Promise<Turned> {
    const told = [wordsOf(draft.entries.words), words.trim()].filter((each) => each !== '').join('\n\n');
    return this.within(draft, (setting) =>
      this.correct(unchanged(draft), { entries: { words: told }, added: true }, setting),
    );
  }

  /** Takes an answer out, where it may be left open. */
  takeOut(draft: Draft, what: string): Promise<Turned> {
    const [only, ...others] = findChanges(draft, what);
    const [name = '', ...more] = only?.names ?? [];
    const field = commandOf(draft.command).fields[name];
    if (!only || !field || others.length > 0 || more.length > 0 || isBlank(draft.entries[name]))
      return Promise.resolve(this.askWhatToChange(draft, findChanges(draft, what)));
    return this.within(draft, (setting) => {
      const empty = { ...draft, entries: { ...draft.entries, [name]: '' } };
      const mayBeEmpty = refuseAt(empty, [name], setting) === undefined;
      return mayBeEmpty || field.mayBeUnknown
        ? this.correct(draft, { entries: { [name]: mayBeEmpty ? '' : notKnown } }, setting)
        : this.change(draft, what);
    });
  }

  /** What the last turn changed stands as it was before. */
  undo(draft: Draft): Promise<Turned> {
    const { undo, ...kept } = draft;
    if (!undo) return this.resume(goBack(draft));
    return this.within(kept, (setting) => {
      const before = Object.fromEntries(Object.keys(undo).map((name) => [name, draft.entries[name] ?? '']));
      const put = { ...kept, entries: { ...kept.entries, ...undo }, unread: [], changed: Object.keys(undo) };
      const open = stepsOf(put).filter(
        (step) => step.fields.some((name) => name in undo) && missingAt(put, step).length > 0,
      );
      const done = put.done.filter((key) => !open.some((step) => step.key === key));
      return this.show(
        { draft: moveOn({ ...put, done }), isChange: true },
        setting,
        sayChanged(put, before, setting),
      );
    });
  }

  /** A narrative where none was asked for is never guessed to belong to one concern or another. */
  askWhich(draft: Draft, words: string, says: readonly string[] = []): Turned {
    return this.keep(
      { ...draft, cancelling: false, second: words, unread: [] },
      {
        ...replyCard(buildWhichCard({ draft: draft.id, says })),
        suggested: ['Part of this', 'Another concern', 'Neither'],
      },
    );
  }

  /** Words that may be part of this, or about a case that is there: nothing is noted before it is said. */
  askDoubt(draft: Draft, words: string): Turned {
    const what = draft.command === 'logConcern' ? 'this concern' : 'this form';
    return this.keep(
      { ...draft, cancelling: false, second: words, doubted: true, unread: [] },
      {
        ...replyCard(buildDoubtCard({ draft: draft.id, what })),
        suggested: ['Part of this', 'A case we have', 'Neither'],
      },
    );
  }

  /** The words that were doubted answer the question that was open, or are to be added to a case. */
  private async settleDoubt(draft: Draft, which: string): Promise<Turned> {
    const { second = '', doubted: _doubted, ...before } = draft;
    if (which === 'part') return this.type(before, second);
    if (which !== 'case') return this.resume(before, sayLeftOut(second));
    const [reference] = findReferences(second);
    const name = reference?.value ?? hearCaller(second)?.name ?? whoIsMeant(second);
    const note = { words: second, isAsked: true, ...(name === undefined ? {} : { name }) };
    const replies = await askWhere(this.desk, this.person, note);
    return {
      session: { ...this.session, draft: before, heard: second },
      replies: withCarryOn(replies ?? [], before),
    };
  }

  /** Where the words belong; anything else answers the question that was open before, and they are left out by name. */
  private async hearWhich(draft: Draft, words: string): Promise<Turned> {
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
      return new Drafting(this.desk, this.person, {
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

  drop(): Turned {
    return this.end([replyCard(buildStoppedCard(this.session.finished[0]?.reference))]);
  }

  private dropUnbegun(): Turned {
    return this.end([replyCard(buildDroppedCard(this.session.finished[0]?.reference))]);
  }

  /** Saves what has been answered, as the command decides. A refusal goes back to the step it is about. */
  async save(draft: Draft): Promise<Turned> {
    const [unanswered] = openSteps(draft);
    if (unanswered) return this.resume({ ...draft, at: unanswered.key });
    const { id, command, reference, basis } = draft;
    const entries = entriesToSave(draft);
    const request = { command, entries, ...(basis ? { basis } : {}) };
    const acted = await this.desk.act(this.person, reference, request, `draft:${id}`);
    if ('refusal' in acted) return this.showRefused(draft, acted.refusal);
    const files =
      command === 'logConcern' ? await keepWithConcern(this.desk, this.person, reference) : undefined;
    const done = files === undefined ? acted.sentence : `${acted.sentence} ${files}`;
    const replies = await this.open(draft, { done });
    const after = await offerAfter(this.desk, this.person, draft);
    return withWayBack(finish(this.session, draft), [...replies, ...after]);
  }

  private showRefused(draft: Draft, refusal: Refusal): Promise<Turned> {
    return this.within(draft, async (setting) => {
      const at = goToFields(draft, Object.keys(refusal.fields ?? {}));
      if (keepsEntries(refusal)) return this.show({ draft: at ?? draft, refusal }, setting);
      return this.end(await this.open(draft, { refusal }));
    });
  }

  private open(draft: Draft, outcome: Outcome): Promise<readonly Reply[]> {
    return openThing(this.desk, this.person, targetOf(draft).kind, draft.reference, outcome);
  }

  private async setting(draft: Pick<Draft, 'command' | 'reference'>): Promise<Setting | undefined> {
    const context = await this.desk.context(this.person);
    const state =
      draft.command === 'logConcern'
        ? this.desk.blank(draft.reference)
        : await this.desk.record(this.person, targetOf(draft).kind, draft.reference);
    return state === undefined ? undefined : { state, context };
  }

  /** The turn as its case stands now; the conversation ends when the case is not there for this person any more. */
  private async within(draft: Draft, turn: (setting: Setting) => Promise<Turned>): Promise<Turned> {
    const setting = await this.setting(draft);
    return setting ? turn(setting) : this.end([replyCard(goneCard)]);
  }

  /** Names typed for people become the people they fit; one that fits nobody goes back to be asked again. */
  private async findPeople(moved: Moved): Promise<Moved> {
    const { draft } = moved;
    const { fields, paragraph } = commandOf(draft.command);
    const entries = await resolvePeople(this.desk, fields, draft.entries, paragraph);
    if (!isRefusal(entries)) return { ...moved, draft: { ...draft, entries } };
    const names = Object.keys(entries.fields ?? {});
    const others = Object.entries(draft.entries).filter(([name]) => !names.includes(name));
    const without = { ...draft, entries: Object.fromEntries(others) };
    const wrong = Object.fromEntries(names.map((name) => [name, draft.entries[name]]));
    return { draft: goToFields(without, names) ?? without, refusal: entries, wrong };
  }

  private async show(moved: Moved, setting: Setting, says: readonly string[] = []): Promise<Turned> {
    return this.keep(moved.draft, await showDraft(this.desk, moved, setting, says));
  }

  private keep(draft: Draft, reply: Reply): Turned {
    return { session: { ...this.session, draft, heard: undefined, unread: draft.unread }, replies: [reply] };
  }

  /** Nothing more is asked of this conversation: one that it interrupted goes on. */
  private end(replies: readonly Reply[]): Turned {
    return withWayBack(pickUp(this.session), replies);
  }
}

/** Words of danger bring the question about red flags, though they are left out of what happened (2.3). */
function leaveOut(draft: Draft): Draft {
  const { second = '', ...before } = draft;
  const warned = bringDanger(before, {}, [second]);
  return isUrgent(warned) && !isUrgent(before) ? moveOn(warned) : warned;
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

const withWayBack = (session: Session, replies: readonly Reply[]): Turned => ({
  session,
  replies: withCarryOn(replies, session.draft),
});
