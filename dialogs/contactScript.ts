import { options, readField } from './logging/fields';
import { contactAnswers, hearKind } from './reading/contactAnswers';
import type { Answer, Asking, Script } from './step';

/** What it was. A call of which it is not said whose it was is asked about. */
function readKind(words: string, asking: Asking): Answer {
  const [kind, other] = hearKind(words);
  if (kind === undefined) return readField(words, 'what', asking);
  if (other === undefined) return { entries: { what: kind }, whys: [], left: [] };
  const listed = options(asking, 'what');
  const offers = [kind, other].flatMap((each) => listed[each] ?? []);
  return { entries: {}, whys: ['Was it from them, or to them?'], left: [], offers };
}

/** What it was and on which day, said together: “a call from them yesterday”. */
function readKindAndDay(words: string, asking: Asking): Answer {
  const answers = asking.waiting.map((name) =>
    name === 'what' ? readKind(words, asking) : readField(words, name, asking),
  );
  const entries = Object.assign({}, ...answers.map((answer) => answer.entries)) as Answer['entries'];
  const whys = answers.flatMap((answer) => answer.whys);
  const offers = answers.flatMap((answer) => answer.offers ?? []);
  const left = Object.keys(entries).length === 0 && whys.length === 0 ? [words] : [];
  return { entries, whys, left, ...(offers.length > 0 ? { offers } : {}) };
}

/** A note or a contact, asked of somebody who types: what their words say already is offered, never taken. */
export const contactScript: Script = {
  title: 'Add a note or contact',
  onlyNeeded: true,
  steps: [
    {
      key: 'what',
      title: 'what it was',
      ask: 'What was it, and on which day?',
      fields: ['what', 'on'],
      words: contactAnswers,
      read: readKindAndDay,
    },
    { key: 'said', title: 'what they said', ask: 'What did they say?', fields: ['said'] },
    { key: 'note', title: 'your note', ask: 'What do you want to note?', fields: ['note'] },
    { key: 'quoted', title: 'the quotation', ask: 'What did the message say?', fields: ['quoted'] },
    {
      key: 'whom',
      title: 'with whom',
      ask: 'With whom?',
      fields: ['whom', 'sought'],
      words: { whom: contactAnswers.whom ?? {}, sought: contactAnswers.whom ?? {} },
    },
    { key: 'name', title: 'who that is', ask: 'Who is that?', fields: ['name'] },
    {
      key: 'personal',
      title: 'whether they heard anything personal',
      ask: 'Did they hear anything personal from us?',
      fields: ['personal'],
    },
    {
      key: 'told',
      title: 'whether they were told',
      ask: 'Did you tell them where it stands?',
      fields: ['told'],
    },
    {
      key: 'promise',
      title: 'what was promised',
      ask: 'Was anything promised?',
      fields: ['promise', 'promised', 'promisedFor'],
      insists: ['promise'],
      words: contactAnswers,
    },
    { key: 'promiser', title: 'who is to do it', ask: 'Who is to do it?', fields: ['promiser'] },
  ],
  questions: {
    what: { ask: 'What was it?', called: 'what it was' },
    on: { ask: 'On which day?', called: 'it was' },
    said: { ask: 'What did they say?', called: 'what they said' },
    note: { ask: 'What do you want to note?', called: 'your note' },
    quoted: { ask: 'What did the message say?', called: 'the quotation' },
    whom: { ask: 'With whom?', called: 'with whom' },
    sought: { ask: 'Whom did you try to reach?', called: 'whom you tried to reach' },
    promise: { ask: 'Was anything promised?', called: 'promised' },
    promised: { ask: 'What was promised?', called: 'what was promised' },
    promisedFor: { ask: 'By which day?', called: 'by' },
  },
};
