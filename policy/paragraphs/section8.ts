import type { ParagraphTable } from './table';

/** Section 8: how complaints are handled. */
export const section8: ParagraphTable = {
  '8.1': [
    'Information and help',
    'We tell people clearly how to complain, and where local and national advocates can help them.',
  ],
  '8.2': ['On the website', 'Our website shows how to complain.'],
  '8.3': [
    'Ways and formats',
    'There is more than one way to complain, online too, in forms that suit everybody.',
  ],
  '8.4': ['Care is safe', 'Complaining must never make anybody’s care worse, now or later.'],
  '8.5': [
    'Talk to us first',
    'If something was not good enough, people can talk to staff or to PALS. It may be sorted out fast.',
  ],
  '8.6': [
    'First contact',
    'Staff are trained to help at the first conversation, so that as much as possible is settled soon.',
  ],
  '8.7': [
    'What staff do',
    'Listen. Ask how it affected the person and what would put it right. Do it if you can, and say why if you cannot. Note what we can learn, and promise that their care will not suffer.',
  ],
  '8.8': ['On the spot', 'Frontline staff often settle things at once or soon after. Please do.'],
  '8.9': [
    'PALS enquiry',
    'If it is settled in 10 working days, it counts as a PALS enquiry and is done. Ask the person first: are they satisfied?',
  ],
  '8.10': [
    'Not settled',
    'An enquiry that cannot be settled becomes a complaint and follows the rest of this procedure.',
  ],
  '8.11': [
    'Acknowledge and plan',
    'Each complaint is acknowledged in 3 working days. We also talk with the person about how we will deal with it.',
  ],
  '8.12': [
    'Early resolution or closer look',
    'Staff spot what can be settled soon. If it cannot, the complaint gets a closer look (8.18).',
  ],
  '8.13': [
    'Free to act',
    'Staff may put things right themselves: explain, say sorry, or find a colleague who knows more. Talking is better than writing.',
  ],
  '8.14': [
    'About 10 working days',
    'Early resolution should take about 10 working days. It may take longer if that makes success more likely. Agree with the person what will be done and by when.',
  ],
  '8.15': [
    'Answering early',
    'If the person is satisfied, the staff who sorted it out may answer for the Trust, in whichever way suits.',
  ],
  '8.16': [
    'Summary',
    'The person gets a short account of the complaint and how it was settled. We use these records to improve.',
  ],
  '8.17': [
    'Still not satisfied',
    'If nothing we offer satisfies the person, we ask ourselves if it needs a closer look.',
  ],

  '8.18': [
    'Closer look',
    'A serious or complex complaint gets a Complaint Investigator. They find out fairly how things went and how they should have gone.',
  ],
  '8.19': [
    'Fit to investigate',
    'An investigator needs training and the standing to be fair. They also need enough help and protected time for the case.',
  ],
  '8.20': [
    'Independence',
    'Choose an investigator who had no part in it. If there is nobody, tell the person why this one was chosen.',
  ],
  '8.21': [
    'Starting well',
    'Meet or ring the person and agree the issues, the effect and the outcome they want. Point to advocacy, tell the staff concerned, agree a date, explain the plan, and keep everybody up to date.',
  ],
  '8.22': [
    'Fair explanation',
    'Say clearly and fairly what took place, and what ought to have. Name the standard or policy you measured it by.',
  ],
  '8.23': [
    'Every issue, with evidence',
    'Cover each issue, and hear both the person and the staff. For a clinical issue, ask somebody qualified, best of all somebody who was not there.',
  ],
  '8.24': [
    'Timescales',
    'A new complaint has 35 working days, a reopened one 60. If that will not do, tell the person at once, say why, ask for more time and give a date. The clock can pause, for consent for example, and starts again as soon as we have what we need.',
  ],
  '8.25': [
    'Six months',
    'No response after six months, and no longer time agreed before then? The Chief Executive or a Senior Manager writes to say why and when. They then watch the case to its end.',
  ],
  '8.26': [
    'Contact before the letter',
    'Before the final response goes, try to tell the person what we found and will do. Take what they say into account.',
  ],
  '8.27': [
    'Putting it right',
    'If we got something wrong, find out what it did to the person and put it right. If that cannot be done, work out with them what else would help.',
  ],
  '8.28': [
    'Remedies',
    'We can say sorry and mean it, look at a decision again, speed something up, or change how we work.',
  ],
  '8.29': [
    'Final response',
    'The letter has 14 parts, from the issues to where to get help; apology, impact and remedy belong where something went wrong. The Complaints Team checks it and adds a cover letter, and the Chief Executive approves both.',
  ],
  '8.30': [
    'Support for handlers',
    'Everybody who works on complaints has the training, help and time they need (Appendix 2).',
  ],
  '8.31': [
    'Telling staff',
    'Staff who are complained about are told, and told where to find support inside the Trust and outside.',
  ],
  '8.32': [
    'Staff have their say',
    'Staff can say how they saw it, and answer what comes up later. Be open and kind with them.',
  ],
  '8.33': [
    'Staff see how they are quoted',
    'Staff hear how it is going. Before the letter goes they can see what was made of their words.',
  ],
  '8.34': [
    'Ombudsman',
    'Each response says where to turn if the person is unhappy with it. For health care that is the PHSO. For social care it is the Local Government and Social Care Ombudsman (LGO in the policy).',
  ],
  '8.35': [
    'Two paragraphs',
    'Two paragraphs have this number. 8.35A is about the Care Quality Commission, 8.35B about working with other organisations.',
  ],
  '8.35A': [
    'Care Quality Commission',
    'For detention under the Mental Health Act, a Community Treatment Order or Guardianship, the response names the Care Quality Commission as well as the Ombudsman.',
  ],
  '8.35B': [
    'Several organisations',
    'If other organisations are part of it, health or social care, we investigate with them. The Complaints Teams agree which one leads.',
  ],
  '8.36': [
    'One response',
    'The lead’s investigator keeps the person up to date, and they get one answer from all. Appendix 4 has the protocol.',
  ],
  '8.37': [
    'Learning',
    'There is something to learn from each complaint, even if nobody did anything wrong. Everybody looks for it.',
  ],
  '8.38': ['Senior interest', 'Senior Managers use all feedback to see what would make services better.'],
  '8.39': [
    'Records',
    'We keep five things: the complaint, its subject and outcome, equality answers, whether we kept to the agreed date, and the action plan.',
  ],
  '8.40': [
    'Targets',
    'We answer each new complaint in 35 working days, and each reopened one in 60. Only the person can agree to longer.',
  ],
  '8.41': ['Trends', 'We watch feedback and complaints for patterns and risks.'],
  '8.42': [
    'Annual report',
    'Soon after March we publish a report on complaints and what changed because of them.',
  ],
};
