import { readCard, readFolded } from '../../../bot/trying/talk/plainCard';
import { sayButtons, sayParts } from '../../../bot/trying/talk/sayCard';
import { button, card, text, type Card, type Element } from '../../../cards/card';

const letter: Element = {
  type: 'Container',
  id: 'letter',
  isVisible: false,
  items: [text('Dear Sample Person')],
};

const aCard = (...body: readonly Element[]): Card =>
  card('', [text('**Read** this'), ...body], [button('Back', 'open', {}, { withoutInputs: true })]);

describe('a card in words', () => {
  it('says its lines in their order, and numbers its questions', () => {
    const choices = [
      { title: 'Yes', value: 'true' },
      { title: 'No', value: 'false' },
    ];
    const asked = aCard(
      { type: 'Input.ChoiceSet', id: 'told', label: 'Told?', value: 'false', choices },
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: 'Noted: ' },
          { type: 'TextRun', text: 'it' },
        ],
      },
      { type: 'Input.Text', id: 'why', label: 'Why?' },
    );
    expect(sayParts(readCard(asked))).toEqual([
      'Read this',
      'Question 1: Told?',
      '   Yes · No',
      '   Now: No',
      'Noted: it',
      'Question 2: Why?',
    ]);
  });

  it('says answers that have numbers once', () => {
    const choices = ['Yes', 'No'].map((title) => ({ title, value: title }));
    const asked = aCard(text('1. Yes'), text('2. No'), {
      type: 'Input.ChoiceSet',
      id: 'told',
      label: 'Told?',
      choices,
    });
    expect(sayParts(readCard(asked))).toEqual(['Read this', '1. Yes', '2. No', 'Question 1: Told?']);
  });

  it('keeps what is folded away until it is wanted', () => {
    const folded = aCard(letter, {
      type: 'ActionSet',
      actions: [{ type: 'Action.ToggleVisibility', title: 'Show the letter', targetElements: ['letter'] }],
    });
    const { buttons, ...read } = readCard(folded);
    expect(sayParts(read)).toEqual(['Read this']);
    expect(buttons).toMatchObject([
      { title: 'Show the letter', unfolds: ['letter'] },
      { title: 'Back', takesInputs: false },
    ]);
    expect(readFolded(folded, ['letter'])).toEqual(['Dear Sample Person']);
  });

  it('says a row that can be tapped once, as its button, where it stands', () => {
    const row = {
      type: 'Container',
      items: [text('C26-00001')],
      selectAction: button('C26-00001 Waiting', 'open', {}),
    };
    const { buttons, ...read } = readCard(aCard(row));
    expect(sayParts(read, 3)).toEqual(['Read this', '[3] C26-00001 Waiting']);
    expect(sayButtons(buttons.slice(1), 4)).toBe('[4] Back');
  });
});
