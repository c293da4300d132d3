import { listed, sentencesIn } from '../../policy/machine/sentences';
import { say, type Block, type Letter } from './letter';

export type OtherForm = 'largePrint' | 'easyRead' | 'plainText';

/** Offers the letter in every form but the one it is in (2.3). */
export function otherForms({ called = 'letter' }: Pick<Letter, 'called'>, besides?: OtherForm): string {
  const forms = [
    besides === 'largePrint' ? 'the usual print' : 'large print',
    besides === 'easyRead' ? 'the usual words' : 'easy read',
    'another language',
  ];
  return `We can ${called === 'letter' ? 'send' : 'give'} you this ${called} in ${listed(forms, 'or')}. Just ask.`;
}

const oneIdeaEach = (block: Block): readonly Block[] =>
  block.is === 'paragraph' ? sentencesIn(block.text).map(say) : [block];

const easyStart = ({ called = 'letter' }: Letter): Block =>
  say(`This ${called} is in easy read. You can ask somebody to read it with you.`);

/** Each sentence by itself, and at its start that somebody may help to read it. */
function easier(letter: Letter, blocks: readonly Block[]): readonly Block[] {
  const at = blocks.findIndex(({ is }) => is === 'heading') + 1;
  return [...blocks.slice(0, at), easyStart(letter), ...blocks.slice(at)].flatMap(oneIdeaEach);
}

/** The letter as it is in one form: easy read has short sentences with one idea each, and none offers what it is. */
export function inForm(letter: Letter, form?: OtherForm): Letter {
  const blocks = letter.blocks.map((block) =>
    block.is === 'otherForms' ? say(otherForms(letter, form)) : block,
  );
  return { ...letter, blocks: form === 'easyRead' ? easier(letter, blocks) : blocks };
}
