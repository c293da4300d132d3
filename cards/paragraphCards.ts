import { paragraph as paragraphNumbered, type Paragraph } from '../policy/paragraphs/paragraphs';
import { button, card, heading, text, type Action, type Card } from './card';

/** What one paragraph of the policy asks, in our own words. */
export function buildParagraphCard({ number, title, asks }: Paragraph): Card {
  return card(
    `Paragraph ${number}: ${title}`,
    [heading(`${number}: ${title}`), text(asks)],
    [button('What can I do?', 'help', {})],
  );
}

const LONGEST_ON_A_BUTTON = 10;

const words = (number: string): string =>
  number.length > LONGEST_ON_A_BUTTON ? 'What the policy asks' : `What does ${number} ask?`;

/** “What does 8.24 ask?”, where there is an answer to it. */
export function askAbout(number: string): readonly Action[] {
  return paragraphNumbered(number)
    ? [button(words(number), 'policy', { number }, { withoutInputs: true })]
    : [];
}
