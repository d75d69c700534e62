/**
 * Messages and ciphertext blobs that stand in text beside other things (docs/spec/message.md, "Armor"). They are not replaced there: who
 * encrypts again or shares has to know of them.
 */
import { fromAnyBase64 } from '../base/bytes.ts';
import { recognise, startsBlob } from './recognise.ts';

export interface Embedded {
  /** Of the characters. */
  readonly start: number;
  readonly kind: 'message' | 'blob';
  /** The blob, or what a message begins with. */
  readonly bytes: Buffer;
}

const begin = '-----BEGIN KMS MESSAGE-----';
/** Base64 on the next line, which in JSON and the like is behind an escaped line end. Fewer characters are prose about armor. */
const armored = new RegExp(
  String.raw`${begin}[ \t]*(?:\r\n?|\n|(?:\\r)?\\n)[ \t>|#*/;]*(?=[A-Za-z0-9+/]{32})`,
  'g',
);
/** Characters of base64 that no header is longer than. */
const headerLimit = 128 * 1024;

const member = 'CiphertextBlob';
const documented = new RegExp(
  String.raw`\\?"${member}\\?"\s*:\s*\\?"((?:[A-Za-z0-9+/_-]|\\\/){120,}={0,2})\\?"`,
  'g',
);

/** Any bytes of base64 with line ends and marks of quoting in it. */
function loosely(text: string): Buffer {
  const [body = ''] = text.split('-', 1);
  return Buffer.from(body.replace(/\\[rn]/g, '').replace(/[^A-Za-z0-9+/=]+/g, ''), 'base64');
}

export function* findEmbedded(characters: string): Generator<Embedded, void, undefined> {
  if (characters.includes(begin)) {
    for (const { 0: text, index } of characters.matchAll(armored)) {
      const at = index + text.length;
      yield { start: index, kind: 'message', bytes: loosely(characters.slice(at, at + headerLimit)) };
    }
  }
  if (!characters.includes(member)) return;
  for (const { 1: text = '', index } of characters.matchAll(documented)) {
    const bytes = fromAnyBase64(text.replaceAll('\\/', '/'));
    if (bytes !== undefined && startsBlob(bytes)) yield { start: index, kind: 'blob', bytes };
  }
}

/** Whether a message is, as its header shows, for others than the KMS key with that id. */
export function isMessageOfAnother(bytes: Buffer, keyId: string): boolean {
  return recognise(bytes) === 'message' && !bytes.includes(keyId);
}
