import { LEAFLET, offerLeaflet } from '../../cases/leaflets';
import { showReport } from '../../cases/reports';
import { draftLearning } from '../../cases/sharingLearning';
import { LEARNING_DIGEST, REPORT } from '../../reading/reportWords';
import { checkDate, showParagraph } from '../../cases/procedure';
import { arrangingCover } from '../../reading/leaveWords';
import { cover } from './registers';
import { beside, type Handler } from './row';

const paragraph = beside(async (_desk, _person, { words: [number = ''] }) => showParagraph(number));
const date = beside((desk, person, { words: [on = ''] }) => checkDate(desk, person, on));

/** Read over the words as they were typed: dates, numbers of paragraphs, reports and leaflets. The first that fits answers. */
export const asTyped: readonly (readonly [RegExp, Handler, string?])[] = [
  ...arrangingCover.map((pattern) => [pattern, cover] as const),
  [LEARNING_DIGEST, beside((desk, person, { words: [asked = ''] }) => draftLearning(desk, person, asked))],
  [REPORT, beside((desk, person, { words: [asked = ''] }) => showReport(desk, person, asked)), 'reports'],
  [LEAFLET, beside(async (_desk, _person, { words: [asked = ''] }) => offerLeaflet(asked))],
  [/^check (?:a |the )?date\b\s*(.{0,60})$/i, date, 'check a date'],
  [/^(?:\d+ )?working days? (?:from|after|since) (.{3,60})$/i, date],
  [/^is (.{3,60}) a (?:working day|bank holiday)$/i, date],
  [
    /^(?:what does )?(?:the )?(?:policy|paragraph|para|section)(?: say)?(?: in| about)?\s+((?:App\.?\s?\d+\s+)?\S{1,20}(?: \p{L}{1,20}){0,2}?)(?:\s+(?:say|mean|ask).{0,20})?$/iu,
    paragraph,
  ],
];
