import { dayWritten, forwardedFrom, readEmailWords, withQuoted } from '../../../dialogs/reading/emailWords';

const outlook = `From: Niamh Sample <niamh@sample.invalid>
Sent: 26 November 2026 14:03
To: Ward
Subject: My stay

It was cold.`;

describe('the words of an email', () => {
  it.each([
    ['nothing before it', 'It was cold.\n\nNiamh', 'It was cold.\n\nNiamh', ''],
    [
      'a reply below a line',
      'Thanks.\n\nOn 26 Nov 2026, Ward wrote:\n> Hello\n> there',
      'Thanks.',
      'On 26 Nov 2026, Ward wrote:\nHello\nthere',
    ],
    [
      'the line broken in two',
      'Thanks.\n\nOn Thu, 26 Nov 2026 at 10:00, Ward <ward@sample.invalid>\nwrote:\n> Hello',
      'Thanks.',
      'On Thu, 26 Nov 2026 at 10:00, Ward <ward@sample.invalid>\nwrote:\nHello',
    ],
    [
      'the line, and nothing marked',
      'Thanks.\n\nOn 26 Nov 2026, Ward wrote:\nHello',
      'Thanks.',
      'On 26 Nov 2026, Ward wrote:\nHello',
    ],
    [
      'answers between what is quoted',
      '> Was it cold?\nYes, very.\n> And loud?\nNo.',
      'Yes, very.\nNo.',
      'Was it cold?\nAnd loud?',
    ],
    ['Outlook’s head', `Please see below.\n\n${outlook}`, 'Please see below.', outlook],
    [
      'Outlook’s rule and head',
      `See below.\n________________________________\n${outlook}`,
      'See below.',
      `________________________________\n${outlook}`,
    ],
    ['only what was sent on', outlook, '', outlook],
    [
      'a forwarded message',
      `FYI\n---------- Forwarded message ---------\n${outlook}`,
      'FYI',
      `---------- Forwarded message ---------\n${outlook}`,
    ],
    [
      'somebody who writes of where it came from',
      'It came from: the ward\nand it was cold',
      'It came from: the ward\nand it was cold',
      '',
    ],
    ['a rule of their own', 'One\n----\nTwo', 'One\n----\nTwo', ''],
    [
      '“on”, and nobody who wrote',
      'On 3 May he fell.\nThe nurse wrote: nothing.',
      'On 3 May he fell.\nThe nurse wrote: nothing.',
      '',
    ],
  ])('are told from what it quotes: %s', (_name, text, newest, quoted) => {
    expect(readEmailWords(text)).toEqual({ newest, quoted });
    expect(readEmailWords(text.replaceAll('\n', '\r\n'))).toEqual({ newest, quoted });
  });

  it('are kept with what they quote marked line by line', () => {
    expect(withQuoted({ newest: 'Thanks.', quoted: 'Hello\n\nthere' })).toBe(
      'Thanks.\n\nQuoted from earlier messages:\n> Hello\n>\n> there',
    );
    expect(withQuoted({ newest: 'Thanks.', quoted: '' })).toBe('Thanks.');
  });

  it('name who wrote what was sent on', () => {
    expect(forwardedFrom(outlook)).toEqual({
      from: 'Niamh Sample <niamh@sample.invalid>',
      sent: '26 November 2026 14:03',
    });
    expect(forwardedFrom('Hello')).toEqual({});
  });

  it.each([
    ['Thursday, 26 November 2026 14:03', '2026-11-26'],
    ['Thu, Nov 26, 2026 at 2:03 PM', '2026-11-26'],
    ['26 Nov 2026', '2026-11-26'],
    ['26/11/2026 14:03', undefined],
    ['05/06/2026', undefined],
    ['31 February 2026', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('have a day where one is written out: %s', (sent, day) => {
    expect(dayWritten(sent)).toBe(day);
  });

  it('are told apart in a time that grows no faster than they do', () => {
    const started = performance.now();
    for (const line of ['On a\n', '> \n', 'From: a\n', '___\n', 'wrote:\n', 'On '])
      readEmailWords(line.repeat(100_000 / line.length));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
