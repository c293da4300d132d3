import type { CaseState } from '../../policy/machine/caseState';
import { anythingUpheld } from '../../policy/sections/investigation/questions';
import { startOf } from '../../policy/sections/response/draftFromCase';
import { bodiesToName } from '../../policy/sections/response/questions';
import { partsOf } from '../../policy/sections/response/choices';
import type { LetterPart } from '../../policy/sections/response/facts';
import { notNamedIn, whereToTurn } from '../../policy/wording';
import { toWhoMayRead } from './layout';
import { orFill, part, sayAll, type Block, type Letter } from './letter';
import { responsiblePerson } from './responsiblePerson';
import type { LetterSource } from './source';

/** The 14 parts as the person reads them (8.29), in its order. */
export const responseHeadings: Readonly<Record<LetterPart, string>> = {
  issues: 'What you raised, and what you hoped for',
  method: 'How we looked into it',
  evidence: 'What we looked at',
  findings: 'What we found',
  comparison: 'What happened, and what should have happened',
  impact: 'What it did to you',
  remedy: 'How we will put it right',
  apology: 'Our apology',
  learning: 'What we have learnt',
  involvement: 'How we stay in touch',
  end: 'The end of our procedure',
  contact: 'Who to talk to about this letter',
  ombudsman: 'Where you can turn if you are not happy',
  advocacy: 'Help for you',
};

/** Impact, remedy and apology are only there where something was upheld. */
const partsFor = (state: CaseState): readonly LetterPart[] => [
  ...partsOf.findings,
  ...(anythingUpheld(state) ? partsOf.amends : []),
  ...partsOf.nextSteps,
];

/** Parts that the Trust has words for; the others are for a person to write. */
const standard: readonly LetterPart[] = ['involvement', 'end', 'contact', 'ombudsman', 'advocacy'];

function wordsFor({ state, context }: LetterSource, name: LetterPart): string {
  const words = standard.includes(name) ? startOf(state, context, [name])[name] : state.response.draft[name];
  return orFill(words, responseHeadings[name].toLowerCase());
}

/** Every body that has to be named is, also one that the case came to involve after the part was written (8.34, 8.35A). */
const alsoTurnTo = ({ state, context: { trust } }: LetterSource, words: string): readonly Block[] =>
  sayAll(whereToTurn(trust, notNamedIn(trust, words, bodiesToName(state))));

/** The final response: all that 8.29 asks for, in its order. */
export function finalResponse(source: LetterSource): Letter {
  const { state } = source;
  return toWhoMayRead(source, {
    title: 'Our response to your complaint',
    signer: responsiblePerson(source),
    body: partsFor(state).flatMap((name) => {
      const words = wordsFor(source, name);
      return [
        part(responseHeadings[name]),
        ...sayAll(words),
        ...(name === 'ombudsman' ? alsoTurnTo(source, words) : []),
      ];
    }),
  });
}
