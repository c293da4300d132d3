import { serviceWords } from '../../../dialogs/reading/serviceWords';
import { readFromWords } from '../../../dialogs/reading/fromWords';
import { channels, relationships } from '../../../policy/sections/intake/choices';
import { defaultTrust } from '../../../policy/trust/defaultTrust';
import { serviceOptions } from '../../../policy/trust/services';

/** What is suggested on Sunday 29 November 2026. */
const suggested = (words: string) =>
  readFromWords(words, {
    today: '2026-11-29',
    when: 'past',
    holidays: [],
    services: serviceOptions(defaultTrust),
    serviceSynonyms: serviceWords,
    channels,
    relationships,
  });

describe('what is unmistakable in somebody’s words', () => {
  it.each([
    [
      'Mrs Adeyemi (07700 900123) rang today about ward 3, her mum waited 4 hours for her depot on friday',
      {
        raisedBy: 'representative',
        relationship: 'child',
        personName: 'Mrs Adeyemi',
        phone: '07700 900123',
        channel: 'phone',
        happenedOn: '2026-11-27',
        receivedOn: '2026-11-29',
      },
    ],
    [
      'mr khan emailed us yesterday, khan@example.com. his dinner was cold on Tuesday on the rehab ward',
      {
        personName: 'mr khan',
        email: 'khan@example.com',
        service: 'rehabilitation',
        channel: 'email',
        happenedOn: '2026-11-24',
        receivedOn: '2026-11-28',
      },
    ],
    [
      "Pt's daughter phoned this afternoon to complain that CAMHS cancelled on 12 November",
      {
        raisedBy: 'representative',
        relationship: 'child',
        service: 'camhs',
        channel: 'phone',
        happenedOn: '2026-11-12',
        receivedOn: '2026-11-29',
      },
    ],
    [
      'mrs adeyemis daughter rang today at 2am, her mum was left on a trolley for 6 hours',
      { raisedBy: 'representative', relationship: 'child', channel: 'phone', receivedOn: '2026-11-29' },
    ],
    [
      'Jean’s mum rang us yesterday, her chair was broken',
      { raisedBy: 'representative', relationship: 'parent', channel: 'phone', receivedOn: '2026-11-28' },
    ],
    ['Mrs James rang us today', { personName: 'Mrs James', channel: 'phone', receivedOn: '2026-11-29' }],
    [
      'Mrs James sent us an email yesterday',
      { personName: 'Mrs James', channel: 'email', receivedOn: '2026-11-28' },
    ],
    [
      'Mr Khan left us a voicemail today',
      { personName: 'Mr Khan', channel: 'phone', receivedOn: '2026-11-29' },
    ],
    [
      'Had a voicemail from Siân O’Neill-Brown about her wait',
      { personName: 'Siân O’Neill-Brown', channel: 'phone' },
    ],
    [
      'Miss Lee told me this morning that nobody came on Friday. She lives at 12 High Street, Watford WD17 1AA',
      {
        personName: 'Miss Lee',
        address: '12 High Street, Watford WD17 1AA',
        channel: 'inPerson',
        happenedOn: '2026-11-27',
        receivedOn: '2026-11-29',
      },
    ],
    [
      'My name is Dev Shah and my number is 07700 900456. I waited two hours on Monday.',
      { personName: 'Dev Shah', phone: '07700 900456', happenedOn: '2026-11-23' },
    ],
    [
      'From: John Smith <john@example.com>\nSent: Friday\nI waited for hours',
      { personName: 'John Smith', email: 'john@example.com', channel: 'email', receivedOn: '2026-11-27' },
    ],
    [
      'Her daughter, Priya Shah (07700 900123), rang us today, her dad was cold all night',
      {
        raisedBy: 'representative',
        relationship: 'child',
        personName: 'Priya Shah',
        phone: '07700 900123',
        channel: 'phone',
        receivedOn: '2026-11-29',
      },
    ],
    ['The patient told me that her dinner was cold', { raisedBy: 'patient', channel: 'inPerson' }],
    ['pt rang us, the room was cold', { raisedBy: 'patient', channel: 'phone' }],
    [
      'Daughter rang re her dad, left in a cold room',
      { raisedBy: 'representative', relationship: 'child', channel: 'phone' },
    ],
    [
      'his wife emailed us about her husband',
      { raisedBy: 'representative', relationship: 'spouse', channel: 'email' },
    ],
    ['The advocate rang us', { raisedBy: 'representative', relationship: 'advocate', channel: 'phone' }],
    ['The daughter rang us about the car park', { channel: 'phone' }],
    ['A neighbour rang us about the noise', { channel: 'phone' }],
    ['Her sister rang us. His son rang us.', { channel: 'phone' }],
    ['The mum rang us re her dad', { channel: 'phone' }],
  ])('is suggested: %s', (words, found) => {
    expect(suggested(words)).toEqual(found);
  });

  it.each([
    'I waited two hours and nobody told me why.',
    'Nurse Jackie Brown was rude to Tom',
    'Call from Maria Okafor the ward manager about the rota',
    'Ward Manager rang about staffing',
    '> Maria Jones rang today about her meds\nhe says it is cold',
    'On Friday Jane Smith wrote:\nI waited. Ring me on 07700 900123',
    'She said “Mr Jones rang us today about the food”',
    'He might have rung us on Friday',
    'she rang the ward on friday and nobody answered',
    'Mr Patel rang on Friday and nobody picked up, no answer',
    'Told to ring 01632 960001 by the surgery',
    'her appointment is due next Friday',
    'in crisis and autistic, with dementia, and older people are ignored',
    'it was not the crisis team',
    'Camhs and the rehab ward blame one another',
    'Kind regards\nMary Jones\n07700 900123',
    'waiting since Monday',
  ])('is not there: %s', (words) => {
    expect(suggested(words)).toEqual({});
  });

  it('is looked for in time that grows with the length of the text alone', () => {
    const long = 'Mrs A (0 rang us, “lives at 1 '.repeat(20_000);
    const began = performance.now();
    suggested(long);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
