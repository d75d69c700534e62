/** Blobs, tokens and audit lines against vectors made from the specifications alone (README.md beside). */
import type * as Crypto from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sealLine, checkLink, genesis, isHashRight, isMacRight, readLine } from '../../src/audit/chain.ts';
import { KmsError } from '../../src/base/errors.ts';
import type { JsonObject } from '../../src/base/json.ts';
import type { Secret } from '../../src/base/secret.ts';
import { decodeToken, encodeToken } from '../../src/base/token.ts';
import { AeadKey } from '../../src/crypto/aead.ts';
import { invalidCiphertext, openBlob, parseBlob, sealBlob } from '../../src/crypto/blob.ts';
import { encodeContext } from '../../src/crypto/context.ts';
import { audit, blobs, bytes, committing, secret, vault, type AuditVectors } from '../support/vectors.ts';

// Nonces are drawn where a box is sealed, so those of the vectors reach it through the generator.
const drawn = vi.hoisted(() => ({ next: undefined as Buffer | undefined }));
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof Crypto>();
  return { ...real, randomBytes: (n: number) => drawn.next ?? real.randomBytes(n) };
});
const scripted = (nonce: string): void => {
  drawn.next = bytes(nonce);
};
beforeEach(() => {
  drawn.next = undefined;
});

