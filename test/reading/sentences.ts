/** A question that has a closed list of answers, by the name of its field. */
export type ClosedQuestion =
  | 'raisedBy'
  | 'relationship'
  | 'whyRepresented'
  | 'consent'
  | 'wantsResponse'
  | 'format'
  | 'flags'
  | 'reassured'
  | 'sorted'
  | 'satisfied';

/** One answer to a closed question, in the words that would give it if nothing stood before or behind them. */
export interface Answer {
  readonly value: string | boolean;
  /** Whole sentences. `{who}` is a person in the third person, `{whom}` the person something is done to. */
  readonly that: readonly string[];
  /** What can follow “not”. */
  readonly short: readonly string[];
  /** What can follow “no”. NB: left out where “no …” is itself the answer, as in “no capacity”. */
  readonly noun: readonly string[];
  /** Whole sentences that deny it, each in its own way. */
  readonly denied: readonly string[];
}

/** The answers that would do harm if they were heard where they were not given. */
export const answers: Readonly<Record<ClosedQuestion, readonly Answer[]>> = {
  raisedBy: [
    {
      value: 'patient',
      that: ['it is the patient', 'the patient is raising it', 'this comes from the service user'],
      short: ['the patient', 'the service user', 'the pt'],
      noun: ['patient', 'service user'],
      denied: ['the patient knows nothing about it', 'it did not come from the patient', 'pt isnt involved'],
    },
    {
      value: 'representative',
      that: ['it is a representative', 'somebody is speaking for another person'],
      short: ['a representative', 'on behalf of anyone', 'speaking for another person'],
      noun: ['representative'],
      denied: [
        'nobody is speaking for anybody',
        'there is no representative',
        'this isnt on behalf of anyone',
      ],
    },
    {
      value: 'anonymous',
      that: ['it is anonymous', 'this one is anonymous'],
      short: ['anonymous', 'anon'],
      noun: ['anonymous letter'],
      denied: ['nobody said anonymous', 'it isnt anonymous', 'anonymous it is not'],
    },
  ],
  relationship: [
    {
      value: 'child',
      that: ['it is her son', 'the daughter is speaking'],
      short: ['her son', 'the daughter'],
      noun: ['son', 'daughter'],
      denied: ['she has no son', 'the daughter has nothing to do with it'],
    },
    {
      value: 'solicitor',
      that: ['it is a solicitor', 'the solicitor is speaking for them'],
      short: ['a solicitor', 'the solicitor'],
      noun: ['solicitor'],
      denied: ['no solicitor has been near it', 'the solicitor isnt speaking for anyone'],
    },
    {
      value: 'advocate',
      that: ['it is an advocate', 'the advocate is speaking for them'],
      short: ['an advocate', 'the advocate'],
      noun: ['advocate'],
      denied: ['they never got an advocate', 'the advocate didnt turn up'],
    },
    {
      value: 'spouse',
      that: ['it is the husband', 'the wife is speaking'],
      short: ['the husband', 'his wife', 'married'],
      noun: ['husband', 'wife'],
      denied: ['they never married', 'he isnt the husband any more'],
    },
  ],
  whyRepresented: [
    {
      value: 'asked',
      that: ['{who} asked them to', '{who} asked for it'],
      short: ['asked'],
      noun: ['request from the patient'],
      denied: ['{who} never asked', 'nobody asked them to', '{who} didn’t ask for this', 'he was not asked'],
    },
    {
      value: 'died',
      that: ['{who} has died', '{who} passed away'],
      short: ['dead', 'a death'],
      noun: ['death'],
      denied: ['nobody has died', '{who} hasn’t died', '{who} is very much alive', 'no one passed away'],
    },
    {
      value: 'under13',
      that: ['{who} is under 13', '{who} is a child under 13'],
      short: ['under 13', 'a child'],
      noun: ['child under 13'],
      denied: ['{who} isn’t under 13', '{who} stopped being under 13 years ago'],
    },
    {
      value: 'aged13to17',
      that: ['{who} is 13 to 17', '{who} is 16'],
      short: ['13 to 17', '16'],
      noun: ['teenager'],
      denied: ['{who} isn’t 16 any more', '{who} isn’t 13 to 17'],
    },
    {
      value: 'capacity',
      that: ['{who} lacks capacity', '{who} is not able to do it'],
      short: ['lacking capacity'],
      noun: ['lack of capacity'],
      denied: ['{who} has capacity', '{who} doesn’t lack capacity', 'nobody says {who} lacks capacity'],
    },
  ],
  consent: [
    {
      value: 'received',
      that: ['{who} agrees', '{who} consents', 'we have consent', '{who} has signed the form'],
      short: ['agreed', 'consented', 'signed', 'with consent'],
      noun: ['consent', 'signed form', 'agreement'],
      denied: [
        '{who} does not consent',
        '{who} doesn’t agree',
        'nobody has consent from {whom}',
        '{who} refuses to sign',
        'we have not got consent',
        'consent was never given',
        '{who} took consent back',
      ],
    },
    {
      value: 'requested',
      that: ['we have asked for consent', 'the form has been sent'],
      short: ['asked for', 'requested'],
      noun: ['request sent'],
      denied: ['we haven’t asked for it', 'nobody sent the form', 'no one has asked {whom}'],
    },
    {
      value: 'notNeeded',
      that: ['consent is not needed', 'we can do without consent'],
      short: ['exempt'],
      noun: ['exemption'],
      denied: [
        'of course consent is needed',
        'nobody said it wasn’t needed',
        'you can’t say it isn’t needed',
      ],
    },
  ],
  wantsResponse: [
    {
      value: true,
      that: ['{who} wants a reply', '{who} would like a letter back'],
      short: ['wanting a reply', 'after a reply'],
      noun: ['reply wanted', 'letter back'],
      denied: ['{who} never asked for a reply', '{who} doesn’t want a reply', 'nobody wants a reply'],
    },
  ],
  format: [
    {
      value: 'easyRead',
      that: ['{who} needs easy read', 'easy read would be best'],
      short: ['easy read'],
      noun: ['easy read'],
      denied: ['{who} doesn’t need easy read', '{who} hates easy read', 'easy read wasn’t asked for'],
    },
    {
      value: 'largePrint',
      that: ['{who} needs large print', 'it has to be large print'],
      short: ['large print'],
      noun: ['large print'],
      denied: ['{who} can do without large print', 'large print isn’t needed'],
    },
    {
      value: 'bsl',
      that: ['{who} needs BSL', '{who} uses sign language'],
      short: ['BSL', 'sign language'],
      noun: ['BSL', 'sign language'],
      denied: ['{who} doesn’t sign', 'nobody here uses BSL'],
    },
  ],
  flags: [
    {
      value: 'safeguarding',
      that: ['it is safeguarding', 'this is a safeguarding issue'],
      short: ['safeguarding', 'a safeguarding issue', 'a safeguarding concern'],
      noun: ['safeguarding', 'safeguarding concerns', 'safeguarding issue'],
      denied: ['safeguarding have said it isnt one', 'safeguarding doesn’t come into it'],
    },
    {
      value: 'patientSafety',
      that: ['it is a patient safety incident', 'patient safety comes into it'],
      short: ['patient safety', 'a patient safety incident'],
      noun: ['patient safety incident', 'patient safety issue'],
      denied: ['patient safety isn’t in question', 'nobody raised patient safety'],
    },
    {
      value: 'legal',
      that: ['it is legal', 'this is a legal matter'],
      short: ['legal', 'a legal matter'],
      noun: ['legal action', 'legal claim', 'solicitor'],
      denied: ['{who} isn’t taking legal action', 'nobody mentioned legal', 'legal said it isn’t for them'],
    },
    {
      value: 'police',
      that: ['the police are involved', 'it is a police matter'],
      short: ['police', 'the police', 'a police matter'],
      noun: ['police', 'police involvement', 'police report'],
      denied: ['{who} didn’t call the police', 'the police weren’t called', 'nobody went to the police'],
    },
    {
      value: 'coroner',
      that: ['the coroner is involved', 'it is one for the coroner'],
      short: ['coroner', 'one for the coroner'],
      noun: ['coroner', 'inquest'],
      denied: ['the coroner isn’t involved', 'there won’t be an inquest'],
    },
  ],
  reassured: [
    {
      value: true,
      that: ['I told {whom}', '{who} was told', '{who} has been told their care will not be affected'],
      short: ['told', 'reassured', 'told yet'],
      noun: ['reassurance', 'reassuring done'],
      denied: [
        'nobody told {whom}',
        'no one has told {whom} their care will not be affected',
        'I haven’t told {whom}',
        'not had chance to tell {whom}',
        '{who} says nobody told {whom}',
        '{who} denies being told',
        'forgot to tell {whom}',
      ],
    },
  ],
  sorted: [
    {
      value: true,
      that: ['it is sorted', 'we sorted it', 'it was put right'],
      short: ['sorted', 'put right', 'fixed'],
      noun: ['solution', 'joy getting it sorted'],
      denied: [
        'nobody sorted it',
        'couldn’t get it sorted',
        'it hasn’t been put right',
        '{who} says it isn’t sorted',
        'far from sorted',
        'unsorted',
      ],
    },
  ],
  satisfied: [
    {
      value: true,
      that: ['{who} is satisfied', '{who} is happy with it', '{who} said that will do'],
      short: ['satisfied', 'happy', 'content'],
      noun: ['satisfaction', 'happy face'],
      denied: [
        '{who} is dissatisfied',
        '{who} never said satisfied',
        '{who} isn’t happy',
        'unsatisfied',
        '{who} went off in a huff',
        'nobody asked if {who} is satisfied',
      ],
    },
  ],
};

