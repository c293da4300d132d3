export const conversationWays = {
  inPerson: 'In person',
  phone: 'By phone',
  video: 'By video call',
  writing: 'In writing',
} as const;

export type ConversationWay = keyof typeof conversationWays;
