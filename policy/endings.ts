/** How a case ended. Every case has an ending. */
export const endings = {
  sortedAtOnce: 'Sorted there and then',
  enquiryResolved: 'PALS enquiry resolved, and the person is satisfied',
  earlyResolved: 'Complaint resolved early, and the person is satisfied',
  responded: 'Final response sent',
  feedbackKept: 'Feedback kept for learning',
  learningTaken: 'Looked into for learning',
  notCovered: 'Not covered by this procedure',
  outOfTime: 'Made too late, and not accepted',
  copiedInDone: 'Copied in: the lead organisation has it',
  ledElsewhereDone: 'Led elsewhere: another organisation answered',
  stopped: 'Stopped in the interests of the person affected',
  noGrounds: 'No reasonable grounds to speak for a child',
  noConsent: 'The person did not agree to their representative',
  withdrawn: 'Withdrawn by the person who raised it',
  duplicate: 'The same as another case',
  loggedInError: 'Logged by mistake',
} as const;

export type Ending = keyof typeof endings;

/** Endings of what was never a case of its own: nothing is counted or learnt from it (L25). */
export const noCaseOfItsOwn: readonly (Ending | undefined)[] = ['duplicate', 'loggedInError'];
