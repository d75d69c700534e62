/** Every case of Wycheproof's files through our own functions (README.md, "wycheproof"). */
import { createECDH, createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { describe } from 'vitest';
import { Secret } from '../../src/base/secret.ts';
import {
  oaepAlgorithms,
  signingAlgorithms,
  type OaepAlgorithm,
  type SigningAlgorithm,
} from '../../src/crypto/algorithms.ts';
import { sharedSecret } from '../../src/crypto/agreement.ts';
import { privateKey, exportPublicKey, readPrivateKey } from '../../src/crypto/keypair.ts';
import { unwrapKey, wrapKey } from '../../src/crypto/keywrap.ts';
import { computeMac, verifyMac } from '../../src/crypto/mac.ts';
import { signMlDsa, verifyMlDsa, verifyMlDsaWith } from '../../src/crypto/mldsa.ts';
import { decryptOaep } from '../../src/crypto/rsa.ts';
import { verifyWithPublicKey } from '../../src/crypto/signing.ts';
import type { SupportedKeySpec } from '../../src/crypto/specs.ts';
import { everyCase, fromHex } from '../support/wycheproof.ts';

describe('RSAES-OAEP', () => {
  interface Group {
    readonly privateKeyPkcs8: string;
  }
  interface Test {
    readonly msg: string;
    readonly ct: string;
    readonly label: string;
  }
  const cases = [
    ['rsa_oaep_2048_sha1_mgf1sha1', 'RSAES_OAEP_SHA_1'],
    ['rsa_oaep_2048_sha256_mgf1sha256', 'RSAES_OAEP_SHA_256'],
  ] as const satisfies readonly (readonly [string, OaepAlgorithm])[];
  for (const [name, algorithm] of cases) {
    everyCase<Group, Test>(name, (test, group) => {
      const material = readPrivateKey('RSA_2048', fromHex(group.privateKeyPkcs8));
      if (material === undefined) return false;
      const opened = decryptOaep(privateKey(material), oaepAlgorithms[algorithm].hash, fromHex(test.ct));
      // The API has no labels: a ciphertext with one must not open.
      if (test.label !== '') return opened === undefined && test.result === 'valid';
      return opened?.equals(fromHex(test.msg)) ?? false;
    });
  }
});

describe('AES key wrap with padding', () => {
  interface Test {
    readonly key: string;
    readonly msg: string;
    readonly ct: string;
    readonly result: string;
  }
  everyCase<object, Test>('aes_kwp', (test) => {
    const key = new Secret(fromHex(test.key));
    const opened = unwrapKey(key, fromHex(test.ct));
    if (test.result !== 'valid') return opened !== undefined;
    const wrapped = wrapKey(key, fromHex(test.msg));
    return wrapped.equals(fromHex(test.ct)) && (opened?.equals(fromHex(test.msg)) ?? false);
  });
});

describe('signatures', () => {
  interface Group {
    readonly publicKeyDer: string;
  }
  interface Test {
    readonly msg: string;
    readonly sig: string;
  }
  const cases = [
    ['rsa_pss_2048_sha256_mgf1_32', 'RSA_2048', 'RSASSA_PSS_SHA_256'],
    ['rsa_signature_2048_sha256', 'RSA_2048', 'RSASSA_PKCS1_V1_5_SHA_256'],
    ['ecdsa_secp256r1_sha256', 'ECC_NIST_P256', 'ECDSA_SHA_256'],
    ['ecdsa_secp384r1_sha384', 'ECC_NIST_P384', 'ECDSA_SHA_384'],
    ['ecdsa_secp256k1_sha256', 'ECC_SECG_P256K1', 'ECDSA_SHA_256'],
    ['ed25519', 'ECC_NIST_EDWARDS25519', 'ED25519_SHA_512'],
  ] as const satisfies readonly (readonly [string, SupportedKeySpec, SigningAlgorithm])[];
  for (const [name, spec, algorithm] of cases) {
    const verify = (type: 'RAW' | 'DIGEST', hash?: string) =>
      everyCase<Group, Test>(
        name,
        ({ msg, sig }, group) => {
          const key = createPublicKey({ key: fromHex(group.publicKeyDer), format: 'der', type: 'spki' });
          const message = hash === undefined ? fromHex(msg) : createHash(hash).update(fromHex(msg)).digest();
          return verifyWithPublicKey({ spec, algorithm, type, message }, key, fromHex(sig));
        },
        `${name}, ${type}`,
      );
    verify('RAW');
    const row = signingAlgorithms[algorithm];
    if ('hash' in row) verify('DIGEST', row.hash);
  }
});

describe('HMAC', () => {
  interface Group {
    readonly tagSize: number;
  }
  interface Test {
    readonly key: string;
    readonly msg: string;
    readonly tag: string;
  }
  const cases = [
    ['hmac_sha256', 'HMAC_SHA_256', 256],
    ['hmac_sha512', 'HMAC_SHA_512', 512],
  ] as const;
  for (const [name, algorithm, bits] of cases) {
    everyCase<Group, Test>(name, (test, { tagSize }) => {
      const [material, message, tag] = [new Secret(fromHex(test.key)), fromHex(test.msg), fromHex(test.tag)];
      if (tagSize === bits) return verifyMac(algorithm, material, message, tag);
      // The API has no shortened MACs: none of them verifies, though their bytes are those of the whole one.
      if (verifyMac(algorithm, material, message, tag)) return test.result !== 'valid';
      return computeMac(algorithm, material, message).subarray(0, tag.length).equals(tag);
    });
  }
});

describe('ECDH', () => {
  interface Test {
    readonly public: string;
    readonly private: string;
    readonly shared: string;
  }
  everyCase<object, Test>('ecdh_secp256r1', (test) => {
    const d = fromHex(test.private.padStart(64, '0')).subarray(-32);
    const pair = createECDH('prime256v1');
    pair.setPrivateKey(d);
    const point = pair.getPublicKey();
    const jwk = {
      kty: 'EC',
      crv: 'P-256',
      d: d.toString('base64url'),
      x: point.subarray(1, 33).toString('base64url'),
      y: point.subarray(33).toString('base64url'),
    };
    const pkcs8 = createPrivateKey({ key: jwk, format: 'jwk' }).export({ format: 'der', type: 'pkcs8' });
    const secret = sharedSecret('ECC_NIST_P256', new Secret(pkcs8), fromHex(test.public));
    return secret !== undefined && fromHex(test.shared).equals(secret.reveal());
  });
});

describe('ML-DSA', () => {
  interface Test {
    readonly msg?: string;
    readonly ctx?: string;
    readonly mu?: string;
    readonly sig: string;
  }
  const shake = (...parts: readonly Uint8Array[]) =>
    createHash('shake256', { outputLength: 64 }).update(Buffer.concat(parts)).digest();

  /** The API signs with an empty context; others can be had as an external μ (FIPS 204, algorithms 2 and 7). */
  function muOf(publicKey: Buffer, { msg = '', ctx = '' }: Test): Buffer | undefined {
    const context = fromHex(ctx);
    if (context.length > 255) return undefined;
    return shake(shake(publicKey), Buffer.from([0, context.length]), context, fromHex(msg));
  }

  everyCase<{ readonly publicKey: string; readonly publicKeyDer: string }, Test>(
    'mldsa_65_verify',
    async (test, group) => {
      // The header that publicKeyDer() writes for a key of the right length.
      const header = '308207b2300b0609608648016503040312038207a100';
      if (test.result === 'valid' && group.publicKeyDer !== header + group.publicKey) return false;
      const publicKey = fromHex(group.publicKey);
      const [mu, signature] = [muOf(publicKey, test), fromHex(test.sig)];
      if (mu === undefined) return false;
      const external = await verifyMlDsaWith(65, publicKey, mu, signature, true);
      if ((test.ctx ?? '') !== '') return external;
      const raw = await verifyMlDsaWith(65, publicKey, fromHex(test.msg ?? ''), signature, false);
      return raw === external ? raw : test.result !== 'valid';
    },
  );

  everyCase<{ readonly privateSeed: string; readonly publicKey: string | null }, Test>(
    'mldsa_65_sign_seed',
    async (test, group) => {
      if (group.privateSeed.length !== 64) return false;
      const seed = new Secret(fromHex(group.privateSeed));
      const der = await exportPublicKey('ML_DSA_65', seed);
      const publicKey = der.subarray(-1952);
      if (group.publicKey !== publicKey.toString('hex')) return false;
      const mu = test.mu === undefined ? muOf(publicKey, test) : fromHex(test.mu);
      if (mu === undefined) return false;
      // Ours are hedged, so they differ from the published ones; each must verify.
      const own = await signMlDsa(65, seed, mu, true);
      return (
        (await verifyMlDsa(65, seed, mu, own, true)) && verifyMlDsa(65, seed, mu, fromHex(test.sig), true)
      );
    },
  );
});
