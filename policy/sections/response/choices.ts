/** The 14 parts of a final response (8.29), in its order. */
export const letterParts = {
  issues: '1. What they raised, and what they hoped for',
  method: '2. How we looked into it',
  evidence: '3. What we looked at',
  findings: '4. What we found',
  comparison: '5. What happened, beside what should have happened',
  impact: '6. What it did to them',
  remedy: '7. How we will put it right',
  apology: '8. Our apology',
  learning: '9. What we have learnt, and what will change for others',
  involvement: '10. How they stay in touch until all of it is done',
  end: '11. The end of our procedure',
  contact: '12. Who to talk to about this letter',
  ombudsman: '13. Where they can turn if they are not happy',
  advocacy: '14. Where to get independent help',
} as const;

export const coverField = { kind: 'longText', label: 'The cover letter', ofLetter: true } as const;

/** The three forms the letter is written in. The middle one is for a case where something was upheld. */
export const partsOf = {
  findings: ['issues', 'method', 'evidence', 'findings', 'comparison'],
  amends: ['impact', 'remedy', 'apology'],
  nextSteps: ['learning', 'involvement', 'end', 'contact', 'ombudsman', 'advocacy'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof letterParts)[]>>;

export const reopenReasons = {
  unanswered: 'An issue was not answered',
  newEvidence: 'There is new evidence',
  factualError: 'We got a fact wrong',
  ombudsman: 'The Ombudsman asks us to look again',
} as const;

/** What a response waits for on its way to the person (8.29, App.1, D17). */
export const steps = {
  teamCheck: 'the check by the Complaints Team',
  coverLetter: 'the cover letter',
  corporateCheck: 'the check by the Head of Corporate Affairs',
  signature: 'the signature of the Chief Executive or a delegate on record',
  sending: 'the letters to go',
} as const;

export const recipients = {
  person: 'The person it is about, or who raised it for themselves',
  representative: 'Whoever speaks for them',
  partners: 'Partner organisations in a joint complaint',
  service: 'The service’s Senior Managers',
  others: 'Somebody else',
} as const;

export const returnTo = { investigator: 'The investigator', complaintsTeam: 'The Complaints Team' } as const;

/** How the person was told the outcome before the letter went (8.26). */
export const waysToTell = {
  phone: 'By phone',
  meeting: 'In a meeting',
  writing: 'In writing',
  notDone: 'It was not done, for a reason',
} as const;

export const commentsGiven = {
  none: 'They had no comments',
  given: 'They had comments',
  awaited: 'They would like to think about it',
} as const;

export const candourAnswers = { no: 'No', unsure: 'Not sure', yes: 'Yes' } as const;

/** What a response rests on: a change of it after a check asks for the checks again (L13). */
export const restsOn = {
  record: 'the record of what they told us',
  issues: 'the issues',
  evidence: 'the evidence',
  clinicalView: 'a clinical view',
  findings: 'a finding',
  staff: 'who it is about among staff',
  candour: 'the duty of candour',
  remedy: 'how we put it right, or by when',
  partners: 'the part of another organisation',
  triage: 'how it was triaged',
  consent: 'what the person agrees to',
  representation: 'who may speak for them',
  recipients: 'who gets it',
} as const;
