/** A keychain that is missing, silent, locked or empty: every command ends in time, says what to do, and keeps to its protector. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Home, passphrase, removeHomes } from '../../support/homes.ts';
import { keyringComponent, startKeyring, type TestKeyring } from '../../support/keyring.ts';
import { needs } from '../../support/needs.ts';
import { root, type Ended } from '../../support/processes.ts';

/** Milliseconds that any command on a vault may take, from its start to its end. */
const longest = 3000;

let keyring: TestKeyring;
let home: Home;
let token: string;
let silent: Server;

beforeAll(async () => {
  if (!keyringComponent.present) return;
  keyring = await startKeyring();
  const { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } = keyring.environment;
  home = new Home(undefined, { DBUS_SESSION_BUS_ADDRESS, XDG_RUNTIME_DIR } as Record<string, string>);
  silent = createServer().listen(home.path('silent'));
  await home.ok(['init', '--recovery-out', home.path('recovery')]);
  // Another way in, whose passphrase is at hand in KMS_PASSPHRASE: it must not be taken by itself.
  await home.ok(['vault', 'protectors', 'add', 'passphrase']);
  token = await home.ok(['encrypt'], { input: 'kept' });
});
afterAll(async () => {
  removeHomes();
  if (!keyringComponent.present) return;
  silent.close();
  await keyring.stop();
});

interface Fault {
  readonly title: string;
  readonly arrange?: () => Promise<void> | void;
  readonly undo?: () => Promise<void> | void;
  readonly environment?: () => Readonly<Record<string, string | undefined>>;
  /** What the error says of the reason. */
  readonly says: string;
  readonly hint: string;
}

