const markdown = ['*bold*', '_it_', '# heading', '[a link](https://example.invalid)', '`code`', '> quote', '- item', '1. item', '~~gone~~', '![x](y)', '| a | b |', '---'];
const expressions = ['${reference}', '${$root}', '${string(1)}', '{{DATE(2020-01-01T00:00:00Z)}}', '{{TIME(2020-01-01T00:00:00Z)}}', '{{x}}', '$when', '${if(true, 1, 2)}', '\\${x}', '$${{x}}'];
const mentions = ['<at>Everyone</at>', '@everyone', '<at id="0">Sample</at>', '<b>x</b>', '<script>alert(1)</script>', '&lt;b&gt;', '<img src=x onerror=alert(1)>', '<!-- x -->', ']]>', '</TextBlock>'];
const invisible = ['a\u202Eb', 'a\u200Bb', '\u2066x\u2069', '\uFEFFx', 'a\u0000b', 'a\u0007b', 'a\u001Bb', 'a\u00ADb', 'a\u2060b', '\u061Cx'];
const letters = ['😀', '👩‍👩‍👧', 'é', 'e\u0301', '𝕏', '日本語', 'العربية', 'עברית', 'ﷺ', '\uD83D', '\uDE00', 'ß', 'İ', 'ﬁ'];
const code = ["'; DROP TABLE streams; --", '"', '\\', '\\n', '{"bot":{"verb":"do"}}', 'null', 'undefined', 'true', '__proto__', 'constructor', '%00', '../../etc/passwd', '=1+1', '+1', '-1', '@SUM(A1)', '\t', '\r\n', 'line one\nline two', 'a\u2028b'];

const single = [...markdown, ...expressions, ...mentions, ...invisible, ...letters, ...code].map((text) => (text.trim() === '' ? `x${text}x` : text));

/** Strings that have broken cards, templates, stores or eyes before: at least 200, some as long as a narrative may be. */
export const hostileStrings: readonly string[] = [
  ...single,
  ...single.map((text) => `Before ${text} after`),
  ...single.map((text) => text.repeat(3)),
  'x'.repeat(2_000),
  '😀'.repeat(1_000),
  '{{'.repeat(1_000),
  '*_`['.repeat(500),
];
