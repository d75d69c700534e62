/** The encodings that programs write text in. */
const swapped = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

export const encodings: Readonly<Record<string, (text: string) => Buffer>> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with mark': (text) => Buffer.from(`\ufeff${text}`),
  'UTF-16LE with mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'UTF-16BE with mark': (text) => swapped(`\ufeff${text}`),
  // iconv and PowerShell turn a file that has a byte order mark into one that has two.
  'UTF-8 with two marks': (text) => Buffer.from(`\ufeff\ufeff${text}`),
  'UTF-16LE with two marks': (text) => Buffer.from(`\ufeff\ufeff${text}`, 'utf16le'),
  'UTF-16LE': (text) => Buffer.from(text, 'utf16le'),
  'UTF-16BE': swapped,
};
