import type { CaseState } from '../../machine/caseState';
import type { Notice } from '../../machine/section';

/** Tells the investigator, unless it is their own doing. */
export const tellInvestigator = (
  { allocation: { investigator }, reference }: CaseState,
  by: string,
  what: string,
  paragraph: string,
  command?: string,
): readonly Notice[] =>
  investigator && investigator !== by
    ? [
        {
          to: { person: investigator },
          say: `${reference}: ${what}`,
          paragraph,
          ...(command ? { command } : {}),
        },
      ]
    : [];
