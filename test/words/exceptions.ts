/** Texts that break a rule of the words for a reason. The key is how the text begins. */
export const exceptions: Readonly<Record<string, string>> = {
  'partnerBodies can have': 'it names a key of the Trust’s file',
  'ombudsman …': 'a key of the record, not a text',
  '<!doctype html': 'a page, with its styles',
  '<p id="about">': 'a form of a page; its words stand apart',
  '<?xml': 'a part of a file, not a text',
  'Action against Medical Accidents': 'the name of a charity',
  'The coroner’s office, the Coroners’': 'the names of a service and a charity',
  'A solicitor, Citizens Advice': 'the names of two charities',
  'The regulator itself': 'the name of a regulator',
  'Your line manager, Occupational Health': 'the names of the Trust’s own services',
  'Respect means asking': 'the characteristics that the law protects have these names',
  Patient: 'the national return’s own name of a field',
  '^(?:(?:please|can|could': 'a pattern, not a sentence',
};
