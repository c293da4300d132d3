/** What happens between us, a partner and the person on the way to one response (App.4 1.3, 1.4, 4.4, 6.2). */
export const partnerSteps = {
  notified: 'Their complaints manager was told',
  joined: 'They joined',
  declined: 'They declined to join',
  toldPerson: 'They told the person that it is handled together',
  consentAsked: 'The person was asked to let us share with them',
  consentGiven: 'The person agreed to us sharing with them',
  consentRefused: 'The person did not agree to us sharing with them',
  withdrew: 'They left: what concerned them is settled',
} as const;

/** Why we may share with whoever leads though the person has not agreed to it (11.3). */
export const sharingNotNeeded = {
  choseCommissioner: 'The person chose the commissioner (ICB) for it',
  died: 'The person has died',
  police: 'The police lead on it',
  coroner: 'A coroner leads on it',
} as const;

/** What is done about a partner whose part is late (App.4 4.4, 5.4). */
export const lateAnswers = {
  wait: 'Wait, until a new day',
  partial: 'Send what is ready; their part follows, with their apology',
  separate: 'They answer their part themselves, as the person wishes',
} as const;

/** Our own name where an organisation is chosen. */
export const us = 'us';

export const requestKinds = {
  contribution: 'Our part of their response',
  draft: 'To agree their draft',
  information: 'Information',
} as const;
