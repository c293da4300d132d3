/** What people call a report, and the report it is. A new report is a row here. */
const called: readonly (readonly [RegExp, string])[] = [
  [
    /\b(?:kpis?|key figures|performance figures|our performance|how (?:are|have|did) (?:we|things|complaints) (?:doing|done|been doing|do))\b/,
    'kpis',
  ],
  [/\bquarterly(?: pack| reports?| figures)?\b|\bquarter(?:’|')?s? pack\b/, 'quarterly'],
  [
    /\b(?:(?:monthly|managers(?:’|')?|manager(?:’|')?s|senior managers(?:’|')?) )?(?<!learning )digest\b|\bmonthly (?:report|figures|summary)\b/,
    'digest',
  ],
  [/\b(?:annual|yearly|reg(?:ulation)? 18)(?: reports?| figures)?\b/, 'annual'],
  [/\b(?:foi|freedom of information)(?: figures| request)?\b/, 'foi'],
  [/\b(?:ko ?41a?|national return)\b/, 'ko41a'],
  [/\btraining (?:gaps?|figures|counts?)\b|\bgaps in (?:the |our )?training\b/, 'training'],
  [
    /\bpartners?(?: organisations?)? (?:reports?|figures|learning)\b|\b(?:joint complaints|partner organisations) (?:reports?|figures)\b/,
    'partners',
  ],
  [
    /^cqc$|\b(?:cqc|care quality commission|reg(?:ulation)? 16) (?:reports?|summary|figures|return)\b|\b(?:report|summary) (?:for|to) the (?:cqc|care quality commission|commission)\b/,
    'cqc',
  ],
  [/\bequality report\b/, 'equality'],
  [/\b(?:you said,?(?: and)? we did|website (?:text|page)|text for (?:the|our) website)\b/, 'website'],
  [/\b(?:themes?|trends?)\b/, 'themes'],
];

const name = called.map(([{ source }]) => source).join('|');

/** What may stand after its name: a period, and nothing else. */
const period = String.raw`(?:[ :,-]+(?:for|in|of|over|as|from|between|during|this|last|past|the|q\d|quarter|20\d\d|\d\d[-/]|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).{0,60})?`;

/** A request for a report, kept to the letter for the dates in it. */
export const REPORT = new RegExp(
  `^(?:(?:please|can|could|i|you|we|show|give|get|make|run|have|see|need|want|me|us) ){0,6}((?:(?:the|a|an|our|my|all|what) ){0,3}(?:reports?|(?:\\S{1,20} ){0,2}(?:${name}))${period}|cqc)\\??$`,
  'i',
);

/** The report that words name; undefined where they name none. */
export const hearReport = (words: string): string | undefined =>
  called.find(([pattern]) => pattern.test(words.toLowerCase()))?.[1];

/** A request for what may be shared of what was learnt (7.2), with the period in it. */
export const LEARNING_DIGEST =
  /^(?:(?:please|can|could|i|you|we|to|show|give|get|make|draft|write|prepare|run|have|see|need|want|share|release|post|me|us) ){0,6}((?:(?:the|a|an|our|my|some|anonymised|anonymous|team) ){0,3}(?:learning (?:digest|bulletin|summary)|what we (?:have )?learn(?:t|ed)|lessons? learn(?:t|ed)(?: digest)?|learning(?= (?:for|with) (?:the |our )?(?:team|channel)))(?: .{0,80})?)[?.!]*$/i;
