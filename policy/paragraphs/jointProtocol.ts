import type { ParagraphTable } from './table';

/** Appendix 4: the joint protocol of health and social care in Hertfordshire. */
export const jointProtocol: ParagraphTable = {
  'App.4 1.1': [
    'Joint protocol',
    'When a complaint is about several organisations, the person gets one answer. The protocol says how we work on it together. Everybody keeps their own procedure too.',
  ],
  'App.4 1.2': [
    'Its basis',
    'The protocol follows the complaints Regulations of 2009. It also follows national advice on joint work.',
  ],
  'App.4 1.3': [
    'Who follows it',
    'All partners use it when a complaint is about both social care and health. Each one tells the person so.',
  ],
  'App.4 1.4': ['Bodies outside the NHS', 'Private and voluntary providers are asked to join in.'],

  'App.4 2.1': [
    'One service',
    'For the person it should feel like one service, however many organisations are in it.',
  ],
  'App.4 2.2': [
    'What it secures',
    'The way in is fair and easy, and one answer comes out. Managers keep in touch, each case is triaged, safeguarding included, and every partner learns from it.',
  ],

  'App.4 3.1': [
    'Complaints managers',
    'Every partner names a complaints manager and a deputy. We keep a list of how to reach them.',
  ],
  'App.4 3.2': [
    'Working together',
    'The managers decide who leads, plan the work and help each other until it is done.',
  ],
  'App.4 3.3': [
    'No agreement',
    'If the managers cannot agree on something, they take it to their Senior Managers without delay.',
  ],
  'App.4 3.4': [
    'Shared learning',
    'What was learnt, and what will be done, is recorded and reported in every organisation.',
  ],

  'App.4 4.1': [
    'Choosing the lead',
    'Weigh six things: the main focus, who had it first, what the person prefers, governance, who will stay in contact, and consent.',
  ],
  'App.4 4.2': ['Main focus', 'As a rule, whoever the complaint is mainly about takes the lead.'],
  'App.4 4.3': [
    'Children and adults',
    'If it is about services for children and for adults, use the NHS procedure and the right social care one.',
  ],
  'App.4 4.4': [
    'The lead’s tasks',
    'Acknowledge in 3 working days and get consent to share. Agree plan and time with the partners and the person, gather what they found, and have all of them approve the response by a date. If it changes, they approve again. Organisations that only got a copy need not acknowledge.',
  ],
  'App.4 4.5': [
    'Two paragraphs',
    'Two paragraphs have this number. 4.5A is about the partners’ tasks, 4.5B about information that conflicts.',
  ],
  'App.4 4.5A': [
    'The partners’ tasks',
    'A partner that does not lead helps in full, says how it is getting on, and agrees the draft.',
  ],
  'App.4 4.5B': [
    'Conflicting information',
    'If they do not say the same, sort that out before the person gets an answer.',
  ],

  'App.4 5.1': ['Joint timescale', 'The partners and the person agree the time together.'],
  'App.4 5.2': [
    'Other timescales',
    'If a partner leaves its usual time, it writes down why. Anybody who will be late tells the others.',
  ],
  'App.4 5.3': ['Extensions', 'Whoever needs longer agrees a new date with the person. This should be rare.'],
  'App.4 5.4': [
    'Late contributions',
    'Send your part soon. If one partner is far too late, the lead may answer without it, and the late one says sorry when its part follows.',
  ],

  'App.4 6.1': [
    'Not satisfied',
    'Go through the response with the person: what is settled, what is not, and what do they want next? Tell the partners.',
  ],
  'App.4 6.2': [
    'Leaving the joint work',
    'A partner whose part is settled may drop out. Then look again at who should lead.',
  ],
  'App.4 6.3': [
    'More or an end',
    'The partners decide if more work locally would help or if this is the end.',
  ],
  'App.4 6.4': [
    'The Ombudsman asks',
    'The Ombudsman can look at how thorough we were and ask us to try more.',
  ],
  'App.4 6.5': [
    'No way forward',
    'If the partners cannot settle it or agree a next step, their Senior Managers take over.',
  ],

  'App.4 7.1': [
    'Why feedback matters',
    'Feedback shows how good our services are. Good care means hearing it and getting better.',
  ],
  'App.4 7.2': [
    'Six principles',
    'The Ombudsmen ask six things: be correct, think of the person, be open, be fair, mend what is wrong, and keep improving.',
  ],
  'App.4 7.3': [
    'Good practice',
    'Partners share what works: in service, in talking to people, in letters and in learning.',
  ],
};
