import { button, card, heading, text, type Card, type Element } from './card';
import { letterFormats, type LetterFormat } from './letters/letterFile';
import { leafletReaders, type LeafletReader } from './letters/leaflet';

const choose = (
  id: string,
  label: string,
  options: Readonly<Record<string, string>>,
  value: string,
): Element => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  value,
  choices: Object.entries(options).map(([key, title]) => ({ title, value: key })),
});

/** Whom a leaflet on how to complain is for, and in which form (8.3). Neither is a fact about anybody. */
export const buildLeafletCard = ({
  reader,
  format,
}: {
  readonly reader: LeafletReader;
  readonly format: LetterFormat;
}): Card =>
  card(
    'A leaflet on how to complain',
    [
      heading('A leaflet on how to complain'),
      text('To print, to hand out or to send.'),
      choose('reader', 'Who is it for?', leafletReaders, reader),
      choose(
        'format',
        'In which form?',
        Object.fromEntries(Object.entries(letterFormats).map(([key, { label }]) => [key, label])),
        format,
      ),
    ],
    [
      button('Make the leaflet', 'leaflet.make', {}, { style: 'positive' }),
      button('Read it out instead', 'complain', {}, { withoutInputs: true }),
    ],
  );
