/** What a document of a case is, as whoever adds it says. */
export const paperKinds = {
  fromPerson: 'Letter or email from the person',
  evidence: 'Evidence',
  medicalRecord: 'Medical record',
  statement: 'Statement',
  consentForm: 'Consent form',
  photo: 'Photo',
  other: 'Something else',
} as const;

/** Who may read it, of those who may see the case (7.1). */
export const paperReaders = {
  everybody: 'Whoever works on the case',
  team: 'Only the Complaints Team and the investigator',
} as const;

/** What may be kept as a document, by the ending of its name. */
export const paperTypes = {
  pdf: 'PDF',
  docx: 'Word document',
  xlsx: 'Excel workbook',
  pptx: 'PowerPoint slides',
  txt: 'Plain text',
  csv: 'Table as plain text',
  rtf: 'Rich text',
  eml: 'Email',
  msg: 'Outlook email',
  jpg: 'Picture',
  png: 'Picture',
  heic: 'Picture from a phone',
  mp3: 'Sound',
  m4a: 'Sound from a phone',
  mp4: 'Film',
} as const;

/** What each is called where files are sent on. */
export const mediaTypes: Readonly<Record<keyof typeof paperTypes, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  txt: 'text/plain',
  csv: 'text/csv',
  rtf: 'application/rtf',
  eml: 'message/rfc822',
  msg: 'application/vnd.ms-outlook',
  jpg: 'image/jpeg',
  png: 'image/png',
  heic: 'image/heic',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  mp4: 'video/mp4',
};
