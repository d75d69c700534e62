import { randomBytes } from 'node:crypto';
import { fromHex, fromUtf8, utf8 } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import { deriveKey } from '../../crypto/derive.ts';
import type { AskSecret, Protector } from './protector.ts';

/** 256 bits, so that the code is never the weakest protector; with BIP-39's 8-bit checksum, 24 words. */
const entropyLength = 32;
const wordCount = 24;
const info = 'kms recovery v1';

/** Opens with a recovery code: 24 words of the English BIP-39 list. For `create`, the caller supplies a new code and shows it once. */
export function recoveryProtector(ask: AskSecret): Protector {
  const key = async (vaultId: string, purpose: 'new' | 'open'): Promise<Secret> => {
    const salt = fromHex(vaultId.replaceAll('-', ''));
    if (salt?.length !== 16) throw new KmsError('VaultIntegrity', 'the vault id is not a UUID');
    const entropy = await parseRecoveryCode(await ask(purpose));
    const derived = deriveKey(entropy, salt, info);
    entropy.wipe();
    return derived;
  };
  return {
    type: 'recovery',
    create: async ({ vaultId }) => ({ parameters: {}, key: await key(vaultId, 'new') }),
    open: ({ vaultId }) => key(vaultId, 'open'),
    wrongKey: () =>
      new KmsError('VaultLocked', 'the recovery code does not open this vault', {
        hint: 'its checksum is right, so it is the code of another vault, or was replaced by a newer one',
      }),
    remove: () => Promise.resolve(),
  };
}

/** A new code as UTF-8 text: 24 lower-case words, joined by single spaces. */
export async function newRecoveryCode(): Promise<Secret> {
  const { entropyToMnemonic, wordlist } = await bip39();
  return new Secret(utf8(entropyToMnemonic(randomBytes(entropyLength), wordlist)));
}

/** Decodes a code of any case, white space and hyphens. Rejects with `VaultLocked`, with the position of a misspelt word but never the word. */
export async function parseRecoveryCode(code: Secret): Promise<Secret> {
  const { mnemonicToEntropy, wordlist } = await bip39();
  const words = (fromUtf8(code.reveal()) ?? '')
    .toLowerCase()
    .split(/[\s-]+/u)
    .filter((word) => word !== '');
  const known = new Set(wordlist);
  const unknown = words.flatMap((word, index) => (known.has(word) ? [] : [index + 1]));
  if (words.length !== wordCount) {
    throw refused(
      `the recovery code has ${words.length} words, not ${wordCount}`,
      'type all of its words in order',
    );
  }
  if (unknown.length > 0) {
    throw refused(
      `not in the word list of recovery codes: word ${unknown.join(', ')} of ${wordCount}`,
      'check the spelling: no two words of the list share their first four letters',
    );
  }
  try {
    return new Secret(mnemonicToEntropy(words.join(' '), wordlist));
  } catch {
    // Drop the library's error: it may quote the code.
    throw refused(
      'the checksum of the recovery code does not match',
      'every word is in the list, but one is wrong or they are in the wrong order',
    );
  }
}

function refused(message: string, hint: string): KmsError {
  return new KmsError('VaultLocked', message, { hint });
}

async function bip39() {
  const [library, english] = await Promise.all([
    import('@scure/bip39'),
    import('@scure/bip39/wordlists/english.js'),
  ]);
  return { ...library, wordlist: english.wordlist };
}
