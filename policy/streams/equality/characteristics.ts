/** Every question can be left alone, or answered with this (8.39). */
const preferNotToSay = { preferNotToSay: 'Prefer not to say' } as const;

/** The characteristics of 12.2, each with its question and the answers offered. Keys are kept; words may change. */
export const characteristics = {
  age: {
    label: 'How old are you?',
    options: {
      under18: 'Under 18',
      from18to25: '18 to 25',
      from26to55: '26 to 55',
      from56to64: '56 to 64',
      from65to74: '65 to 74',
      over74: '75 or over',
      ...preferNotToSay,
    },
  },
  disability: {
    label: 'Do you have a disability or a long-term condition?',
    options: { yes: 'Yes', no: 'No', ...preferNotToSay },
  },
  ethnicity: {
    label: 'What is your ethnic group?',
    options: {
      asian: 'Asian or Asian British',
      black: 'Black, Black British, Caribbean or African',
      mixed: 'Mixed or several ethnic groups',
      white: 'White',
      otherEthnicity: 'Another ethnic group',
      ...preferNotToSay,
    },
  },
  gender: {
    label: 'How do you describe your gender?',
    options: { woman: 'Woman', man: 'Man', otherGender: 'In another way', ...preferNotToSay },
  },
  genderReassignment: {
    label: 'Is your gender the same as the one registered at birth?',
    options: { same: 'Yes', different: 'No', ...preferNotToSay },
  },
  relationshipStatus: {
    label: 'What is your relationship status?',
    options: {
      single: 'Single',
      partnered: 'Married, in a civil partnership or with a partner',
      separated: 'Separated or divorced',
      widowed: 'Widowed',
      ...preferNotToSay,
    },
  },
  religion: {
    label: 'What is your religion or belief?',
    options: {
      none: 'None',
      buddhist: 'Buddhist',
      christian: 'Christian',
      hindu: 'Hindu',
      jewish: 'Jewish',
      muslim: 'Muslim',
      sikh: 'Sikh',
      otherReligion: 'Another religion or belief',
      ...preferNotToSay,
    },
  },
  orientation: {
    label: 'What is your sexual orientation?',
    options: {
      heterosexual: 'Heterosexual',
      gayOrLesbian: 'Gay or lesbian',
      bisexual: 'Bisexual',
      otherOrientation: 'Another orientation',
      ...preferNotToSay,
    },
  },
  pregnancy: {
    label: 'Are you pregnant, or have you had a baby in the last year?',
    options: { yes: 'Yes', no: 'No', ...preferNotToSay },
  },
} as const;