const faults: readonly Fault[] = [
  {
    title: 'there is no session bus',
    environment: () => ({ DBUS_SESSION_BUS_ADDRESS: undefined, XDG_RUNTIME_DIR: undefined }),
    says: 'there is no D-Bus session',
    hint: 'set DBUS_SESSION_BUS_ADDRESS',
  },
  {
    title: 'the session bus is gone',
    environment: () => ({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${home.path('nothing')}` }),
    says: 'the D-Bus session, which the keychain needs, does not answer',
    hint: 'log in again',
  },
  {
    title: 'the session bus accepts and never answers',
    environment: () => ({ DBUS_SESSION_BUS_ADDRESS: `unix:path=${home.path('silent')}` }),
    says: 'the keychain did not answer within 2 seconds',
    hint: 'unlock it and try again',
  },
  {
    title: 'the Secret Service was killed',
    arrange: () => keyring.endService(),
    undo: () => keyring.unlock(),
    says: 'the keychain cannot be used',
    hint: 'start a Secret Service',
  },
  {
    title: 'the Secret Service hangs',
    arrange: () => {
      keyring.freeze();
    },
    undo: () => {
      keyring.thaw();
    },
    says: 'the keychain did not answer within 2 seconds',
    hint: 'unlock it and try again',
  },
  {
    title: 'the keyring is locked',
    arrange: () => keyring.lock(),
    undo: () => keyring.unlock(),
    says: 'the keychain is locked',
    hint: 'unlock it and try again',
  },
];

function expectUnavailable(ended: Ended, says: string, hint: string): void {
  const { status, stdout, stderr, milliseconds } = ended;
  expect(stderr).toMatch(/^kms: .* \(ProtectorUnavailable\)\nhint: .*\n$/);
  expect(stderr).toContain(says);
  expect(stderr).toContain(hint);
  expect([status, stdout.toString()]).toEqual([4, '']);
  expect(milliseconds).toBeLessThan(longest);
}

async function statusOf(): Promise<Record<string, unknown>> {
  return JSON.parse(await home.ok(['status', '--json'])) as Record<string, unknown>;
}

/** How many entries of kms are in the test's keyring; removes them when asked to. */
async function entries(remove = false): Promise<number> {
  const script = `const keytar = require('keytar');
    keytar.findCredentials('kms').then(async (found) => {
      console.log(found.length);
      if (${String(remove)}) for (const { account } of found) await keytar.deletePassword('kms', account);
    });`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script], {
    env: keyring.environment,
    cwd: root,
  });
  return Number(stdout);
}

needs(keyringComponent)('a vault that the keychain opens', () => {
  it('opens with it and nothing else', async () => {
    expect(await home.ok(['decrypt', token], { environment: { KMS_PASSPHRASE: undefined } })).toBe('kept');
    expect(await entries()).toBe(1);
  });

  it.each(faults)('when $title', async ({ arrange, undo, environment, says, hint }) => {
    const options = { environment: environment?.() ?? {} };
    const other = home.path('other.db');
    const before = { status: await statusOf(), calls: home.events().length };
    await arrange?.();
    try {
      const onVault = Promise.all([
        home.run(['encrypt'], { ...options, input: 'more' }),
        home.run(['decrypt', token], options),
        home.run(['status', '--json'], options),
      ]);
      // Those that wait for a silent keychain leave the processor to the others by then.
      await Promise.race([onVault, sleep(800)]);
      const besides = Promise.all([
        home.run(['init', '--vault', other], options),
        home.run(['init', '--vault', other, '--protector', 'keychain'], options),
        home.run(['doctor'], options),
        home.run(['decrypt', token, '--protector', 'passphrase'], options),
      ]);
      const [encrypt, decrypt, status] = await onVault;
      for (const ended of [encrypt, decrypt]) {
        expectUnavailable(ended, says, hint);
        expect(ended.stderr).toContain('kms recover');
      }
      // What the header tells needs no keychain.
      expect([status.status, JSON.parse(status.stdout.toString())]).toMatchObject([
        0,
        { opensWith: 'keychain', protectors: [{ type: 'keychain' }, {}, {}] },
      ]);
      expect(status.milliseconds).toBeLessThan(longest);

      const [init, insisting, doctor, asked] = await besides;
      expect(init.stderr).toContain('kms: the keychain cannot protect the vault: ');
      expect(init.stderr).toContain(
        '\nhint: protect it with a passphrase: kms init --protector passphrase --passphrase-file FILE (or set KMS_PASSPHRASE_CMD)\n',
      );
      expect(init.stderr).toContain(says);
      expect([init.status, init.stdout.toString()]).toEqual([4, '']);
      expect(insisting.status).toBe(4);
      expect(insisting.stderr).toContain(says);
      expect(insisting.stderr).toContain('--protector passphrase');
      expect(existsSync(other)).toBe(false);

      const report = doctor.stdout.toString();
      expect(report).toMatch(/^problem +keychain: Secret Service.* is not usable: /m);
      expect(report).toContain(says);
      expect(report).toContain(hint);
      expect(doctor.status).toBe(1);

      // The other protector is taken when it is asked for.
      expect([asked.stdout.toString(), asked.status]).toEqual(['kept', 0]);
    } finally {
      await undo?.();
    }
    const after = await statusOf();
    expect([after['opensWith'], after['protectors']]).toEqual(['keychain', before.status['protectors']]);
    // One line more: the one decryption that succeeded.
    expect(home.events().length).toBe(before.calls + 1);
    expect(await home.ok(['decrypt', token])).toBe('kept');
    expect(await entries()).toBe(1);
  });

  it('when the entry was removed; the recovery code helps', async () => {
    expect(await entries(true)).toBe(1);
    const [encrypt, decrypt] = await Promise.all([
      home.run(['encrypt'], { input: 'more' }),
      home.run(['decrypt', token]),
    ]);
    for (const ended of [encrypt, decrypt]) {
      expectUnavailable(ended, 'the keychain holds no key for this vault', 'kms recover');
    }
    await home.ok(['recover', '--protector', 'keychain', '--recovery-file', home.path('recovery')]);
    expect(await home.ok(['decrypt', token], { environment: { KMS_PASSPHRASE: undefined } })).toBe('kept');
    expect(await entries()).toBe(1);
    expect((await home.run(['decrypt', token, '--protector', 'passphrase'])).status).toBe(4);
    expect(JSON.stringify(home.events())).not.toContain(passphrase);
  });
});