/** Sentences that hold the words of an answer and are about something else. */
export const aboutSomethingElse: Readonly<Record<ClosedQuestion, readonly string[]>> = {
  raisedBy: [
    'the patient transport is late',
    'what does affected mean',
    'our union representative was in',
    'be patient with me',
  ],
  relationship: [
    'the carer’s room is locked',
    'friend or foe lol',
    'the family room has no chairs',
    'mother of pearl buttons',
  ],
  whyRepresented: [
    'bed 13 is free',
    'I asked for a tea break',
    'the phone died',
    'we are at full capacity',
    'ward 16 rang',
  ],
  consent: [
    '{who} agreed to a bath',
    'consent for the flu jab is in the folder',
    'we had consent training',
    'the form has coffee on it',
  ],
  wantsResponse: [
    '{who} wants a cup of tea',
    'the crash team response was quick',
    'nobody replies on this ward',
    'known to us for years',
  ],
  format: ['easy read that book', 'print is broken', 'large lunch, feeling sleepy', 'email is down again'],
  flags: [
    '{who} lives in Earls Court',
    'her dad was a police officer',
    'safeguarding training is overdue',
    'parked legally',
    'Coroner Street is shut',
    'what is a safeguarding lead',
  ],
  reassured: [
    '{who} was told about the canteen',
    'I told {whom} the doctor would ring',
    'told you so',
    'nobody tells me anything',
  ],
  sorted: ['sorted the linen cupboard', 'all sorts of trouble', 'out of sorts', 'the post is being sorted'],
  satisfied: [
    'I am satisfied with my lunch',
    '{who} has a happy face on a mug',
    'satisfied patients never write',
    'content of the leaflet is wrong',
  ],
};

