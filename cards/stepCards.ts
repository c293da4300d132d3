import type { Entries, Sources } from '../policy/machine/fields';
import type { Refusal } from '../policy/machine/refusal';
import type { AnyFields } from '../policy/machine/target';
import { button, card, text, type Card } from './card';
import { formBody } from './form';
import type { Offers } from './personInputs';

export interface Asked {
  /** The draft's id. */
  readonly draft: string;
  readonly title: string;
  readonly reference?: string;
}

export interface StepCardOptions extends Asked {
  readonly step: string;
  readonly ask: string;
  readonly number: number;
  readonly of: number;
  readonly fields: AnyFields;
  readonly state: unknown;
  readonly entries: Entries;
  readonly refusal?: Refusal;
  /** What was understood of the last thing typed. */
  readonly understood?: string;
  readonly people?: Offers;
  readonly picker?: boolean;
  readonly sources: Sources;
}

/** The first input below says the same, or begins with it. */
function repeatsLabel({ ask, fields }: StepCardOptions): boolean {
  const [first, ...others] = Object.values(fields);
  return others.length === 0 || (first !== undefined && ask.startsWith(first.label));
}

/** One step of a conversation: fill the card in, or type the answer. */
export function buildStepCard(options: StepCardOptions): Card {
  const { draft, step, title, reference, number, of, understood, refusal } = options;
  const data = { draft, step };
  return card(
    options.ask,
    [
      text(`${title}${reference ? ` · ${reference}` : ''} · ${number} of ${of}`, {
        isSubtle: true,
        size: 'Small',
      }),
      ...(understood && !refusal ? [text(understood, { spacing: 'Small' })] : []),
      ...(repeatsLabel(options) || refusal ? [] : [text(options.ask, { spacing: 'Small' })]),
      ...formBody(options),
    ],
    [
      button('Next', 'draft.next', data, { style: 'positive' }),
      ...(number > 1 ? [button('Back', 'draft.back', data, { withoutInputs: true })] : []),
      button('Cancel', 'draft.cancel', data, { withoutInputs: true }),
    ],
  );
}

/** “Cancel” asks once before anything is thrown away. */
export function buildCancelCard({ draft, title }: Asked): Card {
  return card(
    'Stop without saving?',
    [
      text('Stop without saving?', { weight: 'Bolder', size: 'Medium', style: 'heading' }),
      text(`What you have entered for “${title}” will not be kept.`),
    ],
    [
      button('Carry on', 'draft.open', { draft }, { style: 'positive' }),
      button('Stop, and keep nothing', 'draft.drop', { draft }, { style: 'destructive' }),
    ],
  );
}
