import { context, core, supporting, type Rule } from './rule';

/** Appendix 4: working with other organisations on one complaint. */
export const jointWorking: readonly Rule[] = [
  context('J1.1', 'App.4 1.1, App.4 1.2, App.4 2.1', 'A joint case keeps its own entry in our register.'),
  core(
    'J1.3',
    'App.4 1.3',
    'The day each organisation told the person about the joint protocol is recorded.',
  ),
  supporting(
    'J1.4',
    'App.4 1.4',
    'A body outside the NHS can be invited, and joining or declining is recorded.',
  ),
  core('J2.2', 'App.4 2.2', 'Joint triage asks the same red flags, and each organisation has its learning.'),
  core(
    'J3.1',
    'App.4 3.1',
    'The partner directory has a manager, a deputy, a contact and the day it was checked.',
  ),
  core('J3.2', 'App.4 3.2', 'A joint case stays in triage until its lead is recorded.'),
  core(
    'J3.3',
    'App.4 3.3, App.4 6.5',
    'When partners cannot agree, senior managers are asked, and their answer is recorded.',
  ),
  supporting('J3.4', 'App.4 3.4', 'Joint actions say whose they are.'),
  core(
    'J4.1',
    'App.4 4.1, App.4 4.2',
    'The lead is chosen by six factors, the main focus first, and the reason is kept.',
  ),
  supporting(
    'J4.3',
    'App.4 4.3',
    'A flag says that a social care procedure for children or adults applies as well.',
  ),
  core(
    'J4.4a',
    'App.4 4.4',
    'As lead we acknowledge in 3 working days and ask for consent to share with each partner.',
  ),
  core(
    'J4.4b',
    'App.4 4.4',
    'Where we were only copied in, no acknowledgement clock runs, and the case says why.',
  ),
  core('J4.4c', 'App.4 4.4', 'Partners are told, and the level and time are agreed with the person.'),
  supporting(
    'J4.4d',
    'App.4 4.4',
    'For a complex case a meeting of partners is considered, and it pauses nothing.',
  ),
  supporting(
    'J4.4e',
    'App.4 4.4',
    'The approach, the outcome wanted and advocacy are agreed with the person as in any case.',
  ),
  core(
    'J4.4f',
    'App.4 4.4',
    'Each partner has a date to contribute and a date to approve; a delay offers separate responses.',
  ),
  core('J4.4g', 'App.4 4.4', 'Changing an agreed draft asks every partner again.'),
  supporting(
    'J4.4h',
    'App.4 4.4',
    'A resolution meeting can be offered at any time, and a talk about the response afterwards.',
  ),
  core('J4.4i', 'App.4 4.4', 'The response shows which organisation gave which part.'),
  core('J4.4j', 'App.4 4.4', 'A joint response names the ombudsman of every service in it.'),
  core(
    'J4.5',
    'App.4 4.5A, App.4 4.5B',
    'When another body leads, our contribution has a date; information that conflicts blocks sending.',
  ),
  core(
    'J5.1',
    'App.4 5.1, App.4 5.2',
    'A joint date later than ours is an extension, with the reason on record.',
  ),
  core('J5.3', 'App.4 5.3', 'A joint case is extended the way any case is.'),
  core(
    'J5.4',
    'App.4 5.4',
    'An overdue contribution asks if a partial response should go, and the late body’s apology follows.',
  ),
  core(
    'J6.1',
    'App.4 6.1, App.4 6.2',
    'Reopening a joint case asks what is unresolved, lets a partner withdraw and looks at the lead again.',
  ),
  supporting(
    'J6.3',
    'App.4 6.3, App.4 6.4',
    'More local work or an end is a decision on record, as is a request by the Ombudsman.',
  ),
  context('J7.1', 'App.4 7.1, App.4 7.2, App.4 7.3', 'Help gives the ombudsmen’s six principles.'),
];
