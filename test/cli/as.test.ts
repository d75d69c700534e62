/** `--as`: a guard rail that nothing passes by. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../src/cli/registry.ts';
import type { Home } from '../support/homes.ts';
import { quickHome, removeHomes } from '../support/homes.ts';
import { severalAtOnce } from '../support/processes.ts';

afterAll(removeHomes);

let home: Home;
beforeAll(async () => {
  home = await quickHome();
});

/** Commands that look after the vault, its trail or its servers, with arguments that would do for the root user. */
const beside: Readonly<Record<string, readonly string[]>> = {
  'audit repair': ['--yes'],
  'audit tail': [],
  'audit verify': [],
  'backup create': ['-o', 'backup'],
  'backup restore': ['backup'],
  'backup verify': ['backup'],
  init: ['--protector', 'passphrase', '--vault', 'new.db'],
  recover: ['--recovery-file', 'code'],
  serve: ['--port', '0'],
  'vault fingerprints': [],
  'vault protectors add': ['recovery'],
  'vault protectors list': [],
  'vault protectors remove': ['some', '--yes'],
  'vault rekey': [],
  'vault verify': [],
};

/** Those of the same groups that a user or role may run: they show or end processes, or make calls. */
const allowed = ['apply', 'doctor', 'lock', 'status', 'unlock'];

describe('what is no call', () => {
  it('is every command of these groups', () => {
    const local = commands.filter(({ group }) => ['Server', 'Vault', 'Audit'].includes(group));
    const paths = local.map(({ path }) => path).filter((path) => !path.startsWith('iam '));
    expect(paths.sort()).toEqual([...Object.keys(beside), ...allowed].sort());
  });

  it('is refused under --as, KMS_AS and the setting, and nothing is done', async () => {
    const before = home.events().length;
    const ways = [
      { args: ['--as', 'user/alice'], environment: {} },
      { args: [], environment: { KMS_AS: 'role/ci' } },
    ];
    const all = Object.entries(beside).flatMap(([path, more]) => ways.map((way) => ({ path, more, ...way })));
    const ended = await severalAtOnce(all, ({ path, more, args, environment }) =>
      home.run([...path.split(' '), ...more, ...args], { environment }),
    );
    const wrong = ended
      .map(({ status, stderr }, i) => ({ command: all[i]?.path, status, stderr }))
      .filter(({ status, stderr }) => status !== 5 || !stderr.includes('--as root'));
    expect(wrong).toEqual([]);
    expect(home.events()).toHaveLength(before);
  });

  it('is done as the root user with --as root, whatever the environment says', async () => {
    await home.ok(['vault', 'verify', '--as', 'root'], { environment: { KMS_AS: 'user/alice' } });
  });
});

describe('whom commands work as', () => {
  it.each([
    ['user/nobody', 3],
    ['role/nobody', 3],
    ['arn:aws:iam::999999999999:root', 3],
    ['arn:aws:iam::999999999999:user/nobody', 3],
    ['arn:aws:sts::111122223333:assumed-role/nobody/session', 3],
    ['group/dev', 2],
    ['alice', 2],
    ['user/', 2],
    ['user/../alice', 3],
    ['', 2],
  ])('cannot be %j: status %i', async (as, status) => {
    const before = home.events().length;
    expect((await home.run(['keys', 'list', '--as', as])).status).toBe(status);
    expect(home.events()).toHaveLength(before);
  });

  it('is for the vault of this machine alone', async () => {
    const ways: readonly (readonly [readonly string[], Record<string, string>])[] = [
      [['--as', 'user/alice', '--endpoint-url', 'http://127.0.0.1:1'], {}],
      [['--as', 'user/alice', '--aws'], {}],
      [['--aws'], { KMS_AS: 'user/alice' }],
      [['--as', 'user/alice'], { KMS_ENDPOINT_URL: 'http://127.0.0.1:1' }],
    ];
    for (const [args, environment] of ways) {
      const { status, stderr } = await home.run(['keys', 'list', ...args], { environment });
      expect([status, stderr]).toEqual([2, expect.stringContaining('sign with an access key of that user')]);
    }
  });

  it('is shown by status and config list', async () => {
    const environment = { KMS_AS: 'role/ci' };
    expect(await home.ok(['status'], { environment })).toMatch(/^commands work as\W+role\/ci \(KMS_AS\)$/m);
    const shown = JSON.parse(await home.ok(['config', 'list', '--json'], { environment })) as object;
    expect(shown).toMatchObject({
      settings: { as: { value: 'role/ci', from: 'environment', name: 'KMS_AS' } },
    });
  });

  it("holds from the user's file, and from a project's that the user trusts", async () => {
    const project = home.path('project');
    mkdirSync(join(project, '.git'), { recursive: true });
    writeFileSync(join(project, '.kms.yaml'), 'as: user/nobody\n');
    const refused = await home.run(['keys', 'list'], { cwd: project });
    expect([refused.status, refused.stderr]).toEqual([
      2,
      expect.stringContaining('sets the user or role that commands work as: user/nobody, and is not trusted'),
    ]);
    await home.ok(['config', 'trust'], { cwd: project });
    expect((await home.run(['keys', 'list'], { cwd: project })).status).toBe(3);

    const own = home.path('.config/kms/config.yaml');
    mkdirSync(dirname(own), { recursive: true });
    writeFileSync(own, 'as: role/nobody\n');
    expect((await home.run(['keys', 'list'])).status).toBe(3);
    await home.ok(['keys', 'list', '--as', 'root']);
    writeFileSync(own, '');
  });
});
