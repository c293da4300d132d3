import { button, type Card } from './card';
import { buildSayCard } from './sayCards';

const mine = button('My cases', 'mine', {});

const carryOn = (draft: string) => button('Carry on', 'draft.open', { draft }, { style: 'positive' });

export const goneCard = buildSayCard({
  title: 'That case is not there for you any more.',
  lines: ['Nothing was saved. Say “my cases” to see yours.'],
  actions: [mine],
});

export const stoppedCard = buildSayCard({
  title: 'Stopped. Nothing was saved.',
  lines: ['You can start again whenever you like.'],
  actions: [button('Log a concern', 'log', {}), mine],
});

/** What was offered to be logged, and is no concern. */
export const droppedCard = buildSayCard({
  title: 'All right. Nothing was kept.',
  lines: ['Say “help” to see what I can do.'],
  actions: [button('What can I do?', 'help', {}), mine],
});

export const buildKeptCard = (draft: string): Card =>
  buildSayCard({
    title: 'Kept for later. Nothing is lost, and nothing is saved yet.',
    lines: ['Say “continue” to go on where you were, or “stop” to throw it away.'],
    actions: [carryOn(draft)],
  });

/** What may be changed, by its names. */
export const buildChangeCard = (draft: string, named: readonly string[]): Card =>
  buildSayCard({
    title: 'What would you like to change?',
    lines: ['Say “change” and one of these:', ...named.map((title) => `• ${title}`)],
    actions: [carryOn(draft)],
  });

/** Words on the review that neither save nor change anything. */
export const buildSaveOrChangeCard = (draft: string, unread: string, example: string): Card =>
  buildSayCard({
    title: 'Say “save”, or “change” and what to change',
    lines: [unread, `For example: “change ${example}”.`],
    actions: [button('Check all of it', 'draft.open', { draft }, { style: 'positive' })],
  });
