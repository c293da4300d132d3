import { aTalk } from '../doors/aTalk';

const talk = aTalk();
afterAll(() => talk.close());

const logged = [
  'log a concern: a nurse was rude about his phone',
  'the patient',
  'Gareth Pritchard, 07700 900812',
];

describe('one day said twice', () => {
  it('is one day', async () => {
    const { draft, text } = await talk.conversation(
      ...logged,
      'rehab, it was saturday, phoned today just now today',
    );
    expect(text).not.toContain('more than one day');
    expect(draft).toMatchObject({ service: 'rehabilitation', receivedOn: '2026-11-29' });
  });
});
