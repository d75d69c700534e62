import { isSupportedKeySpec, usagesOf } from '../crypto/specs.ts';
import type { KeyUsageType } from './types.ts';

/** The usage of keys of a spec that has but one; undefined where there is a choice, and for unknown specs. */
export function onlyUsage(keySpec: string): KeyUsageType | undefined {
  if (!isSupportedKeySpec(keySpec)) return undefined;
  const usages = usagesOf(keySpec);
  return usages.length === 1 ? usages[0] : undefined;
}
