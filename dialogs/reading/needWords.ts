export const formatWords = {
  standard: [
    'standard',
    'std letter',
    'normal letter',
    'ordinary letter',
    'letter',
    'by letter',
    'standard letter',
  ],
  largePrint: [
    'lrg print',
    'lrg prnt',
    'lge print',
    'big letters',
    'large print',
    'big print',
    'large font',
    'letters in large print',
    'needs large print',
  ],
  easyRead: ['easy read letter', 'easy read letters', 'easy read', 'easyread', 'needs easy read'],
  email: ['email', 'by email', 'email please', 'email only', 'email only please', 'email only pls'],
  audio: ['audio', 'on audio'],
  braille: ['braille', 'needs braille'],
  bsl: ['bsl', 'british sign language', 'sign language'],
};

/** What an adjustment is asked for with. */
export const needWords =
  /\b(?:needs?|requires?|prefers?|hearing|hard of hearing|deaf|blind|wheelchair|access|ramp|step|lift|stairs|bsl|lip|quiet|adhd|dyslexi\w*|slow\w*|plain|short sentences|adjust\w*|advocate|break\w*|female|male|woman|man|chair|room|mobility|memory|loop|signer|sign language|large text|big|font|pronouns?|they\/them|she\/her|he\/him|interpreter|extra time|longer appointments?|loud(?:ly|er)?|knock(?:s|ing)?|(?:write|writes|writing|written) (?:things |it |everything )?down|reads? (?:to|out|aloud)|(?:text|phone|call|email|letter|post)s? (?:only|instead|rather|is best|works best)|(?:only|just) (?:by )?(?:text|phone|email|letter|post))\b/i;

/** Languages that people here speak, besides English. */
export const languages =
  /\b(?:polish|urdu|punjabi|panjabi|gujarati|hindi|bengali|sylheti|tamil|telugu|malayalam|nepali|sinhala|arabic|farsi|persian|dari|pashto|kurdish|sorani|turkish|somali|amharic|tigrinya|swahili|yoruba|igbo|hausa|twi|akan|french|spanish|portuguese|italian|german|romanian|bulgarian|hungarian|czech|slovak|lithuanian|latvian|russian|ukrainian|albanian|greek|serbian|croatian|mandarin|cantonese|chinese|vietnamese|thai|tagalog|filipino|korean|japanese|welsh|irish|bsl|british sign language)\b/i;

/** What is said of a language somebody needs. */
export const languageWords = /\b(?:interp\w*|languages?|speaks?|speaking|translat\w*|only|please|pls)\b/i;

/** Said of other questions: the red flags, and that care will not be affected. */
export const otherQuestions =
  /\b(?:safeguard\w*|patient safety|police|coroner|inquest|legal|red flags?|told|tell|reassur\w*|care (?:will|won|not|is)|affected|sorted|resolved)\b/i;
