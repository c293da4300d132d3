import { core, supporting, type Rule } from './rule';

/** 8.37 to 8.42: learning, records and measures. */
export const learning: readonly Rule[] = [
  core('R8.37', '8.37', 'No case closes without its learning, or the reason there is none.'),
  supporting('R8.38', '8.38', 'Senior managers receive a regular digest.'),
  core('R8.39a', '8.39', 'Every complaint has a reference and a history that cannot be rewritten.'),
  core('R8.39b', '8.39', 'Subject, service, profession and outcome are coded before closing.'),
  core(
    'R8.39c',
    '8.39',
    'Equality answers are optional, kept apart from the case and only ever counted together.',
  ),
  core(
    'R8.39d',
    '8.39',
    'Whether the agreed time was met, met with an extension or missed is worked out from the history.',
  ),
  core('R8.39e', '8.39', 'Actions have an owner, a date and evidence, and outlive the case.'),
  core(
    'R8.40a',
    '8.40',
    'New complaints are measured against 35 days; an extension the person did not agree counts as missed.',
  ),
  core('R8.40b', '8.40', 'Reopened complaints are measured the same way against 60 days.'),
  core('R8.41', '8.41', 'Trends by subject, service and month are shown, and a repeated subject stands out.'),
  core('R8.42', '8.42', 'The annual report, April to March, can be produced from the records.'),
];
