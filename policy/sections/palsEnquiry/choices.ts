export const actions = {
  explanation: 'Gave an explanation',
  apology: 'Apologised',
  putRight: 'Put it right',
  colleague: 'A colleague who knows more spoke with them',
  notPossible: 'It could not be done, and we said why',
} as const;
