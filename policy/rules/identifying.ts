import { core, supporting, type Rule } from './rule';

/** Sections 3 to 5: what a complaint is, who may make one, and until when. */
export const identifying: readonly Rule[] = [
  core(
    'R3.1',
    '3.1',
    'A worry put right on the spot can be logged with what was done and whether the person is content.',
  ),
  core(
    'R3.2',
    '3.2',
    'Whether an answer is wanted, and what kind of thing went wrong, decides if it is a complaint.',
  ),
  core(
    'R3.3',
    '3.3',
    'A concern is feedback, a complaint or both; feedback starts no response clock but its learning is kept.',
  ),
  core(
    'R3.4',
    '3.4',
    'The person’s own words are kept as spoken, and triage needs a record of talking with them about what they want.',
  ),
  core(
    'R3.5a',
    '3.5',
    'A staff member’s complaint about their own employment is turned away to HR in writing.',
  ),
  core(
    'R3.5b',
    '3.5',
    'A request for records or for information goes to Information Rights, the two kinds kept apart.',
  ),
  core(
    'R3.6',
    '3.6',
    'Each part outside the procedure needs a reason, a signpost and a letter with the date it went.',
  ),
  core('R3.7a', '3.7', 'How a concern came and the true day it came are always recorded.'),
  core('R3.7b', '3.7', 'Adjustments are asked about every time, and “none needed” counts as an answer.'),
  core(
    'R3.8',
    '3.8',
    'A formal complaint has 3 working days for a written acknowledgement, and nothing spoken stops that clock.',
  ),
  core(
    'R3.9',
    '3.9',
    'An anonymous or general concern runs no contact clock, but leaving it without looking for learning needs a reason.',
  ),
  core(
    'R4.1',
    '4.1',
    'It is recorded whether the person is a patient, affected, a representative or somebody else.',
  ),
  core(
    'R4.2',
    '4.2',
    'Nothing personal may go to a representative before the consent of the person affected is in.',
  ),
  core(
    'R4.3a',
    '4.3',
    'Where nobody can consent, the reason and its basis stand in for consent; from 13 to 17 the young person’s own competence is asked about.',
  ),
  core(
    'R4.3b',
    '4.3',
    'Where nobody can consent, a note of what may not be shared is needed and goes into the acknowledgement.',
  ),
  core(
    'R4.4',
    '4.4',
    'For a child, the grounds for a representative are decided, and a “no” is explained in writing.',
  ),
  core(
    'R4.5',
    '4.5',
    'A doubt about a representative’s motives can be raised at any time; stopping needs written reasons and Ombudsman advice.',
  ),
  core(
    'R5.1',
    '5.1',
    'Twelve months run from the later of the event and finding out, and the sum is shown in words.',
  ),
  core(
    'R5.2',
    '5.2',
    'A late complaint is taken only when both questions, good reason and still possible, are answered yes with reasons.',
  ),
  core(
    'R5.3',
    '5.3',
    'A late complaint that is refused cannot close before the letter with the Ombudsman’s details has gone.',
  ),
];

/** Sections 6 and 7: other procedures beside the complaint, and confidentiality. */
export const besideTheComplaint: readonly Rule[] = [
  core(
    'R6.1',
    '6.1.1',
    'Triage asks if the outcome wanted needs another process, and records what the person was told of it.',
  ),
  core('R6.2', '6.1.2', 'A patient safety, coroner, regulator or legal process can be linked at any stage.'),
  supporting(
    'R6.3',
    '6.2',
    'Advice taken about another process is logged with the day the person was told and where they were pointed.',
  ),
  core(
    'R6.4',
    '6.3',
    'Linking another process pauses nothing, and its outcome is asked for before the response is complete.',
  ),
  core(
    'R6.5',
    '6.4',
    'A hold has two permitted grounds only, is reviewed each month and never stops the six months.',
  ),
  core(
    'R6.6',
    '6.5',
    'Staff discipline or a regulator referral is seen by the few who need it, and the person is told what can be shared.',
  ),
  core(
    'R7.1a',
    '7.1',
    'Only people involved in a case, or who oversee all of them, can read it; a channel learns nothing of anyone.',
  ),
  core(
    'R7.1b',
    '7.1',
    'Little is asked for, every look is logged, and the file is disposed of by a person after its ten years.',
  ),
  core('R7.1c', '7.1', 'Complaint papers have a store of their own and need no health record number.'),
  core(
    'R7.2',
    '7.2',
    'Learning is shared only without names, with small numbers hidden and after a person has checked it.',
  ),
];