function failure(action: () => unknown): unknown {
  try {
    action();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was refused');
}

describe('ciphertext blob', () => {
  function open(blob: Uint8Array, material: Secret, context: Record<string, string>): Buffer {
    const parsed = parseBlob(blob);
    if (parsed === undefined) throw invalidCiphertext();
    return openBlob(parsed, new AeadKey(material), context);
  }

  const versions = [
    ...blobs.valid.map((v) => ({ ...v, version: 1 })),
    ...committing.valid.map((v) => ({ ...v, version: 2 })),
  ];
  it.each(versions)('"A reader MUST read both versions", opens version $version: $name', (v) => {
    expect(parseBlob(bytes(v.blob))).toMatchObject({
      version: v.version,
      keyId: v.keyId,
      materialId: v.materialId,
      plaintextLength: v.plaintext.length / 2,
    });
    expect(open(bytes(v.blob), secret(v.material), v.context).toString('hex')).toBe(v.plaintext);
  });

  it.each(committing.valid)('"A writer MUST write version 2", seals to the same bytes: $name', (v) => {
    scripted(v.nonce);
    const sealed = sealBlob({ ...v, key: new AeadKey(secret(v.material)), plaintext: bytes(v.plaintext) });
    expect(sealed.toString('hex')).toBe(v.blob);
  });

  it.each(blobs.valid)('"Pairs MUST be in ascending order of their keys\' UTF-8 bytes": $name', (v) => {
    expect(encodeContext(v.context).toString('hex')).toBe(v.canonicalContext);
    const reversed = Object.fromEntries(Object.entries(v.context).reverse());
    expect(encodeContext(reversed).toString('hex')).toBe(v.canonicalContext);
  });

  it('has keys in the vectors that UTF-16 order would place otherwise', () => {
    const otherwise = blobs.valid.filter(({ context }) => {
      const keys = Object.keys(context).sort();
      const ours = [...keys].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      return keys.join() !== ours.join();
    });
    expect(otherwise.map((v) => v.name)).toEqual(['UTF-8 order unlike UTF-16 order']);
  });

  it.each([...blobs.refused, ...committing.refused])('"Every failure … MUST be reported by one and the same error": $name', (v) => {
    const error = failure(() => open(bytes(v.blob), secret(v.material), v.context));
    expect(error).toBeInstanceOf(KmsError);
    expect(error).toEqual(invalidCiphertext());
    expect((error as KmsError).code).toBe('InvalidCiphertextException');
    expect((error as KmsError).cause).toBeUndefined();
  });

  it('of version 1 opens under two keys, and in two contexts, if it was made for that', () => {
    const { keys, contexts } = committing.ambiguous;
    const [one, other] = keys.materials.map((material) =>
      open(bytes(keys.version1.blob), secret(material), keys.context).toString('hex'),
    );
    expect([one, other]).toEqual(keys.version1.plaintexts);
    expect(one).not.toBe(other);
    const { blob, contexts: pairs } = contexts.version1;
    for (const context of pairs) {
      expect(open(bytes(blob), secret(contexts.material), context).toString('hex')).toBe(contexts.plaintext);
    }
    expect(pairs[0]).not.toEqual(pairs[1]);
  });

  it('"the bytes of a version 2 blob open under one key material, in one encryption context …"', () => {
    const { keys, contexts } = committing.ambiguous;
    // Each box opens under both; only the one that the commitment is of is let through.
    for (const which of [0, 1] as const) {
      const blob = bytes(keys.version2.blobs[which]);
      const [right, wrong] = which === 0 ? keys.materials : [keys.materials[1], keys.materials[0]];
      expect(open(blob, secret(right), keys.context).toString('hex')).toBe(keys.version2.plaintexts[which]);
      expect(failure(() => open(blob, secret(wrong), keys.context))).toEqual(invalidCiphertext());
      const bound = bytes(contexts.version2.blobs[which]);
      const [its, another] =
        which === 0
          ? contexts.version2.contexts
          : [contexts.version2.contexts[1], contexts.version2.contexts[0]];
      const material = secret(contexts.material);
      expect(open(bound, material, its).toString('hex')).toBe(contexts.plaintext);
      expect(failure(() => open(bound, material, another))).toEqual(invalidCiphertext());
    }
  });

  it.each([...blobs.valid, ...committing.valid])('is a token: $name', (v) => {
    expect(encodeToken(bytes(v.blob))).toBe(v.token);
    expect(decodeToken(v.token)?.toString('hex')).toBe(v.blob);
    expect(v.token).toMatch(/^kms:v1:[A-Za-z0-9_-]+$/);
  });

  it.each(blobs.refusedTokens)('"A reader MUST refuse padding, white space inside …": $name', (v) => {
    const decoded = decodeToken(v.token);
    expect(decoded && parseBlob(decoded)).toBeUndefined();
  });
});

describe('audit trail', () => {
  const key = secret(audit.auditKey);

  it('begins at the genesis of the vault, under its audit key', () => {
    expect(genesis(audit.vaultId)).toEqual({ seq: 0, hash: audit.genesis });
    expect([audit.vaultId, audit.auditKey]).toEqual([vault.vaultId, vault.subkeys.audit]);
  });

  it.each(audit.lines)('reads, verifies and writes line $seq', (v) => {
    const line = readLine(Buffer.from(v.line));
    if (line === undefined) throw new Error('not read');
    expect(line).toMatchObject({ seq: v.seq, base: v.base, prev: v.prev, hash: v.hash });
    expect([isHashRight(line), isMacRight(line, key)]).toEqual([true, true]);
    const last = { seq: v.seq - 1, hash: v.prev };
    expect(checkLink(line, last)).toEqual({ seq: v.seq, hash: v.hash });
    const written = sealLine(JSON.parse(v.event) as JsonObject, last, v.base, key);
    expect(written.line.toString()).toBe(`${v.line}\n`);
    expect(written.link).toEqual({ seq: v.seq, hash: v.hash });
  });

  it('follows from the first line to the last, and not when one is left out or two change places', () => {
    const walk = (lines: AuditVectors['lines']) =>
      lines.reduce<ReturnType<typeof checkLink>>(
        (last, v) => (typeof last === 'string' ? last : checkLink(readLine(Buffer.from(v.line)), last)),
        genesis(audit.vaultId),
      );
    expect(walk(audit.lines)).toEqual({ seq: 7, hash: audit.lines[6]?.hash });
    for (let i = 0; i < 6; i++) {
      expect(walk(audit.lines.toSpliced(i, 1))).toBeTypeOf('string');
      const [one, two] = audit.lines.slice(i, i + 2);
      if (one && two) expect(walk(audit.lines.toSpliced(i, 2, two, one))).toBeTypeOf('string');
    }
  });

  it.each(audit.refused)('refuses ($fault): $name', ({ line: text, fault }) => {
    const line = readLine(Buffer.from(text));
    const found = !line
      ? 'unreadable'
      : !isHashRight(line)
        ? 'hash'
        : !isMacRight(line, key)
          ? 'mac'
          : 'none';
    expect(found).toBe(fault);
  });
});
