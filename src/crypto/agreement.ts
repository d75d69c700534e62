import { diffieHellman } from 'node:crypto';
import { Secret } from '../base/secret.ts';
import { privateKey, readPublicKey } from './keypair.ts';
import type { SupportedKeySpec } from './specs.ts';

/** The raw secret of ECDH with cofactor 1 (SP 800-56A, 5.7.1.2). Undefined unless the peer's public key (SPKI DER) is on the key's curve. */
export function sharedSecret(
  spec: SupportedKeySpec,
  material: Secret,
  otherPublicKey: Uint8Array,
): Secret | undefined {
  const publicKey = readPublicKey(spec, otherPublicKey);
  if (publicKey === undefined) return undefined;
  return new Secret(diffieHellman({ privateKey: privateKey(material), publicKey }));
}
