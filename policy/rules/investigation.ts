import { core, supporting, type Rule } from './rule';

/** 8.18 to 8.25: the closer look, and its time. */
export const investigation: readonly Rule[] = [
  core(
    'R8.18',
    '8.18',
    'A serious or complex case has an investigator who accepted it, and each issue sets what was done beside what ought to have been.',
  ),
  core(
    'R8.19a',
    '8.19',
    'An untrained investigator brings a warning that only the Lead Manager can override, on record.',
  ),
  supporting(
    'R8.19b',
    '8.19',
    'Allocation shows the investigator’s open cases and asks if their time was agreed.',
  ),
  core(
    'R8.20',
    '8.20',
    'Independence is asked at allocation and on accepting; being involved needs a reason that the person was given.',
  ),
  core(
    'R8.21a',
    '8.21',
    'Evidence waits until the issues are agreed with the person, or the attempts to reach them are on record.',
  ),
  supporting('R8.21b', '8.21', 'The support and advocacy pointed to early is recorded, with the date.'),
  core('R8.21c', '8.21', 'Staff complained about are listed, and the day each was told is watched.'),
  core(
    'R8.21d',
    '8.21',
    'A date is agreed with the person: earlier than the 35 days if they like, later only as an extension.',
  ),
  core('R8.21e', '8.21', 'The person and the staff are each due an update at a set interval.'),
  core(
    'R8.21f',
    '8.21',
    'The plan says what evidence, whom to speak to, who answers and how, and when the person saw it.',
  ),
  core('R8.22', '8.22', 'A finding names the standard it was held against.'),
  core(
    'R8.23a',
    '8.23',
    'No draft while an issue lacks evidence from the person, evidence from staff or a finding.',
  ),
  core(
    'R8.23b',
    '8.23',
    'A clinical issue needs the view of somebody qualified, and says if they were involved.',
  ),
  core('R8.24a', '8.24', 'A new complaint has 35 working days and a reopened one 60.'),
  core(
    'R8.24b',
    '8.24',
    'An extension holds a reason, a date, whether the person was told and agreed, and another manager’s decision.',
  ),
  core(
    'R8.24c',
    '8.24',
    'A pause needs a permitted reason, moves the date by its working days and ends when the answer comes.',
  ),
  core(
    'R8.25a',
    '8.25',
    'Six months without a response call for a letter by a senior manager, unless more was agreed in time.',
  ),
  core('R8.25b', '8.25', 'After that letter somebody named keeps watch until the response goes.'),
];
