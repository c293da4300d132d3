/** How the equality questions can be offered. */
export const offers = {
  letter: 'With a letter',
  email: 'By email',
  phone: 'By phone',
  inPerson: 'In person',
} as const;
