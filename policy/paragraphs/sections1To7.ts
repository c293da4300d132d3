import type { ParagraphTable } from './table';

/** The front sheet and sections 1 to 7. */
export const sections1To7: ParagraphTable = {
  'Front sheet': [
    'Candour',
    'Put worries right as they come up. When we look into a complaint, we tell the person everything, openly, as the duty of candour asks.',
  ],

  '1.1': [
    'Complaint Standards',
    'This procedure is how the Trust does what the NHS Complaint Standards expect.',
  ],
  '1.2': [
    'The law',
    'We keep to two laws: the complaints Regulations of 2009 and the care Regulations of 2014.',
  ],
  '1.3': [
    'Guidance',
    'The Ombudsman’s website has guides with more detail. Read them beside this procedure.',
  ],

  '2.1': ['Responsible Person', 'One person answers for all complaints: the Chief Executive.'],
  '2.2': [
    'Senior review',
    'Senior Managers look at complaints and other feedback often. They see that what we learn is acted on.',
  ],
  '2.3': [
    'Senior Managers’ example',
    'Senior Managers make it easy to complain. They keep to the law, point to advocacy and expect honesty. All staff must spot a patient safety incident, a safeguarding worry or a legal matter, and know what to do.',
  ],
  '2.4': [
    'Lead Manager',
    'The Lead Manager for Complaints runs this procedure. They also look after compliments, comments and surveys.',
  ],
  '2.5': [
    'Delegation',
    'The Chief Executive and the Lead Manager may hand tasks to other staff. Appendix 1 says who does what.',
  ],

  '3.1': [
    'Everyday worries',
    'If you can put a worry right there and then, do. Many never need to become a complaint.',
  ],
  '3.2': [
    'What a complaint is',
    'Somebody is unhappy, says so or writes so, and wants an answer. It can be about what we did, did not do, decided, or how good the service was.',
  ],
  '3.3': [
    'Feedback or complaint',
    'People can give feedback, complain, or both. With feedback they do not usually expect a reply.',
  ],
  '3.4': [
    'Their own words',
    'Nobody has to say “complaint”. Use the words the person uses, and always talk with them about what they want to happen.',
  ],
  '3.5': [
    'Not covered',
    'Two things go elsewhere. A staff member’s complaint about their own job goes to HR. A request for information goes to Information Rights: a person’s own records (a subject access request) and a freedom of information request are two different requests.',
  ],
  '3.6': [
    'Saying why not',
    'If we cannot look at something under this procedure, even a part of it, we write to say why. We also say who can help.',
  ],
  '3.7': [
    'Ways to complain',
    'People can tell us face to face, by phone, on paper, by email or on our website. Ask what would make it easier for them, and write down what was done.',
  ],
  '3.8': [
    'Acknowledgement',
    'A complaint is acknowledged by letter or email. We have 3 working days from when it came.',
  ],
  '3.9': [
    'Anonymous complaints',
    'Even when we do not know who is complaining, we look for what we can learn. To leave it alone needs a reason.',
  ],

  '4.1': [
    'Who can complain',
    'Anybody who uses or has used our services can complain. So can anybody affected by what we did or did not do, or likely to be.',
  ],
  '4.2': [
    'Representatives',
    'Anybody can speak for the person affected, an MP or an advocate too. First that person has to agree that we may talk about them and share their details.',
  ],
  '4.3': [
    'When consent is not possible',
    'Somebody else may complain for a person who has died, is under 13 or is not able to (physical or mental capacity). There may be things we cannot share, and we say so early. From 13 to 17 we ask the young person, if they can decide for themselves.',
  ],
  '4.4': [
    'Complaints for a child',
    'When somebody complains for a child, there has to be a fair reason why the child does not do it. If we see none, we write and explain.',
  ],
  '4.5': [
    'Best interests',
    'If a representative seems not to act for the good of the person, we think about stopping. If we stop, we write to say why and that they can go to the Ombudsman (PHSO).',
  ],

  '5.1': [
    'Twelve months',
    'A complaint should reach us within 12 months. They run from when it happened or from when the person found out, if that was later.',
  ],
  '5.2': [
    'Late complaints',
    'We still take a late complaint if two things are true: the delay had a good reason, and we can still look into it properly.',
  ],
  '5.3': [
    'Turning down a late complaint',
    'If we turn a late complaint down, or part of one, we write to say why. The letter says the person can go to the Ombudsman (PHSO).',
  ],

  '6.1': [
    'Other processes',
    'This paragraph has two halves: 6.1.1, about what complaining cannot achieve, and 6.1.2, about which other processes there are.',
  ],
  '6.1.1': [
    'What complaining cannot achieve',
    'Sometimes a complaint alone cannot give people what they want. Spot it, tell them, and say what else there is.',
  ],
  '6.1.2': [
    'Which other processes',
    'At any point we may see that it needs somebody else as well: patient safety, a coroner, a regulator or a lawyer.',
  ],
  '6.2': [
    'Advice and options',
    'Ask for advice about the other process. Then explain why it matters and what the choices are, and say where independent advice can be had.',
  ],
  '6.3': [
    'The complaint goes on',
    'Another process does not stop ours. In the end the person gets one full answer to everything they raised.',
  ],
  '6.4': [
    'Putting on hold',
    'We put a complaint on hold in two cases only: the person wants it or agrees, or the police, a coroner or a judge formally ask.',
  ],
  '6.5': [
    'Staff discipline',
    'If a staff member may face discipline or their regulator, we tell the person and share what we can. The complaint carries on, and we say where advice on reporting a professional can be found.',
  ],

  '7.1': [
    'Confidential',
    'Complaints are private. Only staff working on one may see it, and its papers are kept away from health records.',
  ],
  '7.2': [
    'Sharing what we learnt',
    'What came of complaints can be shared or published to make services better, once nobody can be recognised.',
  ],
};
