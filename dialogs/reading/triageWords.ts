import type { FieldWords } from './field';

export const meSaid = new Set([
  'me',
  'myself',
  'i',
  'i will',
  "i'll",
  'i do',
  "i'll do it",
  "i'll take it",
  'i will take it',
  'me please',
  'i take it',
  'its me',
  "it's me",
]);

/** Whole answers to the questions of triage, in the words people type. None of them is said by us. */
export const triageWords: Readonly<Record<string, FieldWords>> = {
  route: {
    synonyms: {
      enquiry: ['pals', 'pals enquiry', 'enquiry', 'a pals enquiry'],
      earlyResolution: ['early', 'early resolution', 'formal early resolution'],
      closerLook: [
        'closer look',
        'formal',
        'formal complaint',
        'investigation',
        'investigate',
        'formal closer look',
      ],
      feedback: ['feedback'],
      learning: ['learning', 'anonymous', 'general'],
      copiedIn: ['copied in', 'copy', 'cc'],
      ledElsewhere: ['icb', 'commissioner', 'led elsewhere'],
    },
  },
  spokenTo: {
    synonyms: {
      spoke: [
        'yes',
        'yep',
        'y',
        'yes i did',
        'yes we did',
        'spoke',
        'spoken',
        'i spoke to them',
        'spoke to them',
        'spoke with them',
      ],
      couldNotReach: [
        'no answer',
        'tried twice',
        'tried to',
        'left a message',
        'left a voicemail',
        'tried',
        'we tried',
        'could not reach',
        "couldn't reach them",
        'could not reach them',
        'voicemail',
      ],
      declined: [
        'declined',
        'they declined',
        'they do not want to',
        "they don't want to",
        'does not want to talk',
        'refused',
      ],
    },
  },
  spokenHow: {
    synonyms: {
      phone: ['phone', 'phoned', 'rang', 'called', 'by phone', 'on the phone', 'telephone'],
      inPerson: ['in person', 'met', 'face to face', 'on the ward'],
      video: ['video', 'teams', 'on teams', 'by video'],
      writing: ['email', 'letter', 'in writing', 'wrote', 'by email', 'by letter'],
    },
  },
  nature: {
    synonyms: {
      act: ['did', 'something we did', 'we did it', 'act'],
      omission: [
        'did not do',
        "didn't do",
        'something we did not do',
        "something we didn't do",
        'omission',
        'failed to',
      ],
      decision: ['decision', 'decided', 'a decision'],
      standard: [
        'standard',
        'standard of service',
        'the standard',
        'the standard of service',
        'service',
        'quality',
      ],
    },
  },
  care: { synonyms: { health: ['health'], social: ['social'], both: ['both'] } },
  mentalHealthAct: {
    synonyms: {
      detention: ['detention', 'detained', 'section', 'sectioned', 'being sectioned'],
      cto: ['cto', 'community treatment order'],
      guardianship: ['guardianship'],
    },
  },
  candour: {
    synonyms: {
      yes: ['yes', 'y', 'it does', 'it might'],
      no: ['no', 'n', 'it does not', "it doesn't"],
      unsure: ['not sure', 'unsure', 'maybe', 'might', "don't know"],
    },
  },
  team: {
    synonyms: {
      pals: ['pals'],
      complaints: ['complaints', 'complaint', 'complaints team'],
      service: ['service', 'ward', 'clinic', 'their own staff', 'own staff', 'the service'],
    },
  },
};
