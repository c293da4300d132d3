/** Where a case can stand, in the words staff see. Holds, joint working and actions cross stages, so they are not here. */
export const stages = {
  unlogged: 'Not logged yet',
  toTriage: 'Waiting for triage',
  feedback: 'Feedback, kept for learning',
  enquiry: 'PALS enquiry',
  earlyResolution: 'Complaint in early resolution',
  closerLook: 'Complaint waiting for an investigator',
  investigation: 'Complaint being investigated',
  response: 'Response being checked and signed',
  responded: 'Response sent',
  learning: 'Anonymous or general, looked into for learning',
  copiedIn: 'Copied in only',
  ledElsewhere: 'Led by another organisation',
  notCovered: 'Not covered: letter to send',
  outOfTime: 'Out of time: letter to send',
  stopped: 'Stopped: letter to send',
  closed: 'Closed',
  disposed: 'Disposed of after ten years',
} as const;

export type Stage = keyof typeof stages;

/** Stages in which the formal complaint clocks run (3.8, 8.24, 8.25). */
export const formalStages: readonly Stage[] = [
  'earlyResolution',
  'closerLook',
  'investigation',
  'response',
  'responded',
];

/** Stages in which the answer to a complaint is still owed: the 35 or 60 working days run (8.24). */
export const answerOwed: readonly Stage[] = ['earlyResolution', 'closerLook', 'investigation', 'response'];

/** Stages in which somebody looks into it and answers it (8.18 to 8.33). */
export const underway: readonly Stage[] = ['investigation', 'response'];

/** Stages in which the case is open and its content may still be worked on. */
export const openStages: readonly Stage[] = (Object.keys(stages) as Stage[]).filter(
  (stage) => !['unlogged', 'closed', 'disposed'].includes(stage),
);
