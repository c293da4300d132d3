import { hearOfPeople } from '../../../dialogs/reading/peopleWords';
import { readSentence } from '../../../dialogs/reading/sentence';

const heard = (words: string) => hearOfPeople(readSentence(words)?.asked ?? '');

describe('what is said of the people on a case', () => {
  it.each([
    ['His mother has sadly died.', 'recordDeath'],
    ['the patient died on 3 November', 'recordDeath'],
    ['Her dad passed away last night', 'recordDeath'],
    ['record the death of her husband', 'recordDeath'],
    ['he no longer has capacity', 'recordCapacity'],
    ['the patient has regained capacity', 'recordCapacity'],
    ['she can decide again', 'recordCapacity'],
    ['their new number is 01632 960123', 'changeContact'],
    ['she’s got a new email', 'changeContact'],
    ['update her address please', 'changeContact'],
    ['the family has moved house', 'changeContact'],
    ['the solicitor has stopped acting', 'endRepresentative'],
    ['his sister is not speaking for him any more', 'endRepresentative'],
    ['she wants to speak for herself', 'endRepresentative'],
    ['his brother is acting for him', 'nameRepresentative'],
    ['there is a new solicitor', 'nameRepresentative'],
    ['add her advocate', 'addPerson'],
    ['add a further complainant to the case', 'addPerson'],
    ['take the MP’s office off the case', 'removePerson'],
  ])('“%s” is %s', (words, command) => {
    expect(heard(words)?.command).toBe(command);
  });

  it.each([
    ['add the MP’s office', { part: 'mp' }],
    ['add a second complainant', { part: 'further' }],
    ['add her brother', {}],
    ['she has a new mobile number', { changed: ['phone'] }],
    ['he has a new email address', { changed: ['email'] }],
    ['they moved house last week', { changed: ['address'] }],
    ['she can decide again', { now: 'yes' }],
    ['he lacks capacity', { now: 'no' }],
    ['she can not decide any more', { now: 'no' }],
  ])('“%s” answers %j by itself', (words, entries) => {
    expect(heard(words)?.entries).toEqual(entries);
  });

  it.each([
    'his mother has died and nobody on the ward rang us',
    'my husband died in your care',
    'he was moved to another ward twice',
    'she has a new nurse every day',
    'add a note',
    'the daughter spoke to the ward sister',
    'the patient has lost her glasses',
    'he is not speaking to us',
  ])('“%s” is none of it', (words) => {
    expect(heard(words)).toBeUndefined();
  });
});
