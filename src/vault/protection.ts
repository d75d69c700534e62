/** Wrapping and unwrapping the root key with protectors (docs/spec/vault.md, "Protectors"). */
import { randomUUID } from 'node:crypto';
import { isKmsError, KmsError } from '../base/errors.ts';
import type { Secret } from '../base/secret.ts';
import { maxProtectors, unwrapRootKey, wrapRootKey, type Header, type ProtectorEntry } from './header.ts';
import { isEveryday, type Protectors, type ProtectorType } from './protectors/kinds.ts';
import type { Protector } from './protectors/protector.ts';
import type { OpenVault } from './vault.ts';

/** Creates the protector's key. Resolves to a function that wraps a root key under it, and one that removes what it stored outside the vault. */
async function prepareEntry(protector: Protector, vaultId: string, now: Date) {
  const identity = { vaultId, protectorId: randomUUID() };
  const { parameters, key } = await protector.create(identity);
  const entry = { id: identity.protectorId, type: protector.type, created: now.toISOString(), parameters };
  return {
    wrap: (rootKey: Secret): ProtectorEntry => wrapRootKey(rootKey, key, vaultId, entry),
    remove: () => protector.remove(identity, parameters).catch(() => undefined),
  };
}

/** The protector entries of a new vault. If one fails, removes what the earlier ones stored outside the vault. */
export async function protectRootKey(
  protectors: readonly Protector[],
  vaultId: string,
  rootKey: Secret,
  now: Date,
): Promise<readonly ProtectorEntry[]> {
  const prepared: Awaited<ReturnType<typeof prepareEntry>>[] = [];
  try {
    for (const protector of protectors) prepared.push(await prepareEntry(protector, vaultId, now));
    return prepared.map(({ wrap }) => wrap(rootKey));
  } catch (error) {
    for (const { remove } of prepared) await remove();
    throw error;
  }
}

/** The entries that can open a vault: of the requested type, otherwise of the first everyday type. Never falls back on another type. */
function chooseEntries(header: Header, wanted: ProtectorType | undefined): readonly ProtectorEntry[] {
  const type = wanted ?? header.protectors.find((entry) => isEveryday(entry.type))?.type;
  const entries = header.protectors.filter((entry) => entry.type === type);
  if (entries.length > 0) return entries;
  if (wanted === undefined) {
    throw new KmsError('VaultLocked', 'the vault has no protector but its recovery code', {
      hint: 'set up a new one with: kms recover',
    });
  }
  const types = [...new Set(header.protectors.map((entry) => entry.type))].join(', ');
  throw new KmsError('ProtectorUnavailable', `the vault has no ${wanted} protector`, {
    hint: `it has: ${types}`,
  });
}

/** The type of protector that will open this vault. Throws like `unlock`. */
export function chooseProtector(header: Header, wanted?: ProtectorType): ProtectorType {
  const [entry] = chooseEntries(header, wanted);
  if (!entry) throw new RangeError('a choice of protectors is never empty');
  return entry.type;
}

/** Obtains the root key with one protector. Rejects with `ProtectorUnavailable`, `VaultLocked` or `VaultIntegrity`. */
export async function unlock(
  header: Header,
  protectors: Protectors,
  wanted?: ProtectorType,
): Promise<Secret> {
  const entries = chooseEntries(header, wanted);
  const protector = protectors[chooseProtector(header, wanted)];
  for (;;) {
    const rootKey = await tryAll(header, entries, protector);
    if (rootKey) return rootKey;
    if (protector.again?.() !== true) throw protector.wrongKey(entries.map(({ parameters }) => parameters));
  }
}

/** Undefined if the protector is available but has the wrong key. All entries have its type. */
async function tryAll(
  header: Header,
  entries: readonly ProtectorEntry[],
  protector: Protector,
): Promise<Secret | undefined> {
  let unavailable: Error | undefined;
  for (const entry of entries) {
    const identity = { vaultId: header.vaultId, protectorId: entry.id };
    const key = await protector.open(identity, entry.parameters).catch((error: unknown) => {
      // Another entry of the same type may be this machine's.
      if (!isKmsError(error)) throw error;
      unavailable ??= error;
      return undefined;
    });
    const rootKey = key && unwrapRootKey(key, header.vaultId, entry);
    if (rootKey) return rootKey;
  }
  if (unavailable) throw unavailable;
  return undefined;
}

/** Adds a protector and in the same step removes those in `replacing`, with what they stored outside the vault. */
export async function addProtector(
  vault: OpenVault,
  protector: Protector,
  now: Date,
  replacing: readonly { readonly id: string; readonly protector: Protector }[] = [],
): Promise<ProtectorEntry> {
  if (vault.header.protectors.length - replacing.length >= maxProtectors) {
    throw new KmsError('Usage', `the vault already has the maximum of ${maxProtectors} protectors`, {
      hint: 'remove one first: kms vault protectors remove',
    });
  }
  const { wrap, remove } = await prepareEntry(protector, vault.id, now);
  const gone = replacing.map((old) => old.id);
  const before = vault.header.protectors;
  let entry: ProtectorEntry | undefined;
  const written = vault.rewriteHeader((header, rootKey) => {
    entry = wrap(rootKey);
    return { ...header, protectors: [...header.protectors.filter((old) => !gone.includes(old.id)), entry] };
  });
  await written.catch(async (error: unknown) => {
    await remove();
    throw error;
  });
  for (const old of replacing) {
    const parametersOfOld = before.find((candidate) => candidate.id === old.id)?.parameters ?? {};
    await old.protector
      .remove({ vaultId: vault.id, protectorId: old.id }, parametersOfOld)
      .catch(() => undefined);
  }
  if (!entry) throw new RangeError('the header was not rewritten');
  return entry;
}

/** Removes one protector. Throws `NotFoundException`, and `Usage` for the last one that is not the recovery code. */
export async function removeProtector(
  vault: OpenVault,
  id: string,
  protectors: Protectors,
): Promise<ProtectorEntry> {
  let removed: ProtectorEntry | undefined;
  await vault.rewriteHeader((header) => {
    removed = header.protectors.find((entry) => entry.id === id);
    if (!removed) {
      throw new KmsError('NotFoundException', 'the vault has no protector with this id', {
        hint: 'list them with: kms vault protectors list',
      });
    }
    const left = header.protectors.filter((entry) => entry.id !== id);
    if (!left.some((entry) => isEveryday(entry.type))) {
      throw new KmsError(
        'Usage',
        'this is the last protector that opens the vault without the recovery code',
        {
          hint: 'add another first: kms vault protectors add passphrase',
        },
      );
    }
    return { ...header, protectors: left };
  });
  if (!removed) throw new RangeError('the header was not rewritten');
  await protectors[removed.type].remove({ vaultId: vault.id, protectorId: id }, removed.parameters);
  return removed;
}
