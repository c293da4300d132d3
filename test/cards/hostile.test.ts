import type { AnyCommand } from '../../policy/machine/target';
import { buildCaseCard, buildMoreCard } from '../../cards/designs/case';
import { buildReviewCard } from '../../cards/reviewCard';
import { buildStepCard } from '../../cards/stepCards';
import { buildLetterCard, buildLettersCard } from '../../cards/lettersCard';
import { buildMailCard } from '../../cards/mailCard';
import { buildCommandForm } from '../../cards/commandForm';
import { plain, visible } from '../../cards/escape';
import { drawnUp, letterKinds, type LetterKind } from '../../cards/letters/letterKinds';
import { scriptOf } from '../../dialogs/script/script';
import { caseTarget, commandNamed } from '../../policy/machine/targets';
import { mostOf, type TextField } from '../../policy/machine/fields';
import { concernFields } from '../../policy/sections/intake/fields';
import { aCase, plainConcern } from '../doors/aCase';
import { sourceOf } from '../doors/aLetter';
import { hostileStrings } from '../doors/hostile';
import { people } from '../doors/people';
import { problemsOf } from '../doors/validCard';

const allOf = ({ fields }: AnyCommand) => ({ shown: Object.keys(fields), asked: Object.keys(fields) });

const textFields = Object.entries(concernFields).filter(
  ([, { kind }]) => kind === 'text' || kind === 'longText',
);
const representative = {
  raisedBy: 'representative',
  relationship: 'family',
  whyRepresented: 'asked',
  consent: 'received',
};

const everywhere = (text: (most: number) => string) =>
  Object.fromEntries(textFields.map(([name, field]) => [name, text(mostOf(field as TextField))]));

function cardsFor(entries: Readonly<Record<string, unknown>>) {
  const logged = aCase({ ...representative, ...entries }).as(people.leadManager);
  const { state, context } = logged;
  const all = { ...plainConcern, ...representative, ...entries };
  const command = commandNamed('correctRecord')?.command;
  const acknowledging = commandNamed('recordAcknowledgement')?.command;
  if (!command || !acknowledging) throw new Error('no command');
  const kind = 'acknowledgement';
  return {
    state,
    cards: [
      buildCaseCard({ state, context, card: 'x' }),
      buildMoreCard({ state, context, card: 'x' }),
      buildReviewCard({
        draft: 'x',
        title: 'Log a concern',
        fields: concernFields,
        state,
        entries: all,
        sources: context,
        save: 'Save',
        changeable: [{ key: 'a', title: 'b' }],
      }),
      ...scriptOf('logConcern').steps.map(({ key, ask, fields }) =>
        buildStepCard({
          draft: 'x',
          title: 'Log a concern',
          steps: [key],
          says: [],
          ask,
          number: 1,
          of: 5,
          fields: Object.fromEntries(
            fields.map((name) => [name, concernFields[name as keyof typeof concernFields]]),
          ),
          state,
          entries: all,
          sources: context,
        }),
      ),
      buildCommandForm({
        command,
        id: state.reference,
        title: state.reference,
        ofCase: state,
        state,
        sources: context,
        entries: {
          field: 'words',
          ...everywhere(() => all.words),
          text: all.words,
          reason: all.words,
        },
        ...allOf(command),
        basis: caseTarget.basisOf(state, command),
        card: 'x',
      }),
      buildCommandForm({
        command: acknowledging,
        id: state.reference,
        title: state.reference,
        ofCase: state,
        state,
        sources: context,
        entries: {},
        ...allOf(acknowledging),
        basis: '',
        card: 'x',
        letters: [{ kind, letter: drawnUp(kind, sourceOf(logged)) }],
      }),
      buildLetterCard({
        reference: state.reference,
        kind,
        format: 'standard',
        state,
        link: 'http://127.0.0.1/x',
      }),
      buildMailCard({ reference: state.reference, sha256: 'x', name: 'x', to: all.words, notAgreed: true }),
      buildLettersCard(state.reference, Object.keys(letterKinds) as LetterKind[]),
    ],
  };
}

describe('hostile text', () => {
  it('has 200 strings', () => expect(hostileStrings.length).toBeGreaterThanOrEqual(200));

  it('is stored exactly as typed, in every text field', () => {
    for (const hostile of hostileStrings) {
      const { concern } = aCase({ ...representative, ...everywhere(() => hostile) }).state.intake;
      for (const [name] of textFields.filter(
        ([, field]) => !('onlyIf' in field) || field.onlyIf.field === 'raisedBy',
      ))
        expect({ name, said: concern?.[name as keyof typeof concern] }).toEqual({ name, said: hostile });
    }
  });

  it('leaves every card valid, small and without a live expression', () => {
    for (const hostile of hostileStrings)
      for (const card of cardsFor(everywhere(() => hostile)).cards)
        expect({ hostile: hostile.slice(0, 40), problems: problemsOf(card) }).toEqual({
          hostile: hostile.slice(0, 40),
          problems: [],
        });
  });

  it.each(['x', '*', '{', '😀', '"', '\n'])('fits on a card at its longest (%j)', (letter) => {
    const full = everywhere((most) => letter.repeat(Math.floor(most / letter.length)));
    const words =
      letter === '\n'
        ? {
            ...full,
            words: `a${'\n'.repeat(19_998)}b`,
            personName: 'a',
            phone: 'b',
            address: 'b',
            staffNote: 'b',
            affectedName: 'c',
            effect: 'd',
            outcome: 'e',
            adjustments: 'f',
            whyNotSorted: 'g',
            language: 'h',
          }
        : full;
    for (const card of cardsFor(words).cards)
      expect({ card: card.fallbackText, problems: problemsOf(card) }).toEqual({
        card: card.fallbackText,
        problems: [],
      });
  });

  it('is refused with a sentence one character over the limit, and only that entry', () => {
    for (const [name, field] of textFields) {
      const most = mostOf(field as TextField);
      const outcome = aCase().decide('logConcern', {});
      expect(outcome).toHaveProperty('refused');
      const over = {
        ...plainConcern,
        ...representative,
        affectedName: 'x',
        language: 'x',
        sorted: true,
        satisfied: true,
        actionTaken: 'x',
        learning: 'x',
        [name]: 'x'.repeat(most + 1),
      };
      if (name === 'whyNotSorted') Object.assign(over, { sorted: false });
      const command = commandNamed('logConcern')?.command;
      const refusal = command?.run(aCase().state, over, aCase().context);
      expect(refusal).toMatchObject({
        refused: 'invalid',
        fields: { [name]: expect.stringContaining(most.toLocaleString('en-GB')) as string },
      });
      expect(Object.keys((refusal as { fields: object }).fields)).toEqual([name]);
    }
  });

  it('shows no invisible character, and nothing a card would take for a function', () => {
    for (const hostile of hostileStrings) {
      expect(visible(hostile)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B]/u);
      expect(plain(hostile)).not.toMatch(/\{\{|\$\{/);
    }
  });
});
