/** `kms policy` on files and in an editor, as real processes. */
import { chmodSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Home } from '../support/homes.ts';
import { quickHome, removeHomes } from '../support/homes.ts';

const account = '111122223333';
const root = `arn:aws:iam::${account}:root`;

let home: Home;

beforeAll(async () => {
  home = await quickHome();
});
afterAll(removeHomes);

function file(name: string, content: string): string {
  const path = home.path(name);
  writeFileSync(path, content);
  return path;
}

const delegation = { Sid: 'Root', Effect: 'Allow', Principal: { AWS: root }, Action: 'kms:*', Resource: '*' };
const policy = (...more: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: [delegation, ...more] }, undefined, 2);

async function ended(...args: readonly string[]) {
  const { status, stdout, stderr } = await home.run(args);
  return { status, stdout: stdout.toString(), stderr };
}

const nowhere = { environment: { KMS_VAULT: '/nowhere/vault.db', KMS_PASSPHRASE: undefined } };

describe('kms policy validate', () => {
  it('names each fault with its place', async () => {
    const path = file(
      'wrong.json',
      [
        '{ "Version": "2012-10-17", "Statement": [',
        '  { "Effect": "Allow", "Principal": "*", "Action": "kms:Encode", "Resource": "*" },',
        `  ${JSON.stringify(delegation)},`,
        '  { "Effect": "Perhaps", "Principal": "*", "Action": "kms:Encrypt", "Resource": "*" },',
        '  { "Effect": "Deny", "Principal": "*", "Action": "kms:Encrypt", "Resource": "*",',
        '    "Condition": { "StringIs": { "kms:CallerAccount": "1" } } }',
        '] }',
      ].join('\n'),
    );
    const { status, stdout } = await ended('policy', 'validate', path);
    expect(status).toBe(1);
    const places = stdout.split('\n').map((line) => line.slice(path.length + 1).split(': ')[0]);
    expect(places).toEqual(['2:52', '4:15', '6:20', '']);
    const { errors, valid } = JSON.parse((await ended('policy', 'validate', path, '--json')).stdout) as {
      valid: boolean;
      errors: { line: number; column: number; message: string }[];
    };
    expect(valid).toBe(false);
    expect(errors.map(({ line, column }) => `${line}:${column}`)).toEqual(['2:52', '4:15', '6:20']);
  });

  it('says of what is no JSON where it ends being it, and nothing of what is valid', async () => {
    const broken = await ended('policy', 'validate', file('broken.json', '{\n  "Statement": [,]\n}'));
    expect([broken.status, broken.stdout]).toEqual([
      1,
      `${home.path('broken.json')}:2:17: Syntax errors in policy.\n`,
    ]);
    const valid = await ended('policy', 'validate', file('valid.json', policy()));
    expect(valid).toEqual({ status: 0, stdout: '', stderr: 'The policy is valid.\n' });
    const identity = file(
      'identity.json',
      JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', Action: 'kms:*', Resource: '*' },
      }),
    );
    expect((await ended('policy', 'validate', identity)).status).toBe(1);
    expect((await ended('policy', 'validate', identity, '--kind', 'identity')).status).toBe(0);
  });

  it('needs no vault', async () => {
    const { status } = await home.run(['policy', 'validate', file('alone.json', policy())], nowhere);
    expect(status).toBe(0);
  });
});

