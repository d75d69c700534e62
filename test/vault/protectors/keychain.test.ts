import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { KmsError } from '../../../src/base/errors.ts';
import { hex } from '../../../src/base/bytes.ts';
import { diagnoseKeychain } from '../../../src/vault/protectors/keychain-diagnosis.ts';
import type { KeychainSettings } from '../../../src/vault/protectors/keychain-client.ts';
import { keychainProtector } from '../../../src/vault/protectors/keychain.ts';
import { failureOf } from '../../support/failure.ts';
import {
  buildKeychainHelper,
  keychainSettings,
  keyringComponent,
  startKeyring,
  type TestKeyring,
} from '../../support/keyring.ts';
import { needs } from '../../support/needs.ts';

const identity = {
  vaultId: '6f1c1b5e-3d0b-4c5e-9d52-0a4d1d6f6a11',
  protectorId: '0b0f7f3e-1a52-4d64-8c1e-5b1c7d2a9e22',
};
const longest = 3000;

/** Fails unless opening and creating both end in time as an unavailable protector; returns the two errors. */
async function unavailable(settings: KeychainSettings): Promise<{ open: KmsError; create: KmsError }> {
  const timed = async (action: Promise<unknown>) => {
    const start = performance.now();
    const error = await failureOf(action);
    expect(performance.now() - start).toBeLessThan(longest);
    expect(error).toMatchObject({ code: 'ProtectorUnavailable', exitStatus: 4 });
    // A key in base64 or hex would stand out.
    expect(`${error.message} ${String(error.hint)} ${String(error.cause)}`).not.toMatch(/[A-Za-z0-9+/]{43}/);
    return error;
  };
  const [open, create] = await Promise.all([
    timed(keychainProtector(settings).open(identity, {})),
    timed(keychainProtector(settings).create(identity)),
  ]);
  expect(open.hint).toContain('kms recover');
  expect(create.hint).toContain('--protector passphrase');
  return { open, create };
}

/** Command lines of the processes running now that mention a path. */
function running(path: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8')];
      } catch {
        return [];
      }
    })
    .filter((line) => line.includes(path));
}

