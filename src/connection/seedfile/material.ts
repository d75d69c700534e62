/** Parses key material and dates in documents. No message repeats the input. */
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { fromBase64, fromHex } from '../../base/bytes.ts';
import type { KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';

/** Creates the error for a message, with its place in the file. */
export type Refuse = (message: string) => KmsError;

const curves: Readonly<Record<string, string>> = {
  prime256v1: 'ECC_NIST_P256',
  secp384r1: 'ECC_NIST_P384',
  secp521r1: 'ECC_NIST_P521',
  secp256k1: 'ECC_SECG_P256K1',
};

/** The key spec of a private key; undefined for kinds that KMS does not support. */
function specOfKey({
  asymmetricKeyType: type,
  asymmetricKeyDetails: details,
}: KeyObject): string | undefined {
  if (type === 'rsa') return `RSA_${details?.modulusLength ?? 0}`;
  if (type === 'ec') return curves[details?.namedCurve ?? ''];
  return type === 'ed25519' ? 'ECC_NIST_EDWARDS25519' : undefined;
}

export interface Material {
  /** The key spec, if the material shows it. */
  readonly spec?: string | undefined;
  readonly bytes: Secret;
}

/**
 * The seed and parameter set of an ML-DSA private key, PKCS #8 DER, with or without the expanded key (RFC 9881 section 6). Node reads such keys only
 * from version 24 on.
 */
function mlDsaSeed(der: Buffer): Material | undefined {
  const form =
    /^30(?:82.{4}|..)020100300b060960864801650304031([123])04(?:2280|82.{4}3082.{4}04)20(.{64})/.exec(
      der.toString('hex'),
    );
  const spec = { 1: 'ML_DSA_44', 2: 'ML_DSA_65', 3: 'ML_DSA_87' }[form?.[1] ?? ''];
  const seed = fromHex(form?.[2] ?? '');
  return spec === undefined || seed === undefined ? undefined : { spec, bytes: new Secret(seed) };
}

const pemKey = /^-----BEGIN PRIVATE KEY-----\s([A-Za-z0-9+/=\s]+)-----END PRIVATE KEY-----\s*$/;

/** Parses hex, base64, or a PEM private key. Throws `Usage`. */
export function readMaterial(value: string, wrong: Refuse): Material {
  if (value.includes('-----BEGIN')) {
    const mlDsa = mlDsaSeed(Buffer.from(pemKey.exec(value)?.[1] ?? '', 'base64'));
    if (mlDsa) return mlDsa;
    try {
      const key = createPrivateKey(value);
      return { spec: specOfKey(key), bytes: new Secret(key.export({ type: 'pkcs8', format: 'der' })) };
    } catch {
      throw wrong('has a private key that cannot be read');
    }
  }
  const bytes = fromHex(value.trim()) ?? fromBase64(value.trim());
  if (bytes === undefined) throw wrong('has material that is neither hex, base64 nor PEM');
  return { bytes: new Secret(bytes) };
}

const yamlTimestamp =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d)(?::(\d\d)(?:\.\d*)?)?[ \t]*(?:[Zz]|([+-])(\d\d?)(?::?(\d\d))?)?)?$/;

/** Parses a YAML timestamp (https://yaml.org/type/timestamp.html), to the second; UTC if it has no zone. */
export function readDate(value: string, wrong: Refuse): Date {
  const [, year, ...parts] = yamlTimestamp.exec(value) ?? [];
  const [month, day, hour, minute, second, sign = '+', zoneHour, zoneMinute] = parts;
  const two = (digits = '00'): string => digits.padStart(2, '0');
  const clock = `${two(hour)}:${two(minute)}:${two(second)}${sign}${two(zoneHour)}:${two(zoneMinute)}`;
  const time = Date.parse(`${year ?? ''}-${two(month)}-${two(day)}T${clock}`);
  if (Number.isNaN(time)) throw wrong('has a date that is none');
  return new Date(time);
}
