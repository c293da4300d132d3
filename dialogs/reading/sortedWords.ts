export const sortedWords = {
  yes: [
    'sorted',
    'all sorted',
    'sorted it',
    'sorted there and then',
    'resolved',
    'yes sorted',
    'it was',
    'it is sorted',
    'put right',
  ],
  no: [
    'not really no',
    'no not really',
    'not sorted',
    'not resolved',
    'it was not',
    "it wasn't",
    'could not',
    "couldn't",
  ],
  about: ['sorted', 'resolved', 'there', 'then', 'it'],
};

export const satisfiedWords = {
  yes: [
    'satisfied',
    'they are satisfied',
    'she is satisfied',
    'he is satisfied',
    'happy',
    'they are happy',
    'she is happy',
    'he is happy',
    'they said so',
    'she said so',
    'he said so',
    'they did',
    'she did',
    'he did',
  ],
  no: ['not satisfied', 'not happy', 'they did not', "they didn't", "she didn't", "he didn't"],
  about:
    "satisfied happy with w that outcome so shes she's hes he's theyre they're pleased chuffed delighted glad grateful you really quite".split(
      ' ',
    ),
};

export const whyNotSortedWords = {
  somebodyElse: [
    'needs somebody else',
    'it needs somebody else',
    'somebody else',
    'someone else',
    'needs someone else',
    'no it needs somebody else',
    'no it needs somebody else to look into it',
    'no it needs someone else',
    'no somebody else',
    'needs looking into',
    'no needs somebody else',
  ],
  wantItLookedAt: [
    'they want it looked at',
    'no they want it looked at',
    'wants it looked at',
    'she wants it looked at',
    'he wants it looked at',
    'no she wants it looked at',
    'no he wants it looked at',
    'want it looked at',
    'they want it looked into',
    'wants it looked into',
    'she wants it looked into',
    'he wants it looked into',
  ],
  another: ['another reason', 'no another reason', 'other reason', 'other', 'no other reason'],
};
