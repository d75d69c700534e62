import { base64, fromBase64 } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { Secret } from '../../base/secret.ts';
import {
  startChild,
  type KeychainChild,
  type KeychainReply,
  type KeychainRequest,
  type KeychainSettings,
  type KeychainStatus,
} from './keychain-client.ts';
import type { Protector, ProtectorIdentity } from './protector.ts';

const keyLength = 32;

/** Keeps a random key in the OS keychain: service `kms`, account `<vault id>/<protector id>`, as base64. */
export function keychainProtector(settings: KeychainSettings): Protector {
  let prepared: KeychainChild | undefined;

  const ask = (
    operation: KeychainRequest['operation'],
    { vaultId, protectorId }: ProtectorIdentity,
    secret?: Secret,
  ): Promise<KeychainReply> => {
    const child = prepared ?? startChild(settings);
    prepared = undefined;
    return child.ask({
      operation,
      account: `${vaultId}/${protectorId}`,
      ...(secret && { value: base64(secret.reveal()) }),
    });
  };

  return {
    type: 'keychain',
    // Starts the child process before the next call.
    prepare: () => {
      prepared ??= startChild(settings);
    },
    async create(identity) {
      // Loads `node:crypto`, which a child started ahead should not wait for.
      const { drawSecret } = await import('../../crypto/derive.ts');
      const key = drawSecret(keyLength);
      const reply = await ask('set', identity, key);
      if (reply.status !== 'ok') throw keychainError(reply, 'create');
      return { parameters: {}, key };
    },
    async open(identity) {
      const reply = await ask('get', identity);
      if (reply.status !== 'ok') throw keychainError(reply, 'open');
      const key = fromBase64(reply.value ?? '');
      if (key?.length !== keyLength) throw notAKey();
      return new Secret(key);
    },
    wrongKey: () =>
      new KmsError('VaultIntegrity', 'the key in the keychain does not open this vault', {
        hint: 'the entry or the vault was altered: use the recovery code with kms recover',
      }),
    async remove(identity) {
      const reply = await ask('delete', identity);
      if (reply.status !== 'ok' && reply.status !== 'missing') throw keychainError(reply, 'open');
    },
  };
}

function notAKey(): KmsError {
  return new KmsError('ProtectorUnavailable', "the keychain's entry for this vault is not a key", {
    hint: 'it was replaced or damaged: use the recovery code with kms recover',
  });
}

const otherWays = {
  create: 'choose a passphrase instead: --protector passphrase',
  open: 'or use the recovery code: kms recover',
} as const;

interface Failure {
  readonly message: string;
  /** The first thing to try, before other hints. */
  readonly hint: string;
}

/** What each failure of the child means to the user. */
const failures: Readonly<Record<Exclude<KeychainStatus, 'ok'>, Failure>> = {
  'no-bus': {
    message: 'there is no D-Bus session, which the keychain needs',
    hint: 'run kms inside a desktop or login session, or set DBUS_SESSION_BUS_ADDRESS',
  },
  'dead-bus': {
    message: 'the D-Bus session, which the keychain needs, does not answer',
    hint: 'log in again, or correct DBUS_SESSION_BUS_ADDRESS',
  },
  silent: {
    message: 'the keychain did not answer within 2 seconds',
    hint: 'it may be locked and waiting for its password: unlock it and try again',
  },
  locked: { message: 'the keychain is locked', hint: 'unlock it and try again' },
  missing: {
    message: 'the keychain holds no key for this vault',
    hint: 'log in as the user, and with the keychain, that made the vault',
  },
  failed: {
    message: 'the keychain cannot be used',
    hint:
      process.platform === 'linux'
        ? 'start a Secret Service (GNOME Keyring, KWallet, KeePassXC) and try again'
        : 'unlock it, allow kms to use it, and try again',
  },
  unloadable: {
    message: 'the keychain library could not be loaded',
    hint:
      process.platform === 'linux'
        ? 'install libsecret (Debian, Ubuntu: libsecret-1-0; Fedora, Arch: libsecret)'
        : 'reinstall kms',
  },
};

/** The error for an answer of the child, with hints for creating or opening. */
export function explain(
  reply: Exclude<KeychainReply, { status: 'ok' }>,
  purpose: keyof typeof otherWays,
): { readonly message: string; readonly hint: string } {
  const { message, hint } = failures[reply.status];
  const reason = 'reason' in reply && reply.reason !== '' ? `: ${reply.reason}` : '';
  return { message: `${message}${reason}`, hint: `${hint}; ${otherWays[purpose]}` };
}

function keychainError(
  reply: Exclude<KeychainReply, { status: 'ok' }>,
  purpose: keyof typeof otherWays,
): KmsError {
  const { message, hint } = explain(reply, purpose);
  return new KmsError('ProtectorUnavailable', message, { hint });
}
