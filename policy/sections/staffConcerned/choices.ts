/** Where staff who are complained about find help (8.31), in words for them. */
export const staffSupport = {
  inside: 'Your line manager, Occupational Health, the staff support line or a Freedom to Speak Up Guardian',
  outside: 'Your trade union or professional body, which can also speak for you',
} as const;

export const accountAnswers = {
  given: 'They gave it',
  declined: 'They do not wish to give one',
  noReply: 'They did not reply in time',
} as const;
