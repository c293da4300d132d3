/** What people paste, or try: each has to be kept exactly as it came. */
export const hostileStrings: readonly string[] = [
  '',
  ' ',
  '  spaces before, and after  ',
  'one line\nanother\r\na third\tand a tab',
  '**bold** _slanted_ [a link](https://example.test) # not a heading',
  '<at>Everyone</at> <b>&amp;</b> <script>alert(1)</script>',
  '${person.name} ${1 + 1} {{DATE(2026-01-05T10:00:00Z, SHORT)}} #{x}',
  `it's "quoted" \\ back \\n slash ' or 1 = 1; DROP TABLE events; -- /* */`,
  '%s %d %00 ../../etc/passwd ?x=1&y=2#z / \\ ? #',
  '=1+1 +1 -1 @1',
  'null undefined NaN true [object Object] __proto__ constructor',
  '{"bot":{"verb":"do"}}',
  'a\u0000b \u0001\u001f\u007f\u0085',
  '\u202Ereversed\u202C \u2066isolated\u2069 zero\u200B\u200D\u2060width \uFEFFmark',
  'é é ﬁ ﷺ ㄴㅏ',
  '👩🏽‍⚕️ 🏳️‍🌈 🇬🇧 👨‍👩‍👧‍👦',
  '\u2028line\u2029paragraph',
  '\uD800 half a pair \uDC00',
  'مرحبا שלום 你好 สวัสดี ਸਤ ਸ੍ਰੀ ਅਕਾਲ',
  'Z̷͖̐a̶̱͊l̵̥̈́g̶̪̈o̸͎͆',
  'A'.repeat(2_000),
];

/** As long as a narrative may be: 20,000 characters (D37), with more than one byte to many of them. */
export const longestNarrative = 'Wörds 👩🏽‍⚕️ that go on. '.repeat(1_000).slice(0, 20_000);
