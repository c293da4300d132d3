import { buildLeaflet, isLeafletReader, leafletName } from '../../cards/letters/leaflet';
import { bytesOf, isLetterFormat, letterFormats } from '../../cards/letters/letterFile';
import type { Leaflets, WantedLetter } from '../../dialogs/port/desk';
import { LEAFLET_FILE } from '../../dialogs/port/reply';
import type { Person } from '../../policy/roles';
import type { Handling } from '../../storage/handle';
import { ownFiles, type OwnFile } from '../../storage/ownFiles';
import type { Documents } from '../../storage/ports/documents';
import { contextFor } from '../../storage/handle';

export interface LeafletDesk extends Leaflets {
  /** A leaflet that was drawn up for this person; undefined when it is gone. */
  findLeaflet(person: Person, wanted: WantedLetter): Promise<OwnFile | undefined>;
}

/** How to complain, as a leaflet: for everybody on the staff, since it is meant to be handed out (8.2, 8.3). */
export function leafletDesk(handling: Handling, documents: Documents): LeafletDesk {
  const files = ownFiles(documents);
  return {
    async drawUpLeaflet(person, { reader, format }) {
      if (!isLeafletReader(reader) || !isLetterFormat(format)) return undefined;
      const { trust, now, today } = await contextFor(handling, person);
      const bytes = await bytesOf(buildLeaflet(trust, reader, now), format);
      const { type, ending, label } = letterFormats[format];
      const name = `${leafletName(reader)}, ${label.toLowerCase()}.${ending}`;
      const sha256 = await files.keep(person.id, { name, type, bytes }, today);
      return { reference: LEAFLET_FILE, sha256, name, size: bytes.length };
    },
    async findLeaflet(person, { reference, sha256 }) {
      return reference === LEAFLET_FILE ? files.read(person.id, sha256) : undefined;
    },
  };
}
