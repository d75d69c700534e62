/** Session tokens against vectors made from the specification alone (README.md beside). */
import type * as Crypto from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { isJsonObject } from '../../src/base/json.ts';
import { AeadKey } from '../../src/crypto/aead.ts';
import {
  openGrant,
  getPackedSize,
  sealGrant,
  type SessionGrant,
  type SessionPrincipal,
} from '../../src/engine/iam/sessiontokens.ts';
import { bytes, secret } from '../support/vectors.ts';

// Nonces are drawn where a box is sealed, so those of the vectors reach it through the generator.
const drawn = vi.hoisted(() => ({ next: undefined as Buffer | undefined }));
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof Crypto>();
  return { ...real, randomBytes: (n: number) => drawn.next ?? real.randomBytes(n) };
});
beforeEach(() => {
  drawn.next = undefined;
});

interface Contents {
  key: string;
  secret: string;
  issued: number;
  expires: number;
  principal: readonly [string, string?, string?, string?];
  policies?: string[];
  policyArns?: string[];
  tags?: [string, string][];
  transitive?: string[];
  sourceIdentity?: string;
}
interface Vectors {
  key: string;
  account: string;
  valid: {
    name: string;
    contents: Contents;
    nonce: string;
    token: string;
    packedPolicySize: number | null;
  }[];
  refused: { name: string; token: string }[];
}
const { key, account, valid, refused } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'session-token/vectors.json'), 'utf8'),
) as Vectors;

/** A key of its own each time: a token takes one nonce, which the key draws. */
const aead = () => new AeadKey(secret(key));

function principalOf([type, id = '', name = '', session = '']: Contents['principal']): SessionPrincipal {
  if (type === 'root') return { type };
  return type === 'user' ? { type, id, name } : { type: 'role', id, name, session };
}

function grantOf(contents: Contents): Omit<SessionGrant, 'secret'> {
  const { policies = [], policyArns = [], tags = [], transitive = [], sourceIdentity } = contents;
  return {
    key: contents.key,
    issued: new Date(contents.issued),
    expires: new Date(contents.expires),
    principal: principalOf(contents.principal),
    policies,
    policyArns,
    tags,
    transitive,
    sourceIdentity,
  };
}

describe('session token', () => {
  it.each(valid)('opens: $name', ({ token, contents, packedPolicySize }) => {
    const opened = openGrant(aead(), account, token);
    const { secret: opening, ...rest } = opened ?? { secret: undefined };
    expect(rest).toEqual(grantOf(contents));
    expect(Buffer.from(opening?.reveal() ?? []).toString()).toBe(contents.secret);
    expect(opened && getPackedSize(opened)).toBe(packedPolicySize ?? undefined);
  });

  it.each(valid)('seals to the same bytes: $name', ({ token, contents, nonce }) => {
    drawn.next = bytes(nonce);
    const grant = { ...grantOf(contents), secret: secret(Buffer.from(contents.secret).toString('hex')) };
    expect(sealGrant(aead(), account, grant)).toBe(token);
  });

  it.each(refused)('"A reader MUST refuse": $name', ({ token }) => {
    expect(openGrant(aead(), account, token)).toBeUndefined();
  });

  it('is refused with any prefix of it, and for another account', () => {
    for (const { token } of valid) {
      for (let end = 0; end < token.length; end += 1) {
        expect(openGrant(aead(), account, token.slice(0, end))).toBeUndefined();
      }
      expect(openGrant(aead(), '444455556666', token)).toBeUndefined();
    }
  });

  it('shows no secret when it is printed', () => {
    const opened = openGrant(aead(), account, valid[0]?.token ?? '');
    const text = JSON.stringify(opened);
    const value = JSON.parse(text) as unknown;
    expect(isJsonObject(value) && (value)['secret']).toBe('[secret]');
    expect(text).not.toContain(valid[0]?.contents.secret);
  });
});
