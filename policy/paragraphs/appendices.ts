import type { ParagraphTable } from './table';

/** Appendices 1 to 3. */
export const appendices: ParagraphTable = {
  'App.1': [
    'Roles',
    'Says who does what: Chief Executive, Head of Corporate Affairs, Senior Managers, Lead Manager, Complaint Investigator and all staff. Tasks may be delegated.',
  ],
  'App.1 Chief Executive': [
    'Chief Executive',
    'Keeps us to the complaints Regulations of 2009, the care Regulations of 2014 and the Complaint Standards. Signs final responses, unless somebody else is authorised to. Early resolution is answered by the staff who brought it about.',
  ],
  'App.1 Head of Corporate Affairs': [
    'Head of Corporate Affairs',
    'Helps the Chief Executive, manages the Lead Manager, and checks each final response before it goes up to be signed.',
  ],
  'App.1 Senior Managers': [
    'Senior Managers',
    'Watch over complaints, actions and learning, and make sure a response covers everything. They go through the figures at least each quarter, and stand in for the Chief Executive only if authorised.',
  ],
  'App.1 Lead Manager': [
    'Lead Manager',
    'Runs the procedure and the Experience Team, PALS included. Each quarter they look for problems and agree what to do.',
  ],
  'App.1 Complaint Investigator': [
    'Complaint Investigator',
    'Leads the closer look and makes sure each issue gets an answer. They are trained, and can try mediation at any time.',
  ],
  'App.1 All staff': [
    'All staff',
    'Help people with care at the first contact, tell them about advocacy, and pass on what can be learnt.',
  ],
  'App.2': [
    'Training',
    'Everybody takes the basic course once. Anybody asked to investigate takes the investigation course first. Managers have two more to choose from.',
  ],
  'App.3': [
    'Short forms',
    'Spells out the short names, such as PALS, PHSO and LGO. The LGO is now the Local Government and Social Care Ombudsman.',
  ],
};
