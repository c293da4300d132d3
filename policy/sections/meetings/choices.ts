/** What a meeting is for. */
export const meetingKinds = {
  resolution: 'To put it right together',
  mediation: 'Mediation, led by somebody neutral',
  bodies: 'With other organisations, without the person',
} as const;

export type MeetingKind = keyof typeof meetingKinds;

/** Those the person comes to. */
export const withThePerson: readonly MeetingKind[] = ['resolution', 'mediation'];

export const meetingResults = {
  resolved: 'It put things right',
  partly: 'It put some things right',
  notResolved: 'It did not put things right',
} as const;

export const whyNotHeld = {
  theyCould: 'They could not come',
  theyWould: 'They did not want it any more',
  weCould: 'We could not hold it',
} as const;
