import { buildChangeCard } from '../../cards/draftingCards';
import { isBlank, notKnown, wordsOf, type Entries } from '../../policy/machine/fields';
import { refuseAt } from '../state/checkingDraft';
import { takeAside } from '../answers/answering';
import { daysBetween, findChanges, type Change } from '../answers/changing';
import { readAtReview, type Correction } from '../answers/correcting';
import { bringDanger } from '../state/dangerWords';
import {
  changeable,
  currentStep,
  goBack,
  goToStep,
  isUrgent,
  missingAt,
  moveOn,
  stepsOf,
  unchanged,
  type Draft,
  type Setting,
} from '../state/draft';
import type { InParts } from '../answers/inParts';
import { withWishes } from '../reading/wishes';
import { replyCard } from '../port/reply';
import { sayChanged, sayUnread } from '../answers/sayBack';
import { sayHeard } from './sayHeard';
import { commandOf } from '../script/script';
import type { Turned } from '../state/session';
import { DraftTurns } from './draftTurns';

const stands = 'What you told me before stands.';

/** What stands is put right: named, said again, added to, taken out, or as it was before. */
export abstract class PuttingRight extends DraftTurns {
  /** Reads words as what is asked now, or as what puts something right. */
  protected abstract answer(before: Draft, words: string, setting: Setting): Promise<Turned>;

  /** Something given before is put right, and the question that was open is asked on. */
  protected correct(
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

  /** Puts something right, and takes what was said behind it. */
  protected async correctAnd(
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
  protected correctSeveral(draft: Draft, { entries, left }: InParts, setting: Setting): Promise<Turned> {
    const notes = left.length === 0 ? {} : { staffNote: withWishes(wordsOf(draft.entries.staffNote), left) };
    return this.correct(draft, { entries: { ...entries, ...notes } }, setting);
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
      const told = value === undefined ? what : `${what} to ${value}`;
      const put = found.length === 0 ? readAtReview(draft, told, setting) : undefined;
      if (put) return this.correctAnd(draft, put.correction, put.rest, setting);
      return Promise.resolve(this.askWhatToChange(draft, found));
    });
  }

  /** Which of several days it is to be: the next answer says. */
  protected askBetween(
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

  protected askWhatToChange(draft: Draft, found: readonly Change[]): Turned {
    const named =
      found.length > 0 ? found.map(({ called }) => ({ key: called, title: called })) : changeable(draft);
    const suggested = found.slice(0, 6).map(({ called }) => `change ${called}`);
    return this.keep(draft, { ...replyCard(buildChangeCard(draft.id, named)), suggested });
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
}
