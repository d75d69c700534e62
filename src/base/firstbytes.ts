/** Recognises messages and blobs by their first bytes (docs/spec/message.md, docs/spec/ciphertext-blob.md), not whether they decrypt. */

/** Bytes that a ciphertext blob adds to its plaintext, by version ("Layout"). */
export const blobOverheads: ReadonlyMap<number, number> = new Map([
  [0x01, 90],
  [0x02, 122],
]);

/** Maximum plaintext in a blob: what one call of `Encrypt` accepts. */
export const maxBlobPlaintext = 4096;

/** Maximum length of the `CiphertextBlob` that `Decrypt` accepts. */
export const maxCiphertextBlob = 6144;

/** A version and a known form of key id; messages have 0x04, 0x05 or 0x80 there. */
export function startsBlob([version = 0, form]: Uint8Array): boolean {
  return blobOverheads.has(version) && (form === 0x00 || form === 0x01);
}

/** Version 2 and one of its suites, or version 1, its type, and a suite of the form that its suites have. */
export function startsMessage([version = 0, second = 0, third = 0, fourth = 0]: Uint8Array): boolean {
  if (version === 0x02) return (second === 0x04 || second === 0x05) && third === 0x78;
  return version === 0x01 && second === 0x80 && third <= 0x03 && [0x14, 0x46, 0x78].includes(fourth);
}
