import { addMonths, isLondonDate, type LondonDate } from '../../policy/calendar/dates';
import {
  isBlank,
  notKnown,
  notKnownYet,
  readYesNo,
  wordsOf,
  type Entries,
} from '../../policy/machine/fields';
import type { Refusal } from '../../policy/machine/refusal';
import { refuseDates } from '../../policy/sections/intake/refuseDates';
import { timescales } from '../../policy/timescales';
import { readConsent, readFlags, readReassured, readReply, readSatisfied } from './closedReadings';
import { readNeeds } from './logging/needs';
import { readSpeaksFor } from './logging/speaksFor';
import { readStanding } from './logging/standing';
import { readFoundOut, readWhen } from './logging/when';
import { readReach, readWho } from './logging/who';
import { needNoConsent, readWhy } from './logging/why';
import { consentWords, whyRepresentedWords } from '../reading/consentWords';
import { flagWords } from '../reading/flagWords';
import { formatWords } from '../reading/needWords';
import { reassuredWords } from '../reading/reassuredWords';
import { relationshipWords } from '../reading/relationshipWords';
import { replyWords } from '../reading/replyWords';
import { satisfiedWords, sortedWords, whyNotSortedWords } from '../reading/sortedWords';
import { standingAnswers } from '../reading/standingWords';
import { channelWords } from '../reading/lexicon';
import { isShortName } from '../reading/names';
import type { Script } from './step';

/** Did it happen so long before it reached us that when they found out decides whether it is in time (5.1)? */
function isLate({ happenedOn, receivedOn }: Entries): boolean {
  const [happened, received] = [wordsOf(happenedOn), wordsOf(receivedOn)];
  if (happened === '' || happened === notKnown || received === '') return false;
  return addMonths(happened as LondonDate, timescales.timeLimit.months) < received;
}

/** Days that cannot have come in this order are asked again at once. */
const refuseOrder = (entries: Entries): Refusal | undefined =>
  refuseDates(
    Object.fromEntries(
      ['happenedFrom', 'happenedOn', 'foundOutOn', 'receivedOn'].flatMap((name) => {
        const date = wordsOf(entries[name]);
        return isLondonDate(date) ? [[name, date] as const] : [];
      }),
    ),
  );

const isDayUnknown = ({ happenedOn }: Entries): boolean => ['', notKnown].includes(wordsOf(happenedOn));

