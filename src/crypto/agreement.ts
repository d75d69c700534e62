import { diffieHellman } from 'node:crypto';
import { Secret } from '../base/secret.ts';
import { privateKey, readPublicKey } from './keypair.ts';
import type { SupportedKeySpec } from './specs.ts';

/**
 * The raw shared secret of ECDH with cofactor 1 (SP 800-56A section 5.7.1.2): the x coordinate, as long as the field. Undefined unless the peer's
 * public key, SubjectPublicKeyInfo DER, is a point on the key's curve.
 */
export function sharedSecret(
  spec: SupportedKeySpec,
  material: Secret,
  otherPublicKey: Uint8Array,
): Secret | undefined {
  const publicKey = readPublicKey(spec, otherPublicKey);
  if (publicKey === undefined) return undefined;
  return new Secret(diffieHellman({ privateKey: privateKey(material), publicKey }));
}
