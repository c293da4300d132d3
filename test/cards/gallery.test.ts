import { caseCommands } from '../../policy/machine/caseSections';
import { stages } from '../../policy/stages';
import { everyCard, type Shown } from '../doors/gallery';
import { problemsOf } from '../doors/validCard';

let cards: readonly Shown[];

beforeAll(() => {
  cards = everyCard();
});

describe('every card that can be drawn', () => {
  it('is there: each command’s form and conversation, and a case at each stage that can be shown', () => {
    const formless = caseCommands.filter(
      ({ name }) => !cards.some((shown) => shown.kind === 'form' && shown.name.startsWith(`${name} at `)),
    );
    const unseen = Object.keys(stages).filter(
      (stage) => !cards.some((shown) => shown.kind === 'case' && shown.name.startsWith(`${stage} `)),
    );
    expect({ formless: formless.map(({ name }) => name), unseen }).toEqual({
      formless: [],
      unseen: ['unlogged', 'disposed'],
    });
  });

  it('can be read by Teams: valid, small enough, labelled, wrapped, with few buttons', () => {
    const wrong = cards.flatMap(({ kind, name, card }) =>
      problemsOf(card).map((problem) => `${kind} ${name}: ${problem}`),
    );
    expect(wrong).toEqual([]);
  });
});
