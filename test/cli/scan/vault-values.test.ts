/** What the vault has encrypted is found in the clear, by real processes; where the vault is locked, that is said and nobody is asked. */
import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../../support/homes.ts';
import { secretsIn } from '../../support/leaks.ts';
import { terminal } from '../../support/pty.ts';
import { removeRepositories, Repository } from '../../support/repositories.ts';
import { drawn } from '../../support/samples.ts';
import { runScan } from '../../support/scans.ts';

let home: Home;
let repository: Repository;
beforeAll(async () => {
  const { folder } = new Home();
  chmodSync(folder, 0o700);
  home = await quickHome(new Home(folder, { XDG_RUNTIME_DIR: folder }));
  repository = Repository.init();
});
afterEach(async () => {
  await home.run(['lock']);
});
afterAll(() => {
  removeHomes();
  removeRepositories();
});

const locked = { environment: { KMS_PASSPHRASE: undefined } };
// Nothing in its name or form makes any other rule find it.
const value = `${drawn('{alnum:11}')} "&/ü ${drawn('{alnum:7}', 'b')}`;

interface Report {
  readonly findings: readonly { readonly file: string; readonly rule: string }[];
  readonly vaultSkipped?: string;
}

const staged = (more: Readonly<Record<string, string | undefined>> = {}, ...args: readonly string[]) =>
  runScan(
    {
      home,
      repository,
      secrets: { value, part: value.slice(0, 11) },
      environment: { ...locked.environment, ...more },
    },
    ['--staged', ...args],
  );

async function foundIn(): Promise<readonly string[]> {
  const { stdout } = await staged({}, '--json');
  const { findings } = JSON.parse(stdout) as Report;
  return findings.filter(({ rule }) => rule === 'vault').map(({ file }) => file);
}

const wrapped = (text: string): string => text.replace(/.{16}(?=.)/g, '$&\n  ');
const forms: Readonly<Record<string, string>> = {
  'plain.txt': `note ${value} end`,
  'base64.txt': Buffer.from(value).toString('base64'),
  'base64url.txt': Buffer.from(value).toString('base64url'),
  'wrapped.txt': wrapped(Buffer.from(value).toString('base64')),
  'hex.txt': Buffer.from(value).toString('hex'),
  'url.txt': `https://example.org/?q=${encodeURIComponent(value)}`,
  'form.txt': new URLSearchParams({ q: value }).toString(),
  'json.json': JSON.stringify({ note: value }),
  'xml.xml': `<note>${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</note>`,
};

describe('values that the vault has encrypted', () => {
  it('are found in what is staged, in every form, through the agent', async () => {
    await home.ok(['encrypt'], { input: value });
    for (const [name, text] of Object.entries(forms)) repository.stage(name, `${text}\n`);
    await home.ok(['unlock']);
    expect([...(await foundIn())].sort()).toEqual(Object.keys(forms).sort());
    const { status, stdout } = await staged();
    expect(status).toBe(1);
    expect(stdout).toContain('A value of this vault');
  });

  it('are in no file of the vault, nor in the trail', async () => {
    await home.ok(['encrypt'], { input: value });
    const folder = dirname(home.vault);
    for (const file of readdirSync(folder, { withFileTypes: true }).filter((each) => each.isFile())) {
      const bytes = readFileSync(join(folder, file.name));
      expect(secretsIn({ value, part: value.slice(0, 11) }, bytes), file.name).toEqual([]);
    }
  });

  it('are not looked for in a locked vault: that is said, and nobody is asked', async () => {
    const { stderr } = await staged();
    expect(stderr).toContain('the vault is locked, so its values were not searched for (kms unlock)');
    const environment = { ...repository.environment, ...home.environment, KMS_PASSPHRASE: '' };
    const screen = terminal(['scan', '--staged'], { cwd: repository.folder, environment });
    const ended = await screen.ended;
    expect(ended.screen).toContain('the vault is locked');
    expect(ended.screen).not.toMatch(/passphrase/i);
  });

  it('are not missed where there is no vault', async () => {
    const { stderr } = await staged({ KMS_VAULT: join(home.folder, 'none.db') });
    expect(stderr).not.toContain('vault');
  });

  it('of a file that is encrypted as a message are those that it assigns', async () => {
    const password = drawn('{alnum:23}', 'message');
    writeFileSync(join(home.folder, 'app.env'), `LEVEL=debug\nAPP_PASSWORD=${password}\n`);
    await home.ok(['encrypt', 'app.env']);
    await home.ok(['unlock']);
    repository.stage('message.txt', `see ${password}\n`);
    expect(await foundIn()).toContain('message.txt');
  });

  it('are given to no user or role', async () => {
    await home.ok(['iam', 'users', 'create', 'alice']);
    await home.ok(['unlock']);
    const { stderr } = await staged({ KMS_AS: 'user/alice' });
    expect(stderr).toContain("only the root user may read the vault's fingerprints");
    expect(await home.run(['vault', 'fingerprints', '--as', 'user/alice'])).toMatchObject({ status: 5 });
  });

  it('are given out by no server', async () => {
    const printed = await home.ok(['serve', '--detach', '--print-env', '--auth', 'none', '--port', '0']);
    const url = /AWS_ENDPOINT_URL_KMS='(.*)'/.exec(printed)?.[1] ?? '';
    const answer = await fetch(`${url}/agent/fingerprints`, { method: 'POST', body: '{"do":"table"}' });
    const text = await answer.text();
    await home.ok(['serve', 'stop']);
    expect(answer.status).toBe(400);
    expect(text).toContain('UnknownOperationException');
    expect(text).not.toContain('entries');
  });

  it('are forgotten on request, which is recorded', async () => {
    expect(await home.ok(['vault', 'fingerprints'])).toMatch(/^fingerprints are kept: \d+/);
    await home.ok(['vault', 'fingerprints', 'off', '--yes']);
    expect(await home.ok(['vault', 'fingerprints'])).toBe('no fingerprints are kept');
    await home.ok(['encrypt'], { input: value });
    await home.ok(['unlock']);
    expect(await foundIn()).toEqual([]);
    await home.ok(['vault', 'fingerprints', 'on']);
    await home.ok(['encrypt'], { input: value });
    expect(await foundIn()).toContain('plain.txt');
    expect(home.events().map(({ eventName }) => eventName)).toContain('SetFingerprints');
    await home.ok(['audit', 'verify']);
    await home.ok(['vault', 'verify']);
  });
});
