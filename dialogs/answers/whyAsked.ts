import { asksForNarrative } from '../state/whatIsAsked';
import type { Draft } from '../state/draft';
import { commandOf } from '../script/script';
import { hearWhyAsked } from '../reading/whyAskedWords';
import type { Step } from '../script/step';

interface Why {
  readonly says: string;
  readonly paragraph: string;
}

/** Why each question of logging is asked, and what it means, in a sentence. */
const whys: Readonly<Record<string, Why>> = {
  words: {
    says: 'Whoever looks into it, and the reply, go by what the person said, in their own words.',
    paragraph: '3.4',
  },
  standing: {
    says: 'Who raises it decides whom we reply to, and whether the person has to agree first.',
    paragraph: '4.1',
  },
  who: {
    says: 'We write to say that we have it, and ring if something is not clear. “Not known” is an answer.',
    paragraph: '3.8',
  },
  speaksFor: {
    says: 'It is about somebody’s care, so we have to know whose, and who speaks for them.',
    paragraph: '4.2',
  },
  why: {
    says: 'The reason decides if the person has to agree before we share anything about them.',
    paragraph: '4.2',
  },
  consent: {
    says: 'We share nothing about the person until they agree, unless they are not able to.',
    paragraph: '4.2',
  },
  when: {
    says: 'The service looks into it. Complaints are taken for 12 months, and our days to answer count from when it reached us.',
    paragraph: '5.1',
  },
  foundOut: {
    says: 'The 12 months count from the day they found out, where that is later.',
    paragraph: '5.1',
  },
  effect: { says: 'How it affected them is part of what we look into and answer.', paragraph: '3.4' },
  outcome: { says: 'What would put it right is what we try for first.', paragraph: '3.4' },
  reply: { says: 'Somebody who wants no reply gets no letters; anybody else is owed one.', paragraph: '3.4' },
  needs: {
    says: 'We write and talk to them in a way that they can use, from the first letter on.',
    paragraph: '3.7',
  },
  flags: {
    says: 'If anybody may be at risk, the right lead is told at once, whatever else happens.',
    paragraph: '2.3',
  },
  reassured: {
    says: 'People worry that complaining makes their care worse. It never may, so they are told.',
    paragraph: '8.7',
  },
  sortedHow: {
    says: 'What is put right there and then, and leaves them satisfied, needs nothing more.',
    paragraph: '3.1',
  },
  whyNot: { says: 'It tells whoever takes it on where to begin.', paragraph: '3.1' },
  done: { says: 'It shows what was already put right.', paragraph: '3.1' },
  satisfied: { says: 'It is only sorted if the person says so.', paragraph: '3.1' },
  learning: { says: 'What was learnt helps the next person.', paragraph: '8.37' },
};

/** Why the question now open is asked, where that is what was typed, and the answer beside it. */
export function readWhyAsked(
  draft: Draft,
  { key }: Step,
  words: string,
): { readonly says: string; readonly rest: string } | undefined {
  const heard = hearWhyAsked(words);
  // What somebody tells at length may ask anything.
  if (!heard || (heard.rest !== '' && asksForNarrative(draft))) return undefined;
  const { about, paragraph } = commandOf(draft.command);
  const own = typeof about === 'string' ? { says: about, paragraph } : undefined;
  const why = draft.command === 'logConcern' ? whys[key] : own;
  return why && { says: `${why.says} (${why.paragraph})`, rest: heard.rest };
}
