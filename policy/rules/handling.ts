import { context, core, supporting, type Rule } from './rule';

/** 8.1 to 8.17: telling people how to complain, the first contact, PALS enquiries and early resolution. */
export const handling: readonly Rule[] = [
  supporting('R8.1', '8.1', 'Anyone on the staff can ask the bot how to complain and read the answer out.'),
  context('R8.2', '8.2', 'Help gives the web address of the policy.'),
  supporting('R8.3', '8.3', 'A request for an interpreter or a format is kept on the case until it is met.'),
  supporting('R8.4', '8.4', 'Every acknowledgement says that care will not suffer.'),
  supporting('R8.5', '8.5', 'Staff can hand a concern to PALS in one step.'),
  core('R8.6', '8.6', 'A concern settled at first contact has a route of its own.'),
  core('R8.7a', '8.7', 'Each issue is listed apart.'),
  core('R8.7b', '8.7', 'How the person was affected is asked.'),
  core('R8.7c', '8.7', 'What would put it right is asked.'),
  core('R8.7d', '8.7', 'Closing needs what was done, or why it could not be done.'),
  core('R8.7e', '8.7', 'Every closure has a line of learning, even where nothing went wrong.'),
  core('R8.7f', '8.7', 'It is recorded if and when the person was told that their care will not suffer.'),
  core('R8.8', '8.8', 'A concern can be logged and closed on the same day.'),
  core(
    'R8.9a',
    '8.9',
    'An enquiry has 10 working days, and once resolved within them needs nothing further.',
  ),
  core(
    'R8.9b',
    '8.9',
    'An enquiry closes only when the person has confirmed that they are satisfied: who asked, when and how.',
  ),
  core(
    'R8.10',
    '8.10',
    'Day 10 asks for a decision, and an enquiry made formal keeps its words and its first date.',
  ),
  core(
    'R8.11a',
    '8.11',
    'Enquiries have the 3-day acknowledgement clock too, and there a spoken one is enough.',
  ),
  core(
    'R8.11b',
    '8.11',
    'A talk about the plan is offered; if it is declined, the period is set and written to the person.',
  ),
  core('R8.12', '8.12', 'Triage chooses early resolution or a closer look and says why.'),
  core(
    'R8.13',
    '8.13',
    'Whoever resolves early can explain, apologise or bring in a colleague, and the way it was done is recorded.',
  ),
  core('R8.14', '8.14', 'More time for early resolution needs the person’s agreement, a reason and a date.'),
  core(
    'R8.15',
    '8.15',
    'A satisfied person may be answered early by the staff handling it, without the Chief Executive.',
  ),
  core('R8.16', '8.16', 'An early resolution closes only after its summary has gone to the person.'),
  core('R8.17', '8.17', 'A person who is still not satisfied leads to a decision about a closer look.'),
];
