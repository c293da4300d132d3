/** Who does the work of an investigation: its investigator, and the Complaints Team with them. */
export const investigating = {
  roles: ['complaintsTeam', 'leadManager'],
  relations: ['investigator'],
} as const;
