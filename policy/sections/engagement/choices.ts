/** Parts of a person’s wellbeing that what happened may have touched (13.1). None counts for more than another. */
export const wellbeing = {
  dignity: 'Dignity and being treated with respect',
  health: 'Physical or mental health, and how they feel',
  safety: 'Safety from abuse or neglect',
  control: 'A say in their own day and care',
  participation: 'Work, learning or leisure',
  money: 'Money and a place in society',
  relationships: 'Family and close relationships',
  home: 'Where and how they live',
  contribution: 'What they give to others',
} as const;

export const audiences = { person: 'The person', staff: 'Staff it is about', both: 'Both' } as const;

export const meetings = {
  meeting: 'A meeting to put it right together',
  mediation: 'Mediation by somebody neutral',
} as const;

export const mediationResults = {
  declined: 'They did not want it',
  resolved: 'It put things right',
  partly: 'It put some things right',
  notResolved: 'It did not put things right',
} as const;
