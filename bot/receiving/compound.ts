const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');

const named = (name: string): Buffer => Buffer.from(name, 'utf16le');

const OF_EMAIL = named('__properties_version1.0');
/** What older Office files, locked ones and macros have in them. */
const notOfEmail = ['WordDocument', 'Workbook', 'PowerPoint Document', 'EncryptedPackage', 'VBA'].map(named);

/** The container of older Office files, locked newer ones, and Outlook’s emails. */
export const isCompound = (content: Uint8Array): boolean =>
  SIGNATURE.equals(content.subarray(0, SIGNATURE.length));

/** NB: what is attached to such an email is not looked at: it is kept as it came, and whoever opens it does so in Outlook. */
export function isOutlookEmail(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return isCompound(content) && bytes.includes(OF_EMAIL) && !notOfEmail.some((name) => bytes.includes(name));
}
