import { isSupportedKeySpec, keySpecs, listUsages } from '../crypto/specs.ts';
import type { KeyUsageType } from './types.ts';

/** What key material of a spec is: so many bytes, or a private key as PKCS #8 DER. */
export type MaterialWanted = { readonly bytes: number } | 'private key';

/** Undefined for specs that are not known or take no imported material. */
export function getMaterialForm(keySpec: string): MaterialWanted | undefined {
  if (!isSupportedKeySpec(keySpec)) return undefined;
  const { material } = keySpecs[keySpec];
  if (material.kind === 'bytes') return { bytes: material.length };
  return material.kind === 'ml-dsa' ? undefined : 'private key';
}

/** The usage of keys of a spec that has but one; undefined where there is a choice, and for unknown specs. */
export function getOnlyUsage(keySpec: string): KeyUsageType | undefined {
  if (!isSupportedKeySpec(keySpec)) return undefined;
  const usages = listUsages(keySpec);
  return usages.length === 1 ? usages[0] : undefined;
}
