import { isSupportedKeySpec, keySpecs, listUsages } from '../crypto/specs.ts';
import type { KeyUsageType } from './types.ts';

/** The form of a spec's key material: a number of bytes, or a private key as PKCS #8 DER. */
export type MaterialWanted = { readonly bytes: number } | 'private key';

/** Undefined for specs that are unknown or do not allow imported material. */
export function getMaterialForm(keySpec: string): MaterialWanted | undefined {
  if (!isSupportedKeySpec(keySpec)) return undefined;
  const { material } = keySpecs[keySpec];
  if (material.kind === 'bytes') return { bytes: material.length };
  return material.kind === 'ml-dsa' ? undefined : 'private key';
}

/** The usage of a spec that has only one; otherwise, and for unknown specs, undefined. */
export function getOnlyUsage(keySpec: string): KeyUsageType | undefined {
  if (!isSupportedKeySpec(keySpec)) return undefined;
  const usages = listUsages(keySpec);
  return usages.length === 1 ? usages[0] : undefined;
}