describe('kms policy diff', () => {
  const user = {
    Sid: 'U',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${account}:role/ci` },
    Resource: '*',
  };

  it('shows who gains and loses what', async () => {
    const before = file('before.json', policy({ ...user, Action: 'kms:Decrypt' }));
    const after = file(
      'after.json',
      policy({
        ...user,
        Action: ['kms:Encrypt'],
        Condition: { StringEquals: { 'kms:EncryptionContext:app': 'web' } },
      }),
    );
    const { status, stdout } = await ended('policy', 'diff', before, after);
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        `arn:aws:iam::${account}:role/ci`,
        '├─ loses kms:Decrypt',
        '└─ gains kms:Encrypt',
        '   ├─ before: not allowed',
        '   └─ after: allowed if StringEquals kms:EncryptionContext:app web',
        '',
      ].join('\n'),
    );
    expect((await ended('policy', 'diff', before, after, '--exit-status')).status).toBe(1);
    expect((await ended('policy', 'diff', before, before, '--exit-status')).status).toBe(0);
    const { changes } = JSON.parse((await ended('policy', 'diff', before, after, '--json')).stdout) as {
      changes: { direction: string; actions: string[] }[];
    };
    expect(changes.map(({ direction, actions }) => [direction, actions])).toEqual([
      ['loses', ['kms:Decrypt']],
      ['gains', ['kms:Encrypt']],
    ]);
  });

  it('compares with the policy of a key', async () => {
    await home.ok(['keys', 'create', '--alias', 'compared', '--policy', file('own.json', policy())]);
    const more = file('more.json', policy({ ...user, Action: 'kms:Sign', Principal: '*' }));
    const { stdout } = await ended('policy', 'diff', '-k', 'compared', more);
    expect(stdout).toBe('everybody\n└─ gains kms:Sign\n');
    expect((await ended('policy', 'diff', more)).status).toBe(2);
  });
});

describe('kms policy template', () => {
  it('prints what validate and the vault take', async () => {
    const listed = JSON.parse((await ended('policy', 'template', '--json')).stdout) as {
      templates: { name: string; kind: string }[];
    };
    expect(listed.templates.length).toBeGreaterThan(8);
    const { stdout, stderr } = await ended('policy', 'template', 'default', '--account', account);
    expect(stderr).toContain('IAM policies');
    await home.ok([
      'keys',
      'create',
      '--alias',
      'templated',
      '--policy',
      file('template.json', stdout.trimEnd()),
    ]);
    expect(await home.ok(['keys', 'policy', 'get', 'templated'])).toBe(stdout.trimEnd());
  });

  it('takes the account from the principals, and says what it needs', async () => {
    const ci = `arn:aws:iam::${account}:role/ci`;
    const { stdout } = await ended('policy', 'template', 'ci-encrypt-only', '--principal', ci);
    expect(JSON.parse(stdout)).toMatchObject({
      Statement: [{ Principal: { AWS: [root] } }, { Principal: { AWS: [ci] } }, {}],
    });
    const lacking = await ended('policy', 'template', 'ci-encrypt-only', '--account', account);
    expect([lacking.status, lacking.stderr]).toEqual([2, expect.stringContaining('needs --principal')]);
    expect((await ended('policy', 'template', 'ci-encrypt-only')).stderr).toContain('needs --principal');
    const short = ['policy', 'template', 'ci-encrypt-only', '--principal', 'role/ci'];
    expect((await ended(...short, '--account', account)).stdout).toBe(stdout);
    const alone = await ended(...short);
    expect([alone.status, alone.stderr]).toEqual([2, expect.stringContaining('pass --account too')]);
    const foreign = await ended('policy', 'template', 'cross-account', '--principal', '444455556666');
    expect([foreign.status, foreign.stderr]).toEqual([
      2,
      expect.stringContaining('needs the account of the key'),
    ]);
    expect((await ended('policy', 'template', 'nonsense')).status).toBe(2);
    expect((await ended('policy', 'template', 'user', '--principal', 'alice')).status).toBe(2);
  });
});

describe('kms policy lint FILE', () => {
  it('names rules and lines, and exits with 1 for an error alone', async () => {
    const open = { Sid: 'Open', Effect: 'Allow', Principal: '*', Action: 'kms:Decrypt', Resource: '*' };
    const wrong = await ended('policy', 'lint', file('open.json', policy(open)));
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toBe(
      `${home.path('open.json')}:13:5: error: "Open": anybody, in any account, can use the key: no condition limits who can call [anybody]\n`,
    );
    const noted = await ended(
      'policy',
      'lint',
      file('twice.json', policy({ ...delegation, Sid: 'Again' })),
      '--json',
    );
    expect(noted.status).toBe(0);
    expect(JSON.parse(noted.stdout)).toMatchObject({
      findings: [{ rule: 'shadowed-statement', severity: 'note', statement: 'Again', line: 13, column: 5 }],
    });
    expect(await ended('policy', 'lint', file('good.json', policy()))).toMatchObject({
      status: 0,
      stdout: '',
    });
  });
});

describe('kms policy edit', () => {
  /** An editor that does what the script says with the file, `$1`. */
  function editor(script: string): string {
    const path = file('my editor', `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    return `'${path}' --wait`;
  }
  const edit = (EDITOR: string, more: Readonly<Record<string, string>> = {}) =>
    home.run(['policy', 'edit', '-k', 'edited'], { environment: { EDITOR, ...more } });

  beforeAll(async () => {
    await home.ok(['keys', 'create', '--alias', 'edited', '--policy', file('edited.json', policy())]);
  });

  it('puts what was changed, from a private file that is gone afterwards', async () => {
    const seen = home.path('seen');
    const script = [
      'echo "$2" > "$HOME/seen"',
      'stat -c "%a" "$2" "$(dirname "$2")" >> "$HOME/seen"',
      'env | grep -c ^KMS_ >> "$HOME/seen"',
      'sed -i s/Root/Changed/ "$2"',
    ].join('\n');
    const { status, stderr } = await edit('false', { VISUAL: editor(script) });
    expect([status, stderr]).toEqual([0, expect.stringContaining('now has this policy')]);
    expect(await home.ok(['keys', 'policy', 'get', 'edited'])).toContain('"Changed"');
    const [path = '', own, folder, variables] = readFileSync(seen, 'utf8').split('\n');
    expect([own, folder, variables]).toEqual(['600', '700', '0']);
    expect(existsSync(path)).toBe(false);
    await home.ok(['keys', 'policy', 'put', 'edited', home.path('edited.json')]);
  });

  it('does nothing where nothing was changed, or the editor fails', async () => {
    const before = home.events().length;
    expect(await edit('true')).toMatchObject({ status: 0, stderr: 'The policy was not changed.\n' });
    const failed = await edit('false');
    expect([failed.status, failed.stderr]).toEqual([
      2,
      expect.stringContaining('the editor ended with status 1'),
    ]);
    const made = home
      .events()
      .slice(before)
      .map(({ eventName }) => eventName);
    expect(made.filter((name) => name === 'PutKeyPolicy')).toEqual([]);
  });

  it('says what is wrong with the place, keeps what was written, and puts nothing', async () => {
    const { status, stderr } = await edit(editor('sed -i s/Allow/Perhaps/ "$2"'));
    expect(status).toBe(2);
    expect(stderr).toContain(
      'policy:6:17: Syntax errors in policy: the Effect of a statement must be Allow or Deny.',
    );
    const kept = /hint: what you wrote is in (\S+)/.exec(stderr)?.[1] ?? '';
    expect(readFileSync(kept, 'utf8')).toContain('Perhaps');
    expect(statSync(kept).mode & 0o777).toBe(0o600);
    rmSync(dirname(kept), { recursive: true });
    expect(await home.ok(['keys', 'policy', 'get', 'edited'])).toBe(policy());
  });

  it('finds a change that was made meanwhile', async () => {
    const other = file('other.json', policy({ ...delegation, Sid: 'Other' }));
    const program = `"${process.execPath}" "$PROGRAM"`;
    const script = `KMS_VAULT="${home.vault}" KMS_PASSPHRASE="$PASS" ${program} keys policy put edited "${other}"\nsed -i s/Root/Mine/ "$2"`;
    const { status, stderr } = await edit(editor(script), {
      TMPDIR: home.folder,
      PASS: home.environment['KMS_PASSPHRASE'] ?? '',
      PROGRAM: new URL('../../dist/kms.cjs', import.meta.url).pathname,
    });
    expect([status, stderr]).toEqual([1, expect.stringContaining('changed during the edit')]);
    expect(await home.ok(['keys', 'policy', 'get', 'edited'])).toContain('"Other"');
  });
});
