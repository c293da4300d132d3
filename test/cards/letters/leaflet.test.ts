import { inForm } from '../../../cards/letters/letterForms';
import { bytesOf, letterFormats, type LetterFormat } from '../../../cards/letters/letterFile';
import { buildLeaflet, leafletReaders, type LeafletReader } from '../../../cards/letters/leaflet';
import { plainText } from '../../../cards/letters/plainText';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { hasBlank } from '../../../policy/wording';
import { readingGrade } from '../../doors/readingGrade';

const at = '2026-01-05T09:00:00.000Z';
const readers = Object.keys(leafletReaders) as readonly LeafletReader[];
const { pals, advocacy, whereToTurn, crisisLine } = defaultTrust;

const wordsFor = (reader: LeafletReader): string => plainText(inForm(buildLeaflet(defaultTrust, reader, at)));

describe('the leaflet on how to complain', () => {
  it.each(
    readers.flatMap((reader) =>
      Object.entries({
        '8.3: by phone': pals.phone,
        '8.3: by email': pals.email,
        '8.3: by post': pals.address.at(-1) ?? '',
        '8.3: online': 'trust.example.org/pals',
        '8.4: care is safe': 'worse because you told us something',
        '2.3: who helps': advocacy.name,
        '3.8: acknowledged': 'within 3 working days',
        '8.24: answered': 'within 35 working days',
        '8.34: the Ombudsman': whereToTurn.phso.phone,
        '2.3: other forms': 'large print, easy read or another language',
        'where it cannot wait': crisisLine.phone,
      }).map(([why, says]) => [reader, why, says] as const),
    ),
  )('for %s has what it must: %s', (reader, _why, says) => {
    expect(wordsFor(reader)).toContain(says);
  });

  it.each(readers)('for %s comes in every form, and none offers what it is', async (reader) => {
    for (const format of Object.keys(letterFormats) as LetterFormat[])
      expect((await bytesOf(buildLeaflet(defaultTrust, reader, at), format)).length).toBeGreaterThan(1_000);
  });

  it('is the Trust’s own: another Trust’s file changes all of it', () => {
    const other = {
      ...defaultTrust,
      name: 'Sample Trust',
      pals: { ...pals, phone: '01632 960999', email: 'sample@other.example.org' },
    };
    const words = plainText(buildLeaflet(other, 'everybody', at));
    expect(words).toContain('Sample Trust');
    expect(words).toContain('01632 960999');
    expect(words).not.toContain(pals.phone);
  });

  it.each(readers)('for %s leaves nothing to fill in and is read at eleven', (reader) => {
    const words = wordsFor(reader);
    expect(hasBlank(words)).toBe(false);
    expect(readingGrade(words)).toBeLessThanOrEqual(6);
  });
});
