import { button, card, heading, text, type Card, type Element } from './card';
import { bundleParts, bundlePurposes, type BundlePart } from './letters/bundle';

const choices = (options: Readonly<Record<string, string>>) =>
  Object.entries(options).map(([value, title]) => ({ title, value }));

const needed = { isRequired: true, errorMessage: 'This needs an answer.' } as const;

/** What a bundle of a case is for, what is left out and whose names: nothing of it is chosen beforehand. */
export function buildBundleForm(reference: string, parts: readonly BundlePart[], wrong?: string): Card {
  const inputs: readonly Element[] = [
    {
      type: 'Input.ChoiceSet',
      id: 'purpose',
      label: 'What is it for?',
      style: 'expanded',
      choices: choices(bundlePurposes),
      ...needed,
    },
    {
      type: 'Input.ChoiceSet',
      id: 'leftOut',
      label: 'What shall I leave out? (optional)',
      style: 'expanded',
      isMultiSelect: true,
      choices: parts.map((value) => ({ title: bundleParts[value], value })),
    },
    {
      type: 'Input.ChoiceSet',
      id: 'names',
      label: 'What of the names of staff and other people?',
      style: 'expanded',
      wrap: true,
      choices: choices({
        keep: 'Leave them in',
        withhold: 'Take them out. Letters and documents are then left out, too',
      }),
      ...needed,
    },
    {
      type: 'Input.Text',
      id: 'others',
      label: 'Names of others to take out (optional)',
      isMultiline: true,
      maxLength: 2_000,
      placeholder: 'One on each line, as they are written in the case',
    },
  ];
  return card(
    'Make a bundle',
    [
      heading(`${reference}: make a bundle`),
      ...(wrong === undefined ? [] : [text(wrong, { color: 'Attention', weight: 'Bolder' })]),
      text(
        'One document of all that you may read of the case, with its letters and documents, in one archive.',
      ),
      ...inputs,
    ],
    [
      button('Make the bundle', 'bundle.make', { case: reference }),
      button('Back to the file', 'file', { case: reference }, { withoutInputs: true }),
    ],
  );
}
