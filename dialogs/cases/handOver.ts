import type { Action } from '../../cards/card';
import { buildSayCard } from '../../cards/sayCards';
import type { Person } from '../../policy/roles';
import type { Desk } from '../port/desk';
import { replyCard, type OfferedFile, type Reply } from '../port/reply';

/** A file that was drawn up for somebody: on this machine the card has a link, in Teams the file comes after it. */
export function handOver(
  desk: Pick<Desk, 'linkTo'>,
  person: Person,
  file: OfferedFile,
  {
    title,
    lines,
    back,
  }: { readonly title: string; readonly lines: readonly string[]; readonly back: Action },
): readonly Reply[] {
  const link = desk.linkTo?.(person, file);
  const actions = [...(link ? [{ type: 'Action.OpenUrl', title: 'Download', url: link }] : []), back];
  return [replyCard(buildSayCard({ title, lines, actions })), ...(link ? [] : [{ file }])];
}
