import { button, card, text, type Card } from './card';
import { excerpt, plain } from './escape';
import { whatToChange, type Changeable } from './reviewCard';
import { buildSayCard } from './sayCards';

const mine = button('My cases', 'mine', {});

const carryOn = (draft: string) => button('Carry on', 'draft.open', { draft }, { style: 'positive' });

export const goneCard = buildSayCard({
  title: 'That case is not there for you any more.',
  lines: ['Nothing was saved. Say “my cases” to see yours.'],
  actions: [mine],
});

/** What was saved in this chat before stays saved, and “nothing was saved” is not said of it. */
const sayStopped = (first: string, nothing: string, saved: string | undefined) => ({
  title: `${first} ${saved === undefined ? nothing : `Nothing new was saved. ${saved} stays saved.`}`,
  open: saved === undefined ? [] : [button(`Open ${saved}`, 'open', { case: saved })],
});

/** A conversation that was left; `saved` is the reference of what was saved in this chat before it. */
export function buildStoppedCard(saved: string | undefined): Card {
  const { title, open } = sayStopped('Stopped.', 'Nothing was saved.', saved);
  return buildSayCard({
    title,
    lines: ['You can start again whenever you like.'],
    actions: [...open, button('Log a concern', 'log', {}), mine],
  });
}

/** What was offered to be logged, and is no concern. */
export function buildDroppedCard(saved: string | undefined): Card {
  const { title, open } = sayStopped('All right.', 'Nothing was kept.', saved);
  return buildSayCard({
    title,
    lines: ['Say “help” to see what I can do.'],
    actions: [...open, button('What can I do?', 'help', {}), mine],
  });
}

export const buildKeptCard = (draft: string): Card =>
  buildSayCard({
    title: 'Kept for later. Nothing is lost, and nothing is saved yet.',
    lines: ['Say “continue” to go on where you were, or “stop” to throw it away.'],
    actions: [carryOn(draft)],
  });

/** What was typed beside a form that was saved, and has no place in it. */
export const buildAlsoWrittenCard = (reference: string, said: string): Card =>
  buildSayCard({
    title: 'You also wrote something that is not in it',
    lines: [`“${plain(excerpt(said, LONGEST_WRITTEN))}”`, 'It is kept nowhere unless you add it.'],
    actions: [button('Add it as a note', 'note', { case: reference }, { style: 'positive' })],
  });

const LONGEST_WRITTEN = 600;

/** What may be changed, to be chosen from one list, or said: the value of each finds it again. */
export function buildChangeCard(draft: string, named: readonly Changeable[]): Card {
  const title = 'What would you like to change?';
  return card(
    title,
    [
      text(title, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      ...whatToChange(named),
      text('Or say it: “change their name to Maria Silva”.', { isSubtle: true, spacing: 'Small' }),
    ],
    [button('Change it', 'draft.change', { draft }, { style: 'positive' }), carryOn(draft)],
  );
}

/** Words on the review that neither save nor change anything. */
export const buildSaveOrChangeCard = (draft: string, unread: string, example: string): Card =>
  buildSayCard({
    title: 'Say “save”, or “change” and what to change',
    lines: [unread, `For example: “change ${example}”.`],
    actions: [button('Check all of it', 'draft.open', { draft }, { style: 'positive' })],
  });
