import type { CaseState } from '../../machine/caseState';
import { anythingUpheld } from '../investigation/questions';

const REGRET = /\b(?:sorry|apolog\p{L}*|regret\p{L}*)\b/iu;

/** Was something upheld, and does the cover letter hold no word of regret (8.29)? A person writes one: the bot never does. */
export const coverLacksRegret = (state: CaseState): boolean =>
  anythingUpheld(state) && state.response.cover !== undefined && !REGRET.test(state.response.cover.text);

/** What the form of a cover letter says of regret, where something was upheld. */
export const askForRegret = (state: CaseState): string =>
  anythingUpheld(state)
    ? ' Something was upheld, and the usual words hold no apology: please add one in your own words.'
    : '';

/** What comes after a cover letter was kept, and what may be missing in it. */
export const sayNext = (state: CaseState): string =>
  `${
    coverLacksRegret(state)
      ? 'It does not say sorry, though something was upheld: you can still change it. '
      : ''
  }Next comes the check by the Head of Corporate Affairs.`;
