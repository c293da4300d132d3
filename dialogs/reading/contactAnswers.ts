import type { FieldWords } from './field';

/** What people say for the answers about a contact, by field. */
export const contactAnswers: Readonly<Record<string, FieldWords>> = {
  what: {
    synonyms: {
      note: ['note', 'a note', 'just a note', 'own note', 'file note'],
      callFrom: [
        'they rang',
        'she rang',
        'he rang',
        'they called',
        'they phoned',
        'call from them',
        'incoming call',
      ],
      callTo: ['i rang', 'we rang', 'rang them', 'i called', 'we called', 'call to them', 'outgoing call'],
      visit: ['visit', 'meeting', 'in person', 'face to face', 'met', 'we met', 'saw them'],
      video: ['video', 'video call', 'teams call', 'zoom'],
      emailFrom: ['they emailed', 'she emailed', 'he emailed', 'email from them'],
      emailTo: ['i emailed', 'we emailed', 'email to them'],
      letterFrom: ['they wrote', 'letter from them'],
      letterTo: ['i wrote', 'we wrote', 'letter to them'],
      messageFrom: ['they texted', 'text from them', 'message from them'],
      messageTo: ['i texted', 'text to them', 'message to them'],
      tried: ['no answer', 'tried', 'not reached', 'could not reach them', 'voicemail', 'left a message'],
    },
  },
  whom: {
    synonyms: {
      person: ['the complainant', 'complainant', 'them', 'her', 'him'],
      affected: ['the patient', 'patient', 'the person affected'],
      speaksFor: ['the representative', 'representative', 'the family'],
      staff: ['staff', 'a colleague', 'colleague', 'the ward'],
      partner: ['partner', 'the council', 'another organisation'],
      other: ['other', 'another person'],
    },
  },
  promise: {
    synonyms: { no: ['nothing', 'none', 'nope'], me: ['me', 'i did', 'by me'], handler: ['the handler'] },
  },
};

/** What may have come or gone: what came from them, and what went to them. */
const bothWays: readonly (readonly [RegExp, string, string])[] = [
  [/\b(?:call|phone|telephone|rang|rung|phoned|called)\b/i, 'callFrom', 'callTo'],
  [/\be-?mail(?:ed)?\b/i, 'emailFrom', 'emailTo'],
  [/\b(?:letter|wrote)\b/i, 'letterFrom', 'letterTo'],
  [/\b(?:text|message|texted)\b/i, 'messageFrom', 'messageTo'],
];

const came = /\b(?:from|they|s?he|in|incoming)\b/i;
const went = /\b(?:to|i|we|out|outgoing)\b/i;
const isElse = /\b(?:video|teams|zoom|left|tried|no|not|nobody|note)\b/i;

/** The kinds it may be: one where it is said who reached whom, two where it is not. */
export function hearKind(words: string): readonly string[] {
  const [, from, to] = (isElse.test(words) ? undefined : bothWays.find(([said]) => said.test(words))) ?? [];
  if (from === undefined || to === undefined) return [];
  if (came.test(words) === went.test(words)) return [from, to];
  return [came.test(words) ? from : to];
}
