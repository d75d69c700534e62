/**
 * The ciphertext blob: what `Encrypt` and `GenerateDataKey` return under a symmetric key, and its form as one
 * shell-safe word, the token. Byte by byte in docs/spec/ciphertext-blob.md.
 */
import { concat, hex, view } from '../base/bytes.ts';
import { invalidCiphertext } from '../base/undecryptable.ts';
import { sealOverhead, type AeadKey } from './aead.ts';
import { encodeContext, type EncryptionContext } from './context.ts';

export { invalidCiphertext };

const version = 0x01;
/** version (1) ‖ key id form (1) ‖ key id (16) ‖ key material id (32) */
const headerLength = 50;
const keyIdForms = { uuid: 0x00, multiRegion: 0x01 } as const;

/** What of a blob is not plaintext, in bytes. */
export const blobOverhead = headerLength + sealOverhead;

/** The longest blob: a header and 4096 bytes sealed. */
export const maxBlobLength = 4096 + blobOverhead;

export interface Blob {
  readonly keyId: string;
  /** 64 lower-case hex digits. */
  readonly materialId: string;
  readonly header: Uint8Array;
  readonly sealed: Uint8Array;
}

const [keyIdAt, materialIdAt] = [2, 18];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const multiRegion = /^mrk-[0-9a-f]{32}$/;
const materialForm = /^[0-9a-f]{64}$/;

function encodeHeader(keyId: string, materialId: string): Buffer {
  const form = uuid.test(keyId)
    ? keyIdForms.uuid
    : multiRegion.test(keyId)
      ? keyIdForms.multiRegion
      : undefined;
  if (form === undefined || !materialForm.test(materialId)) {
    throw new RangeError('a key id has 16 bytes and a key material id 32');
  }
  const header = Buffer.alloc(headerLength);
  header[0] = version;
  header[1] = form;
  header.write(keyId.replace(/^mrk-/, '').replaceAll('-', ''), keyIdAt, 'hex');
  header.write(materialId, materialIdAt, 'hex');
  return header;
}

function additionalData(header: Uint8Array, context: EncryptionContext): Buffer {
  return concat(header, encodeContext(context));
}

/** Encrypts up to 4096 bytes under one key material, given as `key`. The nonce is drawn inside. */
export function sealBlob(input: {
  readonly keyId: string;
  readonly materialId: string;
  readonly key: AeadKey;
  readonly context: EncryptionContext;
  readonly plaintext: Uint8Array;
}): Buffer {
  const header = encodeHeader(input.keyId, input.materialId);
  const sealed = input.key.seal(input.plaintext, additionalData(header, input.context));
  return concat(header, sealed);
}

/** Reads which key and key material a blob needs; undefined when the bytes are not a blob. */
export function parseBlob(bytes: Uint8Array): Blob | undefined {
  if (bytes.length < headerLength + sealOverhead || bytes.length > maxBlobLength) return undefined;
  const header = view(bytes).subarray(0, headerLength);
  if (header[0] !== version) return undefined;
  const id = hex(header.subarray(keyIdAt, materialIdAt));
  let keyId: string;
  if (header[1] === keyIdForms.uuid) {
    keyId = [id.slice(0, 8), id.slice(8, 12), id.slice(12, 16), id.slice(16, 20), id.slice(20)].join('-');
  } else if (header[1] === keyIdForms.multiRegion) {
    keyId = `mrk-${id}`;
  } else {
    return undefined;
  }
  return {
    keyId,
    materialId: hex(header.subarray(materialIdAt)),
    header,
    sealed: bytes.subarray(headerLength),
  };
}

/** Decrypts. Throws `InvalidCiphertextException`, the same for another key, another context and altered bytes. */
export function openBlob(blob: Blob, key: AeadKey, context: EncryptionContext): Buffer {
  const plaintext = key.open(blob.sealed, additionalData(blob.header, context));
  if (plaintext === undefined) throw invalidCiphertext();
  return plaintext;
}
