import { complaintsStaff } from '../../roles';

/** Who does the work of an investigation: its investigator, and the Complaints Team with them. */
export const investigating = {
  roles: ['complaintsTeam', 'leadManager'],
  relations: ['investigator'],
} as const;

/** The teams that run the procedure, and whoever handles the case. */
export const handling = { roles: complaintsStaff, relations: ['handler'] } as const;

/** Those, and the investigator, who meets the person as well. */
export const inContact = { roles: complaintsStaff, relations: ['handler', 'investigator'] } as const;

/** Everybody who hears the person: whoever logged it and was asked to help with it, too. */
export const hearing = {
  roles: complaintsStaff,
  relations: ['logger', 'handler', 'colleague', 'investigator'],
} as const;
