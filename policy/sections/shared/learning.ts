/** The question every closure asks (8.7, 8.37): what was learnt, or why nothing was. A bare “none” is not an answer. */
export const learningField = {
  kind: 'longText',
  label: 'What can we learn?',
  hint: 'There is something to learn even when nothing went wrong. If nothing, say why.',
  notBare: 'Say what can be learnt, or why nothing can: “None, because …”.',
} as const;
