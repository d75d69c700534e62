/** PEM (RFC 7468) with one block. */
import { base64, fromBase64 } from './bytes.ts';

export function encodePem(label: string, der: Uint8Array): string {
  const lines = base64(der).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** The bytes of the first block with that label; undefined if there is none or it is malformed. */
export function decodePem(label: string, text: string): Buffer | undefined {
  const [begin, end] = [`-----BEGIN ${label}-----`, `-----END ${label}-----`];
  const start = text.indexOf(begin);
  const stop = text.indexOf(end, start);
  if (start < 0 || stop < 0) return undefined;
  return fromBase64(text.slice(start + begin.length, stop).replace(/[ \t\r\n]+/g, ''));
}
