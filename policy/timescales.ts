/** Every timescale of the procedure, one line each. Statutory ones are law and are not settings. */
export const timescales = {
  acknowledgement: { workingDays: 3, paragraph: '3.8', statutory: true },
  palsEnquiry: { workingDays: 10, paragraph: '8.9', statutory: false },
  earlyResolution: { workingDays: 10, paragraph: '8.14', statutory: false },
  response: { workingDays: 35, paragraph: '8.24', statutory: false },
  reopenedResponse: { workingDays: 60, paragraph: '8.24', statutory: false },
  sixMonths: { months: 6, paragraph: '8.25', statutory: true },
  timeLimit: { months: 12, paragraph: '5.1', statutory: true },
  copiedInCheck: { workingDays: 10, paragraph: 'App.4 4.4', statutory: false },
  consentChase: { workingDays: 5, paragraph: '4.2', statutory: false },
  staffTold: { workingDays: 5, paragraph: '8.21', statutory: false },
  update: { workingDays: 10, paragraph: '8.21', statutory: false },
  restrictionReview: { months: 6, paragraph: '9.4', statutory: false },
  pauseChase: { days: 7, paragraph: '8.24', statutory: false },
  oversight: { days: 14, paragraph: '8.25', statutory: false },
  holdReview: { months: 1, paragraph: '6.4', statutory: false },
  retention: { years: 10, paragraph: '7.1', statutory: false },
} as const;
