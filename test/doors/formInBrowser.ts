import { defaultTrust } from '../../policy/trust/defaultTrust';
import { optionsOf, wordsOf, type Entries } from '../../policy/machine/fields';
import { emptyRegisters } from '../../policy/machine/registers';
import type { AnyField } from '../../policy/machine/target';
import { commandNamed } from '../../policy/machine/targets';
import { people } from './people';
import type { PlaygroundPage } from './playgroundPage';

const nameOf = (id: string): string => Object.values(people).find((person) => person.id === id)?.name ?? id;

const yesOrNo: Readonly<Record<string, string>> = { true: 'Yes', false: 'No' };

const labelOf = ({ label, optional }: AnyField): string => (optional ? `${label} (optional)` : label);

async function answer(page: PlaygroundPage, field: AnyField, entry: unknown): Promise<void> {
  const label = labelOf(field);
  const words = wordsOf(entry);
  const options =
    field.kind === 'pick' || field.kind === 'picks'
      ? undefined
      : optionsOf(field, {}, { registers: emptyRegisters, trust: defaultTrust });
  switch (field.kind) {
    case 'person':
      return page.choosePerson(label, nameOf(words));
    case 'yesNo':
      return page.choose(label, yesOrNo[words] ?? words);
    case 'choice':
      return page.choose(label, options?.[words] ?? words);
    case 'pick':
      return page.choose(label, `${words}. Nobody told me why I waited.`);
    case 'choices':
      for (const value of words.split(',')) await page.tick(label, options?.[value] ?? value);
      return undefined;
    case 'picks':
      return undefined;
    default:
      return page.fill(label, words);
  }
}

export const buttonOf = (command: string): string => commandNamed(command)?.command.button ?? command;

const MOST_CARDS = 8;

/** Fills in card after card, each with what it asks, until all is filled in and one has the button that sends it. */
export async function fillIn(page: PlaygroundPage, command: string, entries: Entries): Promise<void> {
  const fields = commandNamed(command)?.command.fields ?? {};
  const open = new Map(Object.entries(entries));
  for (let card = 0; card < MOST_CARDS; card += 1) {
    if (await page.offers('Add more')) await page.press('Add more');
    for (const [name, entry] of open) {
      const field = fields[name];
      if (!field || !(await page.asks(labelOf(field)))) continue;
      await answer(page, field, entry);
      open.delete(name);
    }
    const isLast = await page.offers(buttonOf(command));
    if (isLast && open.size === 0) return;
    await page.goOn(isLast ? buttonOf(command) : 'Next');
  }
  expect({ command, notAskedFor: [...open.keys()] }).toEqual({ command, notAskedFor: [] });
}