needs(keyringComponent)('the keychain protector', () => {
  let keyring: TestKeyring;
  let helper: { readonly path: string; remove(): void };
  let settings: KeychainSettings;
  const folder = mkdtempSync(join(tmpdir(), 'kms-keychain-'));
  beforeAll(async () => {
    [keyring, helper] = await Promise.all([startKeyring(), buildKeychainHelper()]);
    settings = keychainSettings(keyring, helper.path);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    helper.remove();
    await keyring.stop();
  });

  describe('without a usable keychain ends in time, with a hint', () => {
    afterEach(async () => {
      await expect.poll(() => running(helper.path), { timeout: 500 }).toEqual([]);
    });

    it('when there is no session bus', async () => {
      const { open } = await unavailable({ ...settings, busAddress: undefined, runtimeDir: undefined });
      expect(open.message).toContain('there is no D-Bus session');
    });

    it('when the bus address points nowhere', async () => {
      const { open } = await unavailable({ ...settings, busAddress: `unix:path=${folder}/nothing` });
      expect(open.message).toContain('does not answer');
    });

    it('when the bus accepts and never answers', async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(join(folder, 'silent'), resolve));
      const { open } = await unavailable({ ...settings, busAddress: `unix:path=${folder}/silent` });
      expect(open.message).toContain('did not answer within 2 seconds');
      server.close();
    });

    it('when nobody provides the Secret Service', async () => {
      await keyring.endService();
      const { open } = await unavailable(settings);
      expect(open.message).toContain('cannot be used');
      await keyring.unlock();
    });

    it('when the Secret Service hangs', async () => {
      keyring.freeze();
      const { open } = await unavailable(settings);
      keyring.thaw();
      expect(open.message).toContain('did not answer within 2 seconds');
    });

    it('when the keyring is locked; once unlocked, the same key is there', async () => {
      const { key } = await keychainProtector(settings).create(identity);
      await keyring.lock();
      const { open } = await unavailable(settings);
      expect(open.message).toContain('the keychain is locked');
      await keyring.unlock();
      const again = await keychainProtector(settings).open(identity, {});
      expect(hex(again.reveal())).toBe(hex(key.reveal()));
      await keychainProtector(settings).remove(identity, {});
    });

    it('when the helper cannot load keytar', async () => {
      const alone = join(folder, 'keychain.cjs');
      copyFileSync(helper.path, alone);
      const { open } = await unavailable({ ...settings, program: alone });
      expect(open.message).toContain('the keychain library could not be loaded');
      expect(open.message).not.toContain('\n');
      expect(open.hint).toContain('libsecret');
    });

    it('when the helper cannot be started', async () => {
      const environment = { ...keyring.environment, FILLER: 'x'.repeat(4 * 1024 * 1024) };
      const { open } = await unavailable({ ...settings, environment });
      expect(open.message).toContain('could not be started');
    });

    it('when the helper is missing or answers nonsense', async () => {
      await unavailable({ ...settings, program: join(folder, 'none.cjs') });
      const nonsense = join(folder, 'nonsense.cjs');
      writeFileSync(nonsense, `console.log('{"status":"ok"'); setTimeout(() => {}, 9e5);`);
      await unavailable({ ...settings, program: nonsense });
    });
  });

  it('says so when the keychain holds no key for the vault', async () => {
    const error = await failureOf(keychainProtector(settings).open(identity, {}));
    expect(error).toMatchObject({ code: 'ProtectorUnavailable', exitStatus: 4 });
    expect(error.message).toBe('the keychain holds no key for this vault');
  });

  it('refuses an entry that is not a 32-byte key', async () => {
    const entry = join(folder, 'entry.cjs');
    for (const value of ['c2hvcnQ=', 'not base64!', '']) {
      writeFileSync(entry, `console.log(JSON.stringify({ status: 'ok', value: '${value}' }));`);
      const error = await failureOf(keychainProtector({ ...settings, program: entry }).open(identity, {}));
      expect(error).toMatchObject({ code: 'ProtectorUnavailable' });
      expect(error.message).toContain('is not a key');
    }
  });

  it('hands the helper no KMS_ or NODE_ variable, and secrets over stdin only', async () => {
    const report = join(folder, 'report.json');
    const reporter = join(folder, 'reporter.cjs');
    writeFileSync(
      reporter,
      `const line = require('fs').readFileSync(0, 'utf8').split('\\n')[0];
       require('fs').writeFileSync(${JSON.stringify(report)}, JSON.stringify({ argv: process.argv, env: process.env, line }));
       console.log('{"status":"ok"}'); setTimeout(() => {}, 9e5);`
        // The request does not end stdin: read to the end of the line only.
        .replace(
          `require('fs').readFileSync(0, 'utf8')`,
          `(() => { const b = Buffer.alloc(4096); return b.toString('utf8', 0, require('fs').readSync(0, b)); })()`,
        ),
    );
    const environment = {
      ...keyring.environment,
      KMS_PASSPHRASE: 'hunter2',
      NODE_OPTIONS: '--no-warnings',
      NODE_EXTRA_CA_CERTS: '/x',
    };
    const { key } = await keychainProtector({ ...settings, program: reporter, environment }).create(identity);
    const seen = JSON.parse(readFileSync(report, 'utf8')) as {
      argv: string[];
      env: Record<string, string>;
      line: string;
    };
    expect(seen.env).toMatchObject({
      HOME: keyring.environment['HOME'],
      DBUS_SESSION_BUS_ADDRESS: keyring.busAddress,
    });
    expect(Object.keys(seen.env).filter((name) => /^(KMS|NODE)_/.test(name))).toEqual([]);
    const secret = Buffer.from(key.reveal()).toString('base64');
    expect(seen.line).toContain(secret);
    expect(JSON.stringify([seen.argv, seen.env])).not.toContain(secret);
    expect(seen.argv).toHaveLength(2);
  });

  it('can be warmed ahead of its call', async () => {
    const { key } = await keychainProtector(settings).create(identity);
    const protector = keychainProtector(settings);
    protector.prepare?.();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(running(helper.path)).toHaveLength(1);
    expect(hex((await protector.open(identity, {})).reveal())).toBe(hex(key.reveal()));
    expect(hex((await protector.open(identity, {})).reveal())).toBe(hex(key.reveal()));
    await protector.remove(identity, {});
  });

  it('neither holds up its process nor outlives it when warmed for nothing', async () => {
    const script = join(folder, 'warm.cjs');
    await build({
      stdin: {
        contents: `import { keychainProtector } from './src/vault/protectors/keychain.ts';
          keychainProtector(${JSON.stringify(settings)}).prepare();`,
        resolveDir: join(import.meta.dirname, '..', '..', '..'),
      },
      outfile: script,
      bundle: true,
      platform: 'node',
      format: 'cjs',
    });
    await promisify(execFile)(process.execPath, [script], { timeout: longest, env: keyring.environment });
    await expect.poll(() => running(helper.path), { timeout: longest }).toEqual([]);
  });

  describe('diagnosed', () => {
    it('is usable, names its backend, and leaves no probe entry behind', async () => {
      const diagnosis = await diagnoseKeychain(settings);
      expect(diagnosis).toEqual({
        usable: true,
        backend: 'Secret Service (GNOME Keyring)',
        kept: expect.stringContaining('the keyring "login"') as string,
        found: expect.stringMatching(/^Secret Service \(GNOME Keyring\) is usable; .*"login"/) as string,
        warnings: [],
      });
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ['-e', `require('keytar').findCredentials('kms').then((found) => console.log(found.length))`],
        { env: keyring.environment },
      );
      expect(stdout.trim()).toBe('0');
    });

    it('warns of a session bus that no login started', async () => {
      const { usable, warnings } = await diagnoseKeychain({ ...settings, runtimeDir: folder });
      expect(usable).toBe(true);
      expect(warnings).toEqual([expect.stringContaining('after a reboot')]);
    });

    it('warns of a keyring that is not encrypted', async () => {
      const open = await startKeyring({ encrypted: false });
      const { usable, warnings } = await diagnoseKeychain(keychainSettings(open, helper.path));
      await open.stop();
      expect(usable).toBe(true);
      expect(warnings).toEqual([expect.stringContaining('unencrypted')]);
    });

    it('is not usable when locked, silent or missing, and says why in time', async () => {
      const timed = async (other: KeychainSettings) => {
        const start = performance.now();
        const diagnosis = await diagnoseKeychain(other);
        expect(performance.now() - start).toBeLessThan(longest);
        expect(diagnosis).toMatchObject({
          usable: false,
          hint: expect.stringContaining('--protector passphrase') as string,
        });
        return diagnosis;
      };
      await keyring.lock();
      expect(await timed(settings)).toMatchObject({ backend: 'Secret Service (GNOME Keyring)' });
      keyring.freeze();
      expect((await timed(settings)).reason).toContain('did not answer');
      keyring.thaw();
      await keyring.endService();
      expect(await timed(settings)).toMatchObject({ backend: 'Secret Service' });
      expect((await timed({ ...settings, busAddress: undefined, runtimeDir: undefined })).reason).toContain(
        'no D-Bus',
      );
      await keyring.unlock();
    });
  });
});
