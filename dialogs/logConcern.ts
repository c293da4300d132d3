import type { Context } from '../policy/machine/command';
import { hearWho } from './reading/who';
import type { Script } from './step';

/** Logging a concern: seven short steps at the most, six for a plain one, each with a card and a question to type at. */
export const logConcernScript: Script = {
  title: 'Log a concern',
  defaults: (_state, { today }: Context) => ({
    raisedBy: 'patient',
    channel: 'inPerson',
    receivedOn: today,
    wantsResponse: 'true',
    adjustments: 'None needed',
    format: 'standard',
    reassured: 'false',
    sorted: 'false',
    whyNotSorted: 'It needs somebody else to look into it',
  }),
  steps: [
    {
      key: 'words',
      title: 'what happened',
      ask: 'What happened? Write it in the person’s own words.',
      fields: ['words'],
    },
    {
      key: 'who',
      title: 'who is raising it',
      ask: 'Who is raising it, what is their name, and how can we reach them? For example: “the service user, Sample Name, 01632 960001”.',
      fields: ['raisedBy', 'personName', 'phone', 'email', 'address'],
      hears: (words) => {
        const { name, phone, email, address } = hearWho(words);
        return { personName: name, phone, email, address };
      },
      synonyms: {
        raisedBy: {
          representative:
            /\b(mother|mum|father|dad|son|daughter|wife|husband|partner|sister|brother|carer|advocate|friend|parent|solicitor|mp|representative|on behalf|for (him|her|them|another))\b/i,
          anonymous: /\b(anonymous|no name|did(n.t| not) (say|give)|general)\b/i,
          affected: /\b(affected|relative|visitor|neighbour)\b/i,
          patient: /\b(patient|service user|themsel\w+|him|her|client|resident)\b/i,
        },
      },
    },
    {
      key: 'representative',
      title: 'who they speak for',
      ask: 'Who are they speaking for, what are they to that person, why, and does the person agree?',
      fields: ['affectedName', 'relationship', 'whyRepresented', 'consent'],
      synonyms: {
        relationship: {
          family:
            /\b(mother|mum|father|dad|son|daughter|wife|husband|sister|brother|parent|family|aunt|uncle)\b/i,
        },
        whyRepresented: {
          asked: /\basked\b/i,
          died: /\b(died|dead|death|passed away)\b/i,
          under13: /\b(child|under 13)\b/i,
          aged13to17: /\b(13|14|15|16|17|teen\w*)\b/i,
          capacity: /\b(capacity|unable|not able)\b/i,
        },
        consent: {
          received: /\b(agrees?|consents?|have (it|their consent)|consent received|yes)\b/i,
          requested: /\b(asked for|requested)\b/i,
          notYet: /\bnot (yet|asked)\b/i,
          notNeeded: /\bnot needed\b/i,
        },
      },
    },
    {
      key: 'when',
      title: 'where and when',
      ask: 'Which service, when did it happen, and how and when did it reach us? For example: “the crisis team, happened last Tuesday, by phone today”.',
      fields: ['service', 'happenedOn', 'foundOutOn', 'channel', 'receivedOn'],
      cues: {
        foundOutOn: /\b(found out|learn\w*|aware|discovered|noticed)\b/i,
        receivedOn:
          /\b(reached|received|told|came|rang|called|phone[d]?|wrote|emailed?|letter|person|online|website|today)\b/i,
        happenedOn: /\b(happen\w*|on|was|occurred|since)\b/i,
      },
      synonyms: {
        channel: {
          phone: /\b(phone[d]?|rang|called|telephone)\b/i,
          inPerson: /\b(in person|face to face|told (me|us)|on the ward|came)\b/i,
          letter: /\b(letter|wrote|written|post)\b/i,
          email: /\be-?mail(ed)?\b/i,
          webform: /\bweb ?form\b/i,
          online: /\b(online|website)\b/i,
          commissioner: /\b(commissioner|icb)\b/i,
          mp: /\bmp\b/i,
          partner: /\bpartner\b/i,
        },
      },
    },
    {
      key: 'effect',
      title: 'how it affected them',
      ask: 'How has it affected them?',
      fields: ['effect', 'outcome', 'wantsResponse'],
    },
    {
      key: 'needs',
      title: 'needs and safety',
      ask: 'Any adjustments, language or format they need? Any safeguarding, patient safety, legal, police or coroner matter? Was it sorted there and then, and have you told them their care will not be affected? For example: “none, told them”.',
      fields: ['adjustments', 'language', 'format', 'flags', 'reassured', 'sorted', 'whyNotSorted'],
      cues: { language: /\b(interpreter|language|speaks)\b/i },
      synonyms: {
        flags: {
          safeguarding: /\bsafeguarding\b/i,
          patientSafety: /\b(patient safety|incident)\b/i,
          legal: /\b(legal|solicitor|court|claim)\b/i,
          police: /\bpolice\b/i,
          coroner: /\b(coroner|inquest)\b/i,
        },
        reassured: { true: /\b(told|reassured)\b/i },
        sorted: { false: /\bnot (sorted|resolved)\b/i, true: /\b(sorted|resolved|put right)\b/i },
      },
    },
    {
      key: 'sorted',
      title: 'what was done',
      ask: 'What was done to sort it?',
      fields: ['actionTaken', 'satisfied', 'learning'],
    },
  ],
};
