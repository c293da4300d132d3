export const steps = {
  discipline: 'Steps to put their conduct or practice right, or discipline',
  regulator: 'Referral to a professional regulator',
} as const;
