/** What a Trust may choose. Statutory clocks are not here: they are law (`timescales`). */
export interface Settings {
  /** Day 0 of the 35 working days of a converted enquiry (D4): the original receipt, or the conversion. */
  readonly responseRunsFrom: 'receipt' | 'conversion';
  /** Working days between updates to the person and to staff (8.21). */
  readonly updateEvery: number;
  /** Working days within which staff complained about are told (8.21). */
  readonly staffToldWithin: number;
  /** Working days that staff have to say whether their account is used rightly (8.33). */
  readonly staffCommentWithin: number;
  /** Calendar months until a restriction is reviewed (9.4, D18). */
  readonly restrictionReviewMonths: number;
  /** Calendar months until an entry of the partner directory has to be checked again (App.4 3.1). */
  readonly partnerCheckMonths: number;
  /** Ombudsman wording in summaries of PALS enquiries too (D19). */
  readonly ombudsmanInEnquirySummaries: boolean;
}

export const defaultSettings: Settings = {
  responseRunsFrom: 'receipt',
  updateEvery: 10,
  staffToldWithin: 5,
  staffCommentWithin: 5,
  restrictionReviewMonths: 6,
  partnerCheckMonths: 6,
  ombudsmanInEnquirySummaries: false,
};
