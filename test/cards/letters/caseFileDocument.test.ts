import { buildFileDocument } from '../../../cards/letters/caseFileDocument';
import { plainText } from '../../../cards/letters/plainText';

const reading = {
  reference: 'C26-7K4MQ',
  names: new Map([['nurse', 'Sample nurse']]),
  signed: () => 'Sample investigator',
  at: '2026-01-07T10:00:00.000Z',
  reader: 'Sample reader',
};

const meta = { seq: 1, at: reading.at, on: '2026-01-06', by: 'x' } as const;

describe('the case file as a document', () => {
  it('says whom it is for, and has every entry with who recorded it and every word', () => {
    const words = `First.\n${'word '.repeat(5_000)}last`;
    const text = plainText(
      buildFileDocument(
        [
          {
            name: 'accounts',
            title: 'Accounts of staff',
            entries: [
              {
                title: 'Gave an account',
                meta,
                said: [
                  { label: 'Who?', person: 'nurse' },
                  { label: 'Their account', words },
                ],
              },
            ],
          },
          { name: 'time', title: 'Time', entries: [{ title: 'Response', said: [] }] },
        ],
        reading,
      ),
    );
    expect(text).toContain('Drawn up on Wednesday 7 January 2026 for Sample reader.');
    expect(text).toContain('Accounts of staff');
    expect(text).toContain('Gave an account. Tuesday 6 January 2026, Sample investigator');
    expect(text).toContain('Who? Sample nurse');
    expect(text).toContain('Their account: First.');
    expect(text.match(/word/g)).toHaveLength(5_000);
    expect(text).toContain('Response');
  });
});
