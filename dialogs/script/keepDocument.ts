import { keepDocument } from '../../policy/sections/papers/keepDocument';
import type { Script, Step } from './step';

const { kind, title, readers } = keepDocument.fields;

const one = (key: keyof typeof keepDocument.fields, named: string, ask: string): Step => ({
  key,
  title: named,
  ask,
  fields: [key],
});

/** How a document is asked about: all of it on one card. */
export const keepDocumentScript: Script = {
  title: keepDocument.button,
  steps: [
    one('kind', 'what it is', kind.label),
    one('title', 'what it is called', title.label),
    one('readers', 'who may read it', readers.label),
  ],
  cards: [['kind', 'title', 'readers']],
  onlyNeeded: true,
};
