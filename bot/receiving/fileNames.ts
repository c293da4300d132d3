const LONGEST = 100;
const LONGEST_ENDING = 5;

/** Endings that mean the same. */
const same: Readonly<Record<string, string>> = { jpeg: 'jpg', heif: 'heic' };

/** What may not stand in the middle of a name, where it hides what a file is: “report.exe.pdf”. */
const HIDING =
  /^(?:exe|com|scr|bat|cmd|ps1|vbs|vbe|js|jse|wsf|wsh|hta|msi|msp|jar|lnk|url|reg|dll|cpl|app|apk|sh|py|html|htm|svg|xhtml|mht|zip|7z|rar|gz|tar|iso|img|cab|docm|xlsm|pptm|dotm|xltm)$/;

export interface FileName {
  /** To show, and for nothing else: without its ending, without paths, controls and marks of direction. */
  readonly name: string;
  /** In small letters, as one way to write it; empty where it has none. */
  readonly ending: string;
  /** An ending in the middle of it that hides what it is. */
  readonly hidden: boolean;
}

/** NB: whoever sent it chose its name, so nothing may be done by it. */
export function readFileName(sent: string): FileName {
  const clean = sent
    .slice(0, 1_000)
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}]/gu, '')
    .replace(/[\p{Zl}\p{Zp}\p{Zs}]/gu, ' ');
  const own = clean.split(/[\\/]/).at(-1)?.trim() ?? '';
  const parts = own.split('.');
  const last = parts.length > 1 ? (parts.at(-1) ?? '').trim().toLowerCase() : '';
  const isEnding = last.length <= LONGEST_ENDING && /^[a-z0-9]+$/.test(last);
  const before = isEnding ? parts.slice(0, -1) : parts;
  const name = before
    .join('.')
    .replace(/ {2,}/g, ' ')
    .replace(/^[. ]{1,100}/, '')
    .slice(0, LONGEST)
    .trim();
  return {
    name: name === '' ? 'File' : name,
    ending: isEnding ? (same[last] ?? last) : '',
    hidden: before.slice(1).some((part) => HIDING.test(part.trim().toLowerCase())),
  };
}
