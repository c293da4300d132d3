import { policyAnswers } from '../../dialogs/words/policyQuestions';
import { paragraph } from '../../policy/paragraphs/paragraphs';
import { defaultTrust } from '../../policy/trust/defaultTrust';
import { aTalk } from '../doors/aTalk';

const talk = aTalk();
afterAll(() => talk.close());

describe('every answer about the procedure', () => {
  it.each(Object.entries(policyAnswers))('on %s names its paragraph and a next step', (_subject, rows) => {
    for (const [, { says, paragraph: number, next }] of rows) {
      const [first] = says(defaultTrust);
      expect([first, paragraph(number)?.number]).toEqual([first, number]);
      expect([first, next.length]).toEqual([first, 1]);
    }
  });
});

describe('what the law and the policy say', () => {
  it.each([
    ['do I have to tell the police', ['ring 999', 'legal services lead', '2.3']],
    ['the police are investigating does the complaint stop', ['goes on', 'formally ask', '6.4', '8.25']],
    ['do we pause it while the inquest is going on', ['goes on', 'formally ask', '6.4']],
    ['who do i tell if its safeguarding', ['ring 999', 'safeguarding lead', 'whatever the person wants']],
    ['a solicitor has written what should i do', ['does not stop a complaint', '6.3', '4.2']],
    ['what is duty of candour', ['in person', 'sorry', 'write it', 'does not wait', '2.3']],
    ['will she be struck off', ['regulator', '6.5']],
    ['do i need consent', ['no consent to log', 'MP', 'died', '13 to 17', '4.2']],
    ['do we need consent for an mp', ['that person’s consent', '3 working days', '4.2']],
    ['can a 15 year old complain', ['13 to 17', 'fair reason', '4.4']],
    ['can her mum complain she is 9', ['Under 13', '4.3']],
    ['can a son complain for his mum shes got dementia', ['ask them first', 'who judged', '4.3']],
    ['a relative died can his wife complain', ['no consent is needed', 'cannot share', '4.3']],
    ['what if he is not acting in her best interests', ['Lead Manager decides', 'Ombudsman', '4.5']],
    ['what if the patient doesnt want to complain', ['theirs to decide', 'safety']],
    ['can they complain anonymously', ['No first letter', '3.9']],
    ['what is not covered', ['by staff about their own work', 'in writing', '3.6']],
    ['complaint is 2 years old can they still complain', ['whichever is later', 'both', '5.3']],
    ['how long do we have to reply', ['35', '8.40']],
    ['how long have we got to acknowledge', ['3 working days', 'phone call is not enough', '3.8']],
    ['what happens after six months', ['No pause', '8.25']],
    ['who approves an extension', ['Tell the person at once', 'from the second time', '8.40']],
    ['when does the clock stop', ['formally ask', 'never stop', '8.24']],
    ['who can investigate', ['was not there', 'the reason', '8.20']],
    ['can the ward manager investigate it', ['8.19']],
    ['do i have to tell the doctor theres a complaint about him', ['The investigator does it', '8.31']],
    ['will i get in trouble', ['support you', '8.31']],
    ['how do i write my account', ['Give my account', '8.32']],
    ['he keeps ringing every day what can we do', ['Deputy Chief Executive approves', 'care goes on', '9.4']],
    ['who signs', ['Head of Corporate Affairs', 'Chief Executive', '8.29']],
    ['can i email her the answer', ['agreed to that in writing', '8.29']],
    ['can i talk to the family', ['consent', '4.2']],
    ['who sees this', ['each reading is recorded', '7.1']],
    ['patient in bed 4 wants to complain what do i do', ['8.7', 'how to complain']],
    ['what if they wont tell me their name', ['did not say who they are', '3.9']],
    ['will they see my name on it', ['keeps who logged it', '7.1']],
    ['do i really have to log it if its only small', ['however small', '3.4']],
    ['who should i tell about a concern about a nurse', ['Log it here', '8.31']],
    ['can i tell her daughter its being looked into', ['to whoever raised it', '4.2']],
    ['can i say sorry to him', ['not an admission', '8.13']],
    ['how do i get a bsl interpreter', ['make it easier', '3.7']],
    ['where do people send a complaint to', ['Complaints Team:', '3.7']],
    ['may she have her friend with her', ['Anybody they trust', '8.1']],
    ['who helps people to complain', ['free, independent', '8.1']],
    ['whats a safeguarding flag', ['told at once', '2.3']],
    ['why was i sent this', ['“My day” shows', '2.4']],
    ['has anyone complained about this doctor before', ['names of staff', '7.1']],
    ['how can i be sure that pals have got it', ['at once', '8.11']],
    ['where do i put a compliment', ['Log it too', '3.3']],
    ['a relative wants a copy of her complaint', ['copy', '3.7']],
    ['somebody wants to know how long it takes', ['35 working days', '8.24']],
    ['they told me i have to write a statement', ['Give my account', '8.32']],
  ])('“%s”', async (words, says) => {
    const { text, draft } = await talk.conversation(words);
    for (const each of says) expect(text).toContain(each);
    expect(draft).toBeNull();
  });

  it.each([
    'The police came to the ward and nobody told the family what was going on for hours.',
    'She has dementia and nobody asked her son before they moved her.',
    'The family want to know when the doctor will see her, nobody has come for three days.',
    'She said sorry that she was late and then never gave her the tablets.',
    'They do not tell us their names and nobody asked if she wanted a friend with her.',
    'He is 15 and was left on an adult ward all night without anybody to talk to.',
  ])('and what happened to somebody is logged: “%s”', async (words) => {
    expect((await talk.conversation(words)).draft).not.toBeNull();
  });
});
