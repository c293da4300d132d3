/** What can help when something went wrong (8.28). */
export const remedies = {
  apology: 'An apology that means something',
  reconsider: 'Look at a decision again',
  expedite: 'Speed something up',
  changePolicy: 'Change how we work, so that it does not happen again',
  other: 'Something else',
} as const;

export const discussedWith = { person: 'The person', staff: 'The staff it concerns' } as const;
