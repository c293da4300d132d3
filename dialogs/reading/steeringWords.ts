/** What people type to steer a conversation. None of it is said by us. */

export const notConcernSaid = new Set([
  'not a concern',
  'it is not a concern',
  "it's not a concern",
  'its not a concern',
  'this is not a concern',
  'no it is not a concern',
  "no it's not a concern",
  'not a complaint',
  "it's not a complaint",
  'ignore that',
  'ignore this',
  'forget it',
  'never mind',
  'nevermind',
]);

export const concernSaid = new Set([
  'log it',
  'log this',
  'log it please',
  'log that',
  'yes log it',
  'please log it',
  'log it as a concern',
  'yes it is a concern',
  'it is a concern',
  'ok',
  'okay',
]);

export const saveSaid = new Set([
  'ok',
  'okay',
  'all right',
  "that's right",
  "that's all right",
  'thats right',
  'looks good',
  'looks right',
  'all correct',
  'save please',
  'please save',
  'save it please',
  'done',
]);

export const which = {
  stop: {
    yes: [
      'stop',
      'stop it',
      'cancel',
      'cancel it',
      'yes stop',
      'yes cancel',
      'drop it',
      'stop and keep nothing',
      'yes stop it',
      'quit',
    ],
    no: [
      'no carry on',
      'carry on',
      'continue',
      'keep going',
      'go on',
      "don't stop",
      'do not stop',
      "don't cancel",
      'keep it',
      'resume',
    ],
  },
  second: {
    part: [
      'part',
      'part of it',
      'this one',
      'same',
      'the same',
      'same one',
      'add it',
      'yes part of this',
      'part of what i am logging',
    ],
    another: [
      'another',
      'another one',
      'new one',
      'a new one',
      'new concern',
      'different',
      'separate',
      'a different one',
      'different concern',
      'other',
    ],
    neither: ['neither', 'none', 'no', 'ignore it', 'forget it', 'leave it out'],
  },
};

/** Words typed beside a question are about a case that is there. NB: “my cases” is a command. */
export const isOfCase =
  /^(?:(?:it is|its|it's|about|for|on|no|an?|the|one of the) )*(?:existing |old |other )?(?:(?:case|one) (?:(?:that )?we have|already)|existing(?: (?:case|one))?|old case|case)$/;

/** Words typed beside a question belong nowhere. */
export const isNeither =
  /^(?:neither\b.*|(?:no |nope |nah )?(?:i (?:was|am) |im )?(?:just|only) (?:asking|wondering|checking)|(?:no )?ignore (?:that|it|me|this)|(?:no )?(?:forget|leave|scrap|drop) (?:it|that|it out|that out)|not? (?:either|any) of (?:them|those)|none of (?:them|those)|never ?mind)$/;

/** Words beside the name of what is to be changed. */
export const besideNames = new Set('the a an their his her my our its it of to please and'.split(' '));

/** What people call an answer, besides its name. */
export const fieldNames: Readonly<Record<string, readonly string[]>> = {
  phone: ['number', 'contact', 'telephone', 'mobile'],
  personName: ['name'],
  channel: ['channel', 'how it came'],
  service: ['ward', 'team'],
  relationship: ['relation'],
  flags: ['flag', 'safeguarding'],
  wantsResponse: ['response'],
  happenedOn: ['date', 'day', 'when', 'the date day when it happened'],
  receivedOn: ['date', 'day', 'when', 'received', 'the date day when it reached us came in'],
  foundOutOn: ['date', 'day', 'when'],
};

/** What tells of nothing that happened. */
export const nothingTold = new Set([
  'ok',
  'okay',
  'k',
  'thanks',
  'thank you',
  'ta',
  'ta x',
  'cheers',
  'test',
  'testing',
  'hang on',
  'hold on',
  'wait',
  'brb',
  'one sec',
  'hello',
  'hi',
  'hiya',
  'hello is anyone there',
  'is anyone there',
  'asdfgh',
  'asdf',
  'qwerty',
  'log',
  'log a concern',
  'need to log a concern',
  'hiya need to log a concern pls x',
  'i need to log a concern',
  'i want to log a concern',
]);

/** Words that stand for somebody and are no name. */
export const noNames = new Set(
  'himself herself themselves themself myself self ex both same her him them me patient'.split(' '),
);
