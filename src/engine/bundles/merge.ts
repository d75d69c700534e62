/** Merges the materials of a bundle into those that a key has (docs/spec/key-bundle.md, "Acceptance"). Pure. */
import { KmsError } from '../../base/errors.ts';
import type { BundledKey, BundledMaterial } from '../../crypto/bundle/contents.ts';
import { fingerprintMaterial } from '../imports.ts';
import type { MaterialEntry } from '../keys.ts';

export interface Merged {
  /** Oldest first; a material that is pending rotation stays last. */
  readonly materials: readonly MaterialEntry[];
  /** Materials whose bytes must be stored. */
  readonly added: readonly BundledMaterial[];
}

function toMaterialEntry(keyId: string, bundled: BundledMaterial): MaterialEntry {
  const { id, salt, since, rotation, validTo, material } = bundled;
  return {
    id,
    ...(salt !== null && { salt }),
    since: new Date(since),
    ...(rotation !== null && { rotation }),
    imported: {
      present: true,
      fingerprint: fingerprintMaterial(keyId, material),
      pending: false,
      ...(validTo !== null && { validTo: new Date(validTo) }),
    },
  };
}

function isPending({ imported }: MaterialEntry): boolean {
  return imported?.pending === true;
}

/** Merges the key's entry and the bundle's entry of one material. Refuses different bytes, also if the key's bytes were deleted. */
function reconcileEntry(known: MaterialEntry, given: MaterialEntry, isLater: boolean): MaterialEntry {
  if (known.imported?.fingerprint !== given.imported?.fingerprint) {
    throw new KmsError(
      'IncorrectKeyMaterialException',
      'The key bundle has other key material under an ID that the key has.',
    );
  }
  // A bundle cannot withdraw what the vault knows of a material id.
  if (known.imported?.present !== true) return { ...given, salt: known.salt };
  const { validTo, ...imported } = known.imported;
  const until = isLater ? given.imported?.validTo : validTo;
  return { ...known, imported: { ...imported, ...(until && { validTo: until }) } };
}

/** `isLater`: whether the bundle was made after all earlier ones. Throws `IncorrectKeyMaterialException`. */
export function mergeMaterials(
  keyId: string,
  existing: readonly MaterialEntry[],
  bundled: BundledKey['materials'],
  isLater: boolean,
): Merged {
  const known = new Map(existing.map((entry) => [entry.id, entry]));
  const given = bundled.map((each) => {
    const entry = toMaterialEntry(keyId, each);
    const before = known.get(each.id);
    return before ? reconcileEntry(before, entry, isLater) : entry;
  });
  const added = bundled.filter(({ id }) => known.get(id)?.imported?.present !== true);
  const byId = new Map(given.map((entry) => [entry.id, entry]));
  const all = existing.map((entry) => byId.get(entry.id) ?? entry);
  const waiting = all.filter(isPending);
  const current = all.filter((entry) => !isPending(entry));
  if (given.every(({ id }) => known.has(id))) return { materials: all, added };
  if (current.every(({ id }) => byId.has(id))) return { materials: [...given, ...waiting], added };
  // Each side has a material that the other lacks: only here does the order depend on the clocks of two machines.
  const both = [...current, ...given.filter(({ id }) => !known.has(id))];
  both.sort((a, b) => a.since.getTime() - b.since.getTime());
  return { materials: [...both, ...waiting], added };
}
