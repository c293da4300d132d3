import type { ParagraphTable } from './table';

/** Sections 9 to 13. */
export const sections9To13: ParagraphTable = {
  '9.1': [
    'Coming back again and again',
    'This is for somebody who keeps bringing the same thing after a full answer, perhaps with abuse or heavy demands. They too are treated fairly.',
  ],
  '9.2': [
    'Behaviours',
    'There are four: abuse, carrying on when the procedure is over, demanding too much of staff, and never accepting the answer without anything new.',
  ],
  '9.3': [
    'Who decides',
    'The service’s Managing Director, the clinical team and the Lead Manager decide together. The Deputy Chief Executive has to approve.',
  ],
  '9.4': [
    'Limits',
    'A limit, such as one call a week, must be fair and leave the person’s healthcare open. The Standard Operating Procedure has the detail.',
  ],

  '10.1': ['Our services', 'This procedure covers all the NHS care we give.'],
  '10.2': [
    'Private providers',
    'When a private company gives care for us, it needs a complaints procedure that meets NHS guidance.',
  ],

  '11.1': [
    'Us or the commissioner',
    'People can bring a complaint to us or to the body that pays for our service, the Integrated Care Board (ICB). If they go to the ICB, it settles with them what to do.',
  ],
  '11.2': [
    'Passed to us',
    'With the person’s consent the ICB may pass a complaint on. From then on it is ours, like any other.',
  ],
  '11.3': [
    'Kept by the commissioner',
    'The ICB may keep a complaint and look into it. Then we help in full.',
  ],

  '12.1': [
    'Fairness',
    'People who use our services, carers and staff are all treated fairly and with respect.',
  ],
  '12.2': [
    'Protected groups',
    'Respect means asking what each person needs. Think of age, disability, race, sex, gender, relationships, faith, sexuality and pregnancy.',
  ],
  '12.3': [
    'Discrimination',
    'Where staff see discrimination, bad behaviour or another barrier, they help to put it right. They write it down too.',
  ],
  '12.4': [
    'Individual needs',
    'Plan care and support around the person. Your manager or the Inclusion and Engagement team can advise.',
  ],
  '12.5': ['Barriers', 'If something stops people from using a service, we have to fix it.'],
  'Section 12 table': [
    'Access and equality',
    'Offer advocates, interpreters, easy read and other languages, and answer in the format that was agreed. Spiritual matters also go to Spiritual Care. Nobody is treated differently for who they are.',
  ],

  '13.1': [
    'Wellbeing',
    'The Care Act asks us to think of nine sides of a person’s life. Among them are dignity, health, safety, control, work, family and home.',
  ],
  '13.2': ['No ranking', 'None of the nine matters more than the rest. What counts depends on the person.'],
  '13.3': [
    'The person’s view',
    'Begin with what the person thinks, feels and wants. If a freedom has to be limited, limit it as little as possible.',
  ],
};
