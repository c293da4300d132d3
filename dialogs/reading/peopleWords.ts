import type { Entries } from '../../policy/machine/fields';

/** What staff say of the people on a case, as it is compared, with the command it asks for. None of it is said by us. */

const kin =
  'mother|mum|mam|father|dad|parent|parents|son|daughter|husband|wife|partner|brother|sister|aunt|uncle|niece|nephew|grandmother|grandfather|gran|nan|grandad|child|baby|carer|friend|neighbour|advocate|solicitor|mp|guardian|family|representative|rep|next of kin|attorney';
const who = `(?:hes?|shes?|they|(?:(?:his|her|their|the|our|my|this) )?(?:(?:late|poor|old|young) )?(?:${kin}|person|patient|complainant|client|lady|man|woman|gentleman|service user)(?:s (?:${kin}))?)`;
const has = '(?:has|have|had|is|are|was|were)';
const soon = '(?:(?:just|now|sadly|since|also|already|recently|apparently|unfortunately) )*';
const way =
  '(?:(?:new|different|changed|another) )?(?:(?:phone|mobile|telephone|contact|home|email|postal) )?(?:number|phone|mobile|email|address|email address|contact details|details)';
const whom = `(?:her|him|them|${who})`;
const days = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
/** What else is said is no word of a case that stays: whoever tells more tells of a concern. When it was is asked for. */
const when = `(?: (?:yesterday|today|last (?:night|week|month|${days})|this (?:morning|week|month|year)|(?:on )?${days}|(?:on )?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: .{0,20})?))?`;
const detail = '(?: (?:it is |is )?[\\d+][\\d ()+]{4,30}| (?:it is |is )?\\S+@\\S+)?';

const rows: readonly (readonly [string, string])[] = [
  [
    `(?:i am (?:told|afraid) |(?:${who} |they |i |we )?(?:rang|phoned|called|emailed|wrote|heard|messaged)(?: us| in| me| back)? (?:to (?:say|tell us)|saying|and said) )?(?:that )?${who} ${soon}(?:${has} )?${soon}(?:died|passed away|passed on|passed|dead|deceased)${when}`,
    'recordDeath',
  ],
  [`(?:record |note |log )?(?:a |the |his |her |their )?death(?: of ${who})?`, 'recordDeath'],
  [
    `${who} ${soon}(?:${has} )?${soon}(?:lost|lacks?|lacking|without|no longer (?:has|have)|does not have|do not have|gained|regained|got back|has got back) (?:(?:mental|physical) )?capacity${when}`,
    'recordCapacity',
  ],
  [
    `${who} (?:has |have |is |are )?(?:can|able to|can not|no longer able to|not able to|unable to|can no longer) (?:decide|make decisions|make a decision)(?: (?:on|about|for) .{1,30})?(?: any more| again| any longer)?`,
    'recordCapacity',
  ],
  [
    `${who} ${soon}(?:${has} )?${soon}(?:got )?(?:a |an )?(?:new|different|another) ${way}${detail}`,
    'changeContact',
  ],
  [
    `${who} ${soon}(?:(?:has|have) )?${soon}(?:moved house|moved home|moved to a new address|changed (?:his|her|their) ${way})${when}`,
    'changeContact',
  ],
  [
    `(?:${who}s? |his |her |their |the )?${way} (?:${has} )?(?:${soon})(?:changed|new|different|wrong now)${when}`,
    'changeContact',
  ],
  [
    `(?:${who}s? |his |her |their |the )?${way} is (?:now )?(?:[\\d+][\\d ()+]{4,30}|\\S+@\\S+)`,
    'changeContact',
  ],
  [`(?:change|update|new) (?:the |his |her |their |${who}s? )?${way}${detail}`, 'changeContact'],
  [
    `${who} (?:(?:is|are) no longer|(?:is|are) not|has stopped|have stopped|stopped|no longer|does not want to go on|do not want to go on) (?:(?:be|being) )?(?:acting|speaking|representing|representative|the representative|acts?|speaks?|represents?)(?: (?:for|on behalf of))?(?: ${whom})?(?: (?:any more|anymore|now|any longer))?`,
    'endRepresentative',
  ],
  [
    `${who} (?:wants? to |will |is going to )?(?:speaks?|speaking|acts?) for (?:himself|herself|themselves|themself)(?: now)?`,
    'endRepresentative',
  ],
  [
    `${who} (?:is |are |will |now |has taken |have taken |takes |taking )*(?:acting|acts|speaks|speaking|represents|representing|over|the (?:new )?representative)(?: (?:for|instead of|from|on behalf of) ${whom})?(?: (?:now|instead|from now on))?`,
    'nameRepresentative',
  ],
  [
    `(?:there is |they have |she has |he has )?(?:a |the )?(?:new|different|another) (?:representative|rep|solicitor|person speaking)(?: .{0,30})?`,
    'nameRepresentative',
  ],
  [
    `add (?:a |an |the |her |his |their |another )?(?:(?:second|further|other|more) )?(?:mps?(?: office)?|advocates?|complainants?|person|people|somebody|someone|${kin})(?: (?:to|on) (?:the|this) case)?`,
    'addPerson',
  ],
  [
    `(?:take|remove) (?:the |her |his |their )?(?:mps?(?: office)?|advocate|(?:further )?complainant|${kin}) off(?: (?:the|this) case)?`,
    'removePerson',
  ],
  [
    `(?:copy|copies to|send copies to|stop copying) (?:the |her |his |their )?(?:mps?(?: office)?|advocate|${kin})(?: in)?`,
    'changePerson',
  ],
];

const patterns = rows.map(([words, command]) => [new RegExp(`^${words}$`), command] as const);

const aboutCase = [/ (?:(?:on|for|in|of|to|from|re) )?(?:case )?§$/, /^(?:(?:on|for|in|re) )?(?:case )?§ /];

/** What the words themselves answer of a command: what they name, and nothing else. */
const answers: readonly (readonly [command: string, said: RegExp, entries: Entries])[] = [
  ['addPerson', /\bmps?\b/, { part: 'mp' }],
  ['addPerson', /\badvocates?\b/, { part: 'advocate' }],
  ['addPerson', /\bcomplainants?\b/, { part: 'further' }],
  ['changeContact', /\bemail\b/, { changed: ['email'] }],
  ['changeContact', /\b(?:number|phone|mobile|telephone)\b/, { changed: ['phone'] }],
  ['changeContact', /\b(?:address|moved)\b/, { changed: ['address'] }],
  ['recordCapacity', /\b(?:lost|lacks?|lacking|without|no longer|not|unable)\b/, { now: 'no' }],
  [
    'recordCapacity',
    /\b(?:gained|regained|got back|again)\b|\b(?:can|able to) (?:decide|make)\b/,
    { now: 'yes' },
  ],
  ['endRepresentative', /\b(?:himself|herself|themselves|themself)\b/, { ended: 'speaksThemselves' }],
];

/** The command that is asked for about somebody on a case, where it is one of these, with what the words answer of it. */
export function hearOfPeople(
  asked: string,
): { readonly command: string; readonly entries: Entries } | undefined {
  const words = aboutCase.reduce((left, about) => left.replace(about, ''), asked);
  const command = patterns.find(([pattern]) => pattern.test(words))?.[1];
  if (command === undefined) return undefined;
  const answer = answers.find(([of, said]) => of === command && said.test(words));
  return { command, entries: answer?.[2] ?? {} };
}

/** Who is on it: with a case. */
export const itsPeople = {
  all: 'who is are the all what on in of for case people involved everybody everyone complaint concern it show list §',
  needs: 'people everybody everyone involved',
};