/** Ways to deny: `{that}` a sentence, `{short}` after “not”, `{noun}` after “no”. */
export const denials = [
  'I don’t think {that}',
  'I doubt {that}',
  'nobody says {that}',
  'it’s not true that {that}',
  '{that}? no',
  '{that}? nope',
  'can’t say {that}',
  'I never said {that}',
  'no way {that}',
  'not {short}',
  '{short}? no',
  '{short}? nope, not at all',
  'never {short}',
  'wouldn’t say {short}',
  'isn’t {short}',
  'hardly {short}',
  'not really {short}',
  'anything but {short}',
  'no {noun}',
  'there is no {noun}',
  'no {noun} as far as I know',
  'nothing like {noun}',
  'without any {noun}',
  'definitely no {noun}',
];

export const hedges = [
  'I think {that}',
  '{that}, I think',
  'maybe {that}',
  'perhaps {that}',
  'not sure if {that}',
  '{that}?',
  '{that} I suppose',
  'could be that {that}',
  'somebody should check whether {that}',
  'I heard {that} but who knows',
  'if {that} I will let you know',
  'will find out if {that}',
  'maybe {short}',
  'might be {short}',
  'could be {short}?',
  'possibly {short}',
  'probably {short}',
  '{short}, not sure',
  '{short} perhaps',
  '{short}??',
  '{short} or not, no idea',
  'sort of {short}',
  'half {short} lol',
  'hopefully {short}',
];

export const who = ['she', 'he', 'the lady', 'Mrs Patel', 'Mr Friend', 'Łukasz', 'bed 4'];
export const whom = ['her', 'him', 'them', 'the lady', 'Mrs Patel', 'Siân'];
export const before = ['', '', 'well ', 'tbh ', 'er, ', 'so ', 'hiya ', 'ok so '];
export const behind = ['', '', '.', ' x', ' lol', ' 🙄', '!!', ' sorry', ' ta', '\n', '...'];

export const smallTalk = [
  'the kettle is on',
  'hang on bay 3 is buzzing',
  'brb doctor is here',
  'who ate my lunch',
  'this shift is never ending',
  'is it raining where you are',
  'the printer has jammed again',
  'cant find my glasses',
  'I hate forms',
  'what is this for',
  'do I have to do this',
  'my feet are killing me',
  'sorry phone ringing',
  'wrong chat',
  'are you a real person',
  'that was meant for the group',
  'the wifi is rubbish in here',
  'somebody moved the trolley',
];
