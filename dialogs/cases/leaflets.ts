import { button } from '../../cards/card';
import { buildLeafletCard } from '../../cards/leafletCard';
import type { LeafletReader } from '../../cards/letters/leaflet';
import type { LetterFormat } from '../../cards/letters/letterFile';
import type { Person } from '../../policy/roles';
import { wordIn, type Click } from '../state/click';
import type { Desk } from '../port/desk';
import { handOver } from './handOver';
import { replyCard, type Reply } from '../port/reply';

/** “A leaflet for carers in easy read”, “can I have the easy read leaflet”: no tale of one that nobody gave. */
export const LEAFLET =
  /^(?:(?:i|we|need|want|get|give|send|make|print|have|is there|do you|do we|me) ){0,3}(?:an? |the |some )?((?:easy read |large print |complaints? |carers? |young (?:people|person)(?:['’]?s)? ){0,2}(?:leaflet|flyer|handout|poster)s?(?: (?:for|in|on|about|to) .{1,60})?)\??$/i;

const readerIn = (words: string): LeafletReader => {
  if (/\b(?:carers?|famil(?:y|ies)|relatives?)\b/i.test(words)) return 'carers';
  return /\b(?:young|children|child|kids?|teen\w*|camhs)\b/i.test(words) ? 'youngPeople' : 'everybody';
};

const formatIn = (words: string): LetterFormat => {
  if (/\beasy[ -]?read\b/i.test(words)) return 'easyRead';
  if (/\blarge[ -]?print\b/i.test(words)) return 'largePrint';
  return /\bplain text\b/i.test(words) ? 'plainText' : 'standard';
};

/** Which leaflet, with what was said of it chosen already. */
export const offerLeaflet = (words: string): readonly Reply[] => [
  replyCard(buildLeafletCard({ reader: readerIn(words), format: formatIn(words) })),
];

/** The leaflet as a file. */
export async function giveLeaflet(desk: Desk, person: Person, { entries }: Click): Promise<readonly Reply[]> {
  const wanted = { reader: wordIn(entries.reader), format: wordIn(entries.format) };
  const file = await desk.drawUpLeaflet(person, wanted);
  if (!file) return offerLeaflet('');
  return handOver(desk, person, file, {
    title: 'The leaflet is ready',
    lines: ['It has how to reach us, what happens next, and who helps. Nothing about any case is in it.'],
    back: button('Make another leaflet', 'leaflet', {}),
  });
}
