/** Imports key material: gets the parameters, wraps, imports. The material leaves this process only wrapped. */
import { createPrivateKey } from 'node:crypto';
import type { Kms, Output } from '../api/kms.ts';
import { KmsError } from '../base/errors.ts';
import { Secret } from '../base/secret.ts';
import { checkMaterial } from './materialfile.ts';
import { plainBytes } from '../base/text.ts';

const wrapping = { WrappingAlgorithm: 'RSA_AES_KEY_WRAP_SHA_256', WrappingKeySpec: 'RSA_3072' } as const;

export interface ImportOptions {
  /** Undefined if the material does not expire. */
  readonly validTo?: Date | undefined;
  /** New material for a key that already has some, for an on-demand rotation. */
  readonly isNew?: boolean;
  readonly description?: string | undefined;
  /** Undefined if unknown. */
  readonly keySpec?: string | undefined;
}

/** The material in a file: a PEM private key as PKCS #8 DER, anything else unchanged. Throws `FileUnusable`. */
function materialOf(content: Secret): Secret {
  const bytes = plainBytes(content.reveal());
  if (!/^\s*-----BEGIN /.test(bytes.toString('latin1', 0, 64))) return content;
  try {
    return new Secret(createPrivateKey(bytes).export({ format: 'der', type: 'pkcs8' }));
  } catch {
    throw new KmsError('FileUnusable', 'the PEM file holds no private key that can be read', {
      hint: 'remove a passphrase with: openssl pkcs8 -topk8 -nocrypt',
    });
  }
}

/** `content` is raw key material, or a private key as PKCS #8 DER or as PEM. Rejects as the API does. */
export async function importKeyMaterial(
  kms: Kms,
  keyId: string,
  content: Secret,
  { validTo, isNew = false, description, keySpec }: ImportOptions,
): Promise<Output<'ImportKeyMaterial'>> {
  const material = materialOf(content);
  checkMaterial(keySpec, content.reveal(), material.reveal());
  const { wrapForImport } = await import('../crypto/importwrap.ts');
  const { ImportToken, PublicKey } = await kms.getParametersForImport({ KeyId: keyId, ...wrapping });
  if (ImportToken === undefined || PublicKey === undefined) {
    throw new KmsError('KMSInternalException', 'the service returned no parameters for the import');
  }
  const wrapped = wrapForImport(wrapping.WrappingAlgorithm, PublicKey, material);
  material.wipe();
  content.wipe();
  return kms.importKeyMaterial({
    KeyId: keyId,
    ImportToken,
    EncryptedKeyMaterial: wrapped,
    ...(validTo
      ? { ExpirationModel: 'KEY_MATERIAL_EXPIRES', ValidTo: validTo }
      : { ExpirationModel: 'KEY_MATERIAL_DOES_NOT_EXPIRE' }),
    ...(isNew && { ImportType: 'NEW_KEY_MATERIAL' }),
    ...(description !== undefined && { KeyMaterialDescription: description }),
  });
}
