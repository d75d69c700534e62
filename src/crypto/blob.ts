/** The ciphertext blob of `Encrypt` and `GenerateDataKey`, and its form as one shell-safe word, the token (docs/spec/ciphertext-blob.md). */
import { concat, hex, view } from '../base/bytes.ts';
import { maxBlobPlaintext } from '../base/firstbytes.ts';
import { invalidCiphertext } from '../base/unworded.ts';
import { committingOverhead, sealOverhead, type AeadKey } from './aead.ts';
import { encodeContext, type EncryptionContext } from './context.ts';

export { invalidCiphertext };

/** version (1) ‖ key id form (1) ‖ key id (16) ‖ key material id (32) */
const headerLength = 50;
const keyIdForms = { uuid: 0x00, multiRegion: 0x01 } as const;

/** Versions that are read, and the bytes that each adds to its plaintext. */
const overheads = { 1: headerLength + sealOverhead, 2: headerLength + committingOverhead } as const;
export type BlobVersion = keyof typeof overheads;

/** The version that is written. */
const written: BlobVersion = 2;

export interface Blob {
  /** Version 2 commits to key material and encryption context, version 1 to neither. */
  readonly version: BlobVersion;
  readonly keyId: string;
  /** 64 lower-case hex digits. */
  readonly materialId: string;
  readonly header: Uint8Array;
  readonly sealed: Uint8Array;
  /** In bytes. */
  readonly plaintextLength: number;
}

const [keyIdAt, materialIdAt] = [2, 18];

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const multiRegion = /^mrk-[0-9a-f]{32}$/;
const materialForm = /^[0-9a-f]{64}$/;

function encodeHeader(keyId: string, materialId: string): Buffer {
  const form = uuid.test(keyId) ? '00' : multiRegion.test(keyId) ? '01' : undefined;
  if (form === undefined || !materialForm.test(materialId)) {
    throw new RangeError('a key id has 16 bytes and a key material id 32');
  }
  return Buffer.from(
    `0${written}${form}${keyId.replace('mrk-', '').replaceAll('-', '')}${materialId}`,
    'hex',
  );
}

function makeAdditionalData(header: Uint8Array, context: EncryptionContext): Buffer {
  return concat(header, encodeContext(context));
}

/** Encrypts up to 4096 bytes under one key material, `key`. */
export function sealBlob(input: {
  readonly keyId: string;
  readonly materialId: string;
  readonly key: AeadKey;
  readonly context: EncryptionContext;
  readonly plaintext: Uint8Array;
}): Buffer {
  const header = encodeHeader(input.keyId, input.materialId);
  const sealed = input.key.sealCommitting(input.plaintext, makeAdditionalData(header, input.context));
  return concat(header, sealed);
}

function readVersion(first: number | undefined): BlobVersion | undefined {
  return first === 1 || first === 2 ? first : undefined;
}

/** Reads which key and key material a blob needs; undefined if the bytes are not a blob. */
export function parseBlob(bytes: Uint8Array): Blob | undefined {
  const version = readVersion(bytes[0]);
  if (version === undefined) return undefined;
  const plaintextLength = bytes.length - overheads[version];
  if (plaintextLength < 0 || plaintextLength > maxBlobPlaintext) return undefined;
  const header = view(bytes).subarray(0, headerLength);
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
    version,
    keyId,
    materialId: hex(header.subarray(materialIdAt)),
    header,
    sealed: bytes.subarray(headerLength),
    plaintextLength,
  };
}

/** Throws the same `InvalidCiphertextException` for another key, another context and altered bytes. */
export function openBlob(blob: Blob, key: AeadKey, context: EncryptionContext): Buffer {
  const additional = makeAdditionalData(blob.header, context);
  const plaintext =
    blob.version === 1 ? key.open(blob.sealed, additional) : key.openCommitting(blob.sealed, additional);
  if (plaintext === undefined) throw invalidCiphertext();
  return plaintext;
}