/** Logging a concern: the person’s words, then what is needed, one thing at a time or on two small cards (3.2 to 3.7). */
export const logConcernScript: Script = {
  title: 'Log a concern',
  steps: [
    {
      key: 'words',
      title: 'what happened',
      ask: 'What happened? Write it in the person’s own words, as long as you like.',
      fields: ['words'],
    },
    {
      key: 'standing',
      title: 'who is raising it',
      ask: 'Who is raising it?',
      fields: ['raisedBy'],
      asksAlso: { steps: ['who'], ask: 'Who is raising it, what is their name, and how can we reach them?' },
      words: { raisedBy: { synonyms: standingAnswers } },
      read: readStanding,
    },
    {
      key: 'who',
      title: 'their name and how to reach them',
      ask: 'What is their name, and how can we reach them: phone, email or post?',
      fields: ['personName', 'phone', 'email', 'address'],
      box: {
        name: 'phone',
        label: 'Their phone number, email or address',
        of: ['phone', 'email', 'address'],
        read: readReach,
      },
      read: readWho,
      asksMoreOf: ({ personName, phone }) =>
        isBlank(phone) && personName !== notKnown && isShortName(wordsOf(personName)) ? ['personName'] : [],
    },
    {
      key: 'speaksFor',
      title: 'who they speak for',
      ask: 'Who are they speaking for, and what are they to that person?',
      fields: ['affectedName', 'relationship'],
      words: { relationship: { synonyms: relationshipWords } },
      read: readSpeaksFor,
    },
    {
      key: 'why',
      title: 'why they speak for them',
      ask: 'Why are they speaking for them?',
      fields: ['whyRepresented'],
      asksAlso: { steps: ['consent'], ask: 'Why are they speaking for them, and does the person agree?' },
      words: { whyRepresented: { synonyms: whyRepresentedWords } },
      read: readWhy,
    },
    {
      key: 'consent',
      title: 'whether the person agrees',
      ask: 'Does the person agree to them speaking and seeing personal details?',
      fields: ['consent'],
      words: { consent: { synonyms: consentWords } },
      mayBeNo: true,
      // Why they speak for the person says it already (4.2, 4.3).
      unasked: ({ whyRepresented }) =>
        needNoConsent.includes(wordsOf(whyRepresented)) ? { consent: 'notNeeded' } : undefined,
      read: readConsent,
    },
    {
      key: 'when',
      title: 'where and when',
      ask: 'Which service is it about, when did it happen, and how and when did it reach us?',
      fields: ['service', 'happenedOn', 'channel', 'receivedOn'],
      insists: ['happenedOn'],
      takes: ['happenedFrom', 'happenedAbout', 'foundOutOn'],
      together: { fields: ['channel', 'receivedOn'], ask: 'How did it reach us, and on which day?' },
      words: {
        service: { mayHaveMore: true },
        channel: { synonyms: channelWords, mayHaveMore: true },
      },
      read: readWhen,
      refuse: refuseOrder,
    },
    {
      key: 'foundOut',
      title: 'when they found out',
      ask: 'That is more than 12 months before it reached us. When did they find out about it?',
      fields: ['foundOutOn'],
      onlyWhen: isLate,
      read: readFoundOut,
      refuse: refuseOrder,
    },
    {
      key: 'about',
      title: 'about when it happened',
      ask: 'About when did it happen?',
      fields: ['happenedAbout'],
      onlyWhen: isDayUnknown,
      onCardsAlone: true,
    },
    {
      key: 'effect',
      title: 'how it affected them',
      ask: 'How has it affected them?',
      fields: ['effect'],
      asksAlso: {
        steps: ['outcome', 'reply'],
        ask: 'How has it affected them, what would put it right, and do they want a reply?',
      },
    },
    {
      key: 'outcome',
      title: 'what would put it right',
      ask: 'What would put it right for them?',
      fields: ['outcome'],
      asksAlso: { steps: ['reply'], ask: 'What would put it right for them, and do they want a reply?' },
    },
    {
      key: 'reply',
      title: 'whether they want a reply',
      ask: 'Do they want a reply?',
      fields: ['wantsResponse'],
      words: { wantsResponse: replyWords },
      read: readReply,
    },
    {
      key: 'needs',
      title: 'adjustments, language and format',
      ask: 'Do they need any adjustments, an interpreter or another language, or letters in another format? “None” is an answer.',
      fields: ['adjustments', 'language', 'format'],
      words: { format: { synonyms: formatWords } },
      mayBeNo: true,
      read: readNeeds,
    },
    {
      key: 'flags',
      title: 'red flags',
      ask: 'Does any of this raise one of these? “None of these” is an answer.',
      fields: ['flags'],
      words: { flags: { synonyms: flagWords } },
      mayBeNo: true,
      read: readFlags,
    },
    {
      key: 'reassured',
      title: 'whether they were told their care is not affected',
      ask: 'Have you told them their care will not be affected?',
      fields: ['reassured'],
      words: { reassured: reassuredWords },
      read: readReassured,
    },
    {
      key: 'sortedHow',
      title: 'whether it was sorted there and then',
      ask: 'Was it sorted there and then? If not, why not?',
      fields: ['sorted'],
      answers: {
        yes: { label: 'Yes', entries: { sorted: 'true', whyNotSorted: '' } },
        somebodyElse: {
          label: 'No, it needs somebody else to look into it',
          entries: { sorted: 'false', whyNotSorted: 'somebodyElse' },
        },
        wantItLookedAt: {
          label: 'No, they want it looked at',
          entries: { sorted: 'false', whyNotSorted: 'wantItLookedAt' },
        },
        another: { label: 'No, another reason', entries: { sorted: 'false', whyNotSorted: '' } },
        notKnown: { label: notKnownYet, entries: { sorted: notKnown, whyNotSorted: '' } },
      },
      then: { yes: 'actionTaken', no: 'whyNotSorted' },
      // Somebody else’s concern never ends as it is logged, and a reply is owed: whoever takes it on sees what was done.
      unasked: ({ raisedBy, wantsResponse }) =>
        raisedBy === 'representative' && readYesNo(wantsResponse) === true ? { sorted: notKnown } : undefined,
      words: { sorted: { ...sortedWords, synonyms: whyNotSortedWords } },
    },
    {
      key: 'whyNot',
      title: 'why it could not be sorted',
      ask: 'Why could it not be sorted there and then?',
      fields: ['whyNotSorted'],
      unasked: () => ({ whyNotSorted: notKnown }),
    },
    {
      key: 'done',
      title: 'what was done',
      ask: 'What was done to sort it?',
      fields: ['actionTaken'],
      asksAlso: { steps: ['learning'], ask: 'What was done to sort it, and what can we learn from it?' },
    },
    {
      key: 'satisfied',
      title: 'whether they said they are satisfied',
      ask: 'Did they say themselves that they are satisfied?',
      fields: ['satisfied'],
      words: { satisfied: satisfiedWords },
      read: readSatisfied,
    },
    {
      key: 'learning',
      title: 'what we learnt',
      ask: 'What can we learn from it?',
      fields: ['learning'],
    },
    {
      key: 'wordsAre',
      title: 'whose words these are',
      ask: 'Whose words are these?',
      fields: ['wordsAre'],
      onCardsAlone: true,
    },
    {
      key: 'age',
      title: 'how old the person is',
      ask: 'How old is the person it is about?',
      fields: ['ageBand'],
      onCardsAlone: true,
    },
  ],
  cards: [
    ['words'],
    ['standing', 'when', 'effect', 'outcome'],
    ['who', 'flags', 'reassured', 'sortedHow', 'reply', 'needs', 'about', 'wordsAre', 'age'],
    ['speaksFor', 'why', 'consent', 'foundOut', 'whyNot', 'done', 'satisfied', 'learning'],
  ],
  folds: ['effect', 'outcome', 'needs', 'about', 'wordsAre', 'age'],
  questions: {
    raisedBy: { ask: 'Who is raising it?', called: 'raised by' },
    personName: { ask: 'What is their name?', called: 'name' },
    phone: { ask: 'How can we reach them: a phone number, an email or an address?', called: 'phone' },
    email: { ask: 'What is their email?', called: 'email' },
    address: { ask: 'What is their address?', called: 'address' },
    affectedName: { ask: 'Who are they speaking for?', called: 'speaking for' },
    relationship: { ask: 'What are they to that person?', called: 'what they are to them' },
    whyRepresented: { ask: 'Why are they speaking for them?', called: 'why they speak for them' },
    consent: {
      ask: 'Does the person agree to them speaking and seeing personal details?',
      called: 'consent',
    },
    service: { ask: 'Which service is it about?', called: 'service' },
    happenedOn: { ask: 'Which day did it happen?', called: 'it happened' },
    happenedFrom: { ask: 'When did it begin?', called: 'it began' },
    happenedAbout: { ask: 'About when did it happen?', called: 'about when it happened' },
    foundOutOn: { ask: 'When did they find out about it?', called: 'they found out' },
    channel: { ask: 'How did it reach us?', called: 'how it reached us' },
    receivedOn: { ask: 'Which day did it first reach anybody here?', called: 'it reached us' },
    wantsResponse: { ask: 'Do they want a reply?', called: 'reply wanted' },
    adjustments: { ask: 'What adjustments do they need?', called: 'adjustments' },
    language: { ask: 'Which language, or interpreter?', called: 'language' },
    format: { ask: 'How should we write to them?', called: 'format' },
    flags: { ask: 'Does any of this raise one of these?', called: 'red flags' },
    reassured: {
      ask: 'Have you told them their care will not be affected?',
      called: 'told that their care is not affected',
    },
    sorted: { ask: 'Was it sorted there and then?', called: 'sorted there and then' },
    whyNotSorted: { ask: 'Why could it not be sorted there and then?', called: 'why not sorted' },
    staffNote: { ask: 'What did staff note?', called: 'also kept as you said it' },
    privacy: { ask: 'What is to stay private?', called: 'to stay private, as you said it' },
    words: { ask: 'What happened?', called: 'what happened' },
    effect: { ask: 'How has it affected them?', called: 'effect' },
    outcome: { ask: 'What would put it right for them?', called: 'what would put it right' },
    actionTaken: { ask: 'What was done to sort it?', called: 'what was done' },
    learning: { ask: 'What can we learn from it?', called: 'what we learnt' },
    wordsAre: { ask: 'Whose words are these?', called: 'whose words' },
    ageBand: { ask: 'How old is the person it is about?', called: 'age' },
    satisfied: {
      ask: 'Did they say themselves that they are satisfied?',
      called: 'they said they are satisfied',
    },
  },
};
