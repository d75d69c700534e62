/** Writes bytes that are not text, and reads them back. */
import { base64, fromAnyBase64, fromBase64, fromHex, hex, utf8, view } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import { isJsonObject, parseJson } from '../base/json.ts';
import { readCharacters } from '../base/text.ts';
import type { Flags } from './flags.ts';
import { Input, isTerminal, readSmallFile } from './input.ts';
import { refuseBinary } from './output.ts';
import { writeOutput } from './output-file.ts';

type Format = 'hex' | 'base64' | 'raw';

const formats: Readonly<Record<Format, (bytes: Uint8Array) => Uint8Array>> = {
  hex: (bytes) => utf8(`${hex(bytes)}\n`),
  base64: (bytes) => utf8(`${base64(bytes)}\n`),
  raw: (bytes) => bytes,
};

/** The value of --format; by default text on a terminal and bytes otherwise. Throws `Usage` before raw bytes reach a terminal. */
export function formatOf(flags: Flags, onTerminal: 'hex' | 'base64'): Format {
  const file = flags.text('output');
  const onScreen = isTerminal(1) && (file === undefined || file === '-');
  const format = (flags.text('format') as Format | undefined) ?? (onScreen ? onTerminal : 'raw');
  if (format === 'raw' && onScreen && !flags.on('json')) throw refuseBinary('use --format hex or base64');
  return format;
}

/** Writes to --output or stdout. */
export function writeFormatted(bytes: Uint8Array, format: Format, flags: Flags): void {
  writeOutput(flags.text('output'), formats[format](bytes), flags.on('force'));
}

/** Shorter hex could also be base64 or raw bytes. */
const shortestHex = 40;

/** The shortest MAC has 38 characters without padding; raw bytes of this length are practically never all base64 characters. */
const shortestUnpadded = 32;

/** Reads what `writeFormatted` wrote, in any format: hex, base64 or raw bytes. */
export function readFormatted(bytes: Uint8Array): Buffer {
  const dense = readCharacters(bytes).replace(/[ \t\r\n]+/g, '');
  const text = dense.replace(/^(["'])(.*)\1$/, '$2');
  if (text === '') return view(bytes);
  const hexadecimal = text.length >= shortestHex ? fromHex(text) : undefined;
  const unpadded = text.length >= shortestUnpadded ? fromAnyBase64(text) : undefined;
  return hexadecimal ?? fromBase64(text) ?? unpadded ?? view(bytes);
}

/** The member of a document that --json printed; undefined for anything else. */
function ofDocument(bytes: Uint8Array, member: 'Signature' | 'Mac'): Buffer | undefined {
  const value = parseJson(readCharacters(bytes));
  const text = isJsonObject(value) ? value[member] : undefined;
  return typeof text === 'string' ? fromBase64(text) : undefined;
}

/** A signature or MAC in a small file: raw bytes, base64, hex, or the document that --json printed. */
export function readBinaryFile(
  path: string,
  limit: number,
  what: string,
  member: 'Signature' | 'Mac',
): Buffer {
  const bytes = readSmallFile(path, limit, what);
  return ofDocument(bytes, member) ?? readFormatted(bytes);
}

/** Opens a file, or stdin unless it is a terminal. */
export function openPiped(path: string | undefined): Input {
  const input = Input.open(path);
  if (!input.isTerminal) return input;
  input.close();
  throw new KmsError('Usage', 'there is nothing to read', { hint: 'give a file as argument, or pipe it in' });
}

/** Reads a short input to its end. Throws `Usage` for a longer one. */
export function readShort(path: string | undefined, limit: number): Buffer {
  const input = openPiped(path);
  try {
    const bytes = input.head(limit + 1);
    if (bytes.length <= limit) return bytes;
    throw new KmsError('Usage', `the input is longer than ${limit} bytes`);
  } finally {
    input.close();
  }
}
