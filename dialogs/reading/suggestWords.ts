/** The words by which a note tells who reached us, how and when. None of them is said by us. */

const list = (words: string): ReadonlySet<string> => new Set(words.split(' '));

export const titles = list('mr mrs ms miss mx');

/** Before the subject of a sentence. */
export const opens = list('hi hiya hello morning afternoon so ok okay please fyi just today earlier and');

export const pronouns = list('she he they');

export const roles = list(
  'pt patient su user mum mam mother dad father parent parents son daughter husband wife partner sister brother nan gran grandmother grandson granddaughter aunt uncle niece nephew carer neighbour lady gentleman relative advocate solicitor friend visitor someone somebody woman man client',
);

export const whose = list("the a an her his their pt's patient's pts patients service our");

/** Those that say whose relative somebody is. */
export const ofSomebody = list("her his their pt's patient's pts patients");

/** Whoever uses the service. */
export const patients = list('pt patient su user');

/** They only ever speak for somebody. */
export const speakers = list('advocate solicitor');

export const auxiliaries = list('has have had just also then again kindly finally only');

/** Who did something to reach us, and how. The longest of those that fit counts. */
export const reaching: readonly (readonly [string, string])[] = [
  ['rang', 'phone'],
  ['rung', 'phone'],
  ['rings', 'phone'],
  ['phoned', 'phone'],
  ['phones', 'phone'],
  ['telephoned', 'phone'],
  ['called', 'phone'],
  ['left a voicemail', 'phone'],
  ['left us a voicemail', 'phone'],
  ['left me a voicemail', 'phone'],
  ['left voicemail', 'phone'],
  ['emailed', 'email'],
  ['sent an email', 'email'],
  ['sent us an email', 'email'],
  ['wrote', 'letter'],
  ['wrote in', 'letter'],
  ['sent a letter', 'letter'],
  ['sent us a letter', 'letter'],
  ['told', 'inPerson'],
  ['spoke to', 'inPerson'],
  ['stopped', 'inPerson'],
  ['approached', 'inPerson'],
  ['collared', 'inPerson'],
  ['came up to', 'inPerson'],
  ['came to see', 'inPerson'],
  ['came to', 'inPerson'],
  ['came in', 'inPerson'],
  ['called in', 'inPerson'],
  ['popped in', 'inPerson'],
  ['came to the ward', 'inPerson'],
  ['came to reception', 'inPerson'],
];

/** They came to where we work, and not to somebody. */
export const cameHere: ReadonlySet<string> = new Set([
  'came in',
  'called in',
  'popped in',
  'came to the ward',
  'came to reception',
]);

/** The same as things: “had a call from …”. */
export const arrivals: readonly (readonly [string, string])[] = [
  ['call', 'phone'],
  ['phone call', 'phone'],
  ['telephone call', 'phone'],
  ['voicemail', 'phone'],
  ['tc', 'phone'],
  ['email', 'email'],
  ['letter', 'letter'],
];

export const arrived = list("rec'd recd received left came in");

export const arriving = list('just had have got took taken received a an another the new');

/** Nobody but us: “rang us”, “told me”. */
export const us = list('us me');
export const besideUs = list('in up through to here again back');

/** What follows when somebody reached us with something. */
export const reports = list(
  'about to re regarding saying complaining concerning because cos as that and upset unhappy very really wanting asking angry',
);

/** They rang somebody who did not answer: that is what happened, and not how it reached us. */
export const unanswered =
  /\b(?:(?:nobody|no ?one) (?:ever |even |had |has )?(?:answered|answers|picked|picks|rang|called|phoned|replied|got back|responded)|(?:rang|called|phoned|emailed|wrote)[^.;]{0,30}[,] (?:nobody|no ?one)|no answer|no reply|never (?:answered|rang|called|phoned|replied)|not answered|didn'?t answer|did not answer|unanswered|rang out|cut off|on hold|no response|engaged)\b/i;

/** Who works here or somewhere: a person with such a word beside the name is staff. */
export const staff = list(
  'nurse nurses sister doctor dr doctors gp consultant matron manager ward wards team unit reception receptionist switchboard clinic hospital surgery practice pharmacy pharmacist school police council court office crisis camhs cahms cmht pals icu hca staff support worker workers social student charge bank agency ambulance paramedic paramedics colleague colleagues psychologist psychiatrist therapist ot physio care cpn deputy lead director chief senior junior admin secretary healthwatch icb',
);

/** They may begin with a capital, and are nobody’s name. */
export const neverNames: ReadonlySet<string> = new Set([
  ...staff,
  ...list(
    "line night day community north south acute rehab service services user trust nhs home someone somebody anyone anybody nobody everyone no-one people person man woman boy girl child lady gentleman caller customer client resident member public family relative relatives inpatient outpatient patient pt su another other one two three monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december christmas easter it this that these those there here when while after before because since then though although also only even if as at in on for from to with by of and but or so not never yesterday today tonight tomorrow last next what why how who whose which where got had has have was were is are did does do been being went came told said says asked rang called phoned emailed wrote sent left waited unhappy upset angry very really please hi hello dear sorry thanks complaint concern compliment call email letter voicemail message visit phone about re regarding saying complaining concerning fyi new i i'm i've i'd my me we our us you your he she they her his their the a an",
  ),
]);

/** Whose number it may be else: ours, a surgery's, one that they were told to ring. */
export const numberOfAnother =
  /\b(?:wards?|gp|surgery|practice|switchboard|reception|office|pharmacy|our|nurse|dr|doctor|old|wrong|former|teams?|line|hospital|clinic|school|solicitor|social|worker|manager|matron|consultant|staff|police|council|told to|given|gave|advised|not|helpline|nhs|mum'?s|dad'?s|son'?s|daughter'?s|husband'?s|wife'?s|sister'?s|brother'?s|next of kin|nok|neighbour'?s)\b/i;

/** A day beside them is one that is still to come, or is told for another reason. */
export const anotherDay =
  /\b(?:will|shall|going to|due|next|booked|until|till|by|tomorrow|upcoming|planned|expected|hoping|wants?|needs?|since|born|dob|birth|birthday|dated|admitted|diagnosed|started|moved|if|would|should|could|deadline|funeral|holiday|usually|always|every|each)\b/i;

/** Behind the name of a service they make sure that it is one. */
export const serviceNouns = list('team teams ward wards unit service services clinic line inpatients cmht');

/** Names of services that mean nothing else, though they are one word. */
export const servicesAlone = list('camhs cahms iapt crht crhtt hbtt mbu eip cmht');

/** What is said to a suggestion, besides yes and no. */
export const agrees = [
  'right',
  "that's right",
  'thats right',
  'correct',
  'ok',
  'okay',
  'all right',
  'yes right',
  "yes that's right",
];
export const differs = [
  'none',
  'none of that',
  'none of those',
  'neither',
  'wrong',
  "that's wrong",
  'thats wrong',
  'not right',
  "that's not right",
];

/** How a note goes on to speak of whoever raises it, by what they are to the person. */
export const calledAs: Readonly<Record<string, readonly string[]>> = {
  parent: ['mum', 'mam', 'mother', 'dad', 'father'],
  child: ['son', 'daughter'],
  spouse: ['wife', 'husband', 'partner'],
  family: ['sister', 'brother', 'aunt', 'uncle', 'nan', 'gran', 'grandad', 'niece', 'nephew'],
  carer: ['carer'],
};
