import type { Script } from './step';

/** Triage in four steps: the route, the talk with the person, what else it touches, who takes it on. */
export const triageScript: Script = {
  title: 'Triage',
  steps: [
    {
      key: 'route',
      title: 'how it is handled',
      ask: 'How should it be handled, and why? For example: “PALS enquiry, the clinic can explain the wait”.',
      fields: ['route', 'reason', 'alsoFeedback', 'leadBody'],
      synonyms: {
        route: {
          enquiry: /\b(pals|enquiry|quick)\b/i,
          earlyResolution: /\bearly\b/i,
          closerLook: /\b(formal|closer look|investigat\w*|complaint)\b/i,
          feedback: /\bfeedback\b/i,
          learning: /\b(anonymous|learning|general)\b/i,
          copiedIn: /\bcopied?\b/i,
          ledElsewhere: /\b(icb|commissioner|led elsewhere)\b/i,
        },
      },
    },
    {
      key: 'talk',
      title: 'talking with the person',
      ask: 'Has somebody spoken with the person about how they want it considered? When, and how?',
      fields: ['spokenTo', 'spokenOn', 'spokenHow', 'attempts'],
      synonyms: {
        spokenTo: {
          couldNotReach: /\b(not reached|could(n.t| not)|tried|no answer|not yet|no)\b/i,
          declined: /\b(declined|do(es)? not want|rather not)\b/i,
          spoke: /\b(yes|spoke|talked|called|rang|phone[d]?|met|in person)\b/i,
        },
        spokenHow: {
          phone: /\b(phone[d]?|called|rang)\b/i,
          inPerson: /\b(met|person)\b/i,
          video: /\b(video|teams)\b/i,
          writing: /\b(wrote|writing|e-?mail\w*|letter)\b/i,
        },
      },
    },
    {
      key: 'about',
      title: 'what it is about',
      ask: 'Is it about something we did, did not do, decided, or the standard of service?',
      fields: ['nature', 'care', 'mentalHealthAct', 'otherProcesses', 'candour', 'ageBand', 'site'],
      synonyms: {
        nature: {
          omission: /\b(did not|didn.t|omission|failed to)\b/i,
          act: /\b(something we did|act)\b/i,
          decision: /\bdeci\w*\b/i,
          standard: /\b(standard|service|quality|wait\w*)\b/i,
        },
        care: { both: /\bboth\b/i, social: /\bsocial\b/i, health: /\bhealth\b/i },
        mentalHealthAct: {
          detention: /\b(detention|detained|section\w*)\b/i,
          cto: /\b(cto|community treatment)\b/i,
          guardianship: /\bguardian\w*\b/i,
        },
        candour: { unsure: /\bcandour\b.*\b(unsure|not sure)\b/i },
      },
    },
    {
      key: 'team',
      title: 'who takes it on',
      ask: 'Who takes it on: PALS, the Complaints Team, or the service’s own staff? You can name a person.',
      fields: ['team', 'handler'],
      synonyms: {
        team: { pals: /\bpals\b/i, complaints: /\bcomplaints?\b/i, service: /\b(service|ward|clinic)\b/i },
      },
    },
  ],
};
