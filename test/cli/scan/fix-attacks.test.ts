/** `kms scan --fix` on files and repositories that are made to have it show, or change, more than it may. */
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../support/repositories.ts';
import { drawn } from '../../support/samples.ts';
import { useScanPlace } from '../../support/scans.ts';

const secrets = {
  token: drawn('glpat-{alnum:20}'),
  other: drawn('{alnum:40}', 'other'),
};

const { repository, scan } = useScanPlace(secrets, { vault: true });

async function fix(...args: readonly string[]): Promise<string> {
  const { stdout, stderr } = await scan('--fix', '-y', ...args);
  return stdout + stderr;
}

describe('kms scan --fix', () => {
  it.each([
    ['that nothing recognizes', `T="${secrets.token}" X=${secrets.other}\n`, []],
    ['before it', `${secrets.other} token: ${secrets.token}\n`, []],
    [
      'that is allowed',
      `AWS_SECRET_ACCESS_KEY=${secrets.other}; T=${secrets.token} # secretlint-disable-line @secretlint/secretlint-rule-aws\n`,
      [],
    ],
    ['of another rule', `T=${secrets.token}; AWS_SECRET_ACCESS_KEY=${secrets.other}\n`, ['--rule', 'gitlab']],
    ['as a name', `{"${secrets.other}": "${secrets.token}"}\n`, []],
  ])('shows no other secret of the line: %s', async (_, text, args) => {
    repository.write('.kms.yaml', 'scan: { disable: [generic-password] }\n');
    repository.stage('a.txt', text);
    expect(await fix('--staged', ...args)).toContain('kms:v1:…');
    expect(repository.git('show', ':a.txt')).toContain('kms:v1:');
  });

  it('shows no secret of the name of the file', async () => {
    repository.stage(`${secrets.token}.txt`, `token: ${secrets.token}\n`);
    expect(await fix('--staged')).toContain('.txt (staged)');
  });

  it('changes no file outside of the working tree, to which a link leads that took the place of a folder', async () => {
    const outside = temporaryFolder();
    const text = `token: ${secrets.token}\n`;
    repository.stage('d/a.txt', text);
    rmSync(repository.path('d'), { recursive: true });
    writeFileSync(join(outside, 'a.txt'), text);
    symlinkSync(outside, repository.path('d'));
    await fix('--staged');
    expect(readFileSync(join(outside, 'a.txt'), 'utf8')).toBe(text);
    expect(repository.git('show', ':d/a.txt')).toContain('kms:v1:');
  });

  it('makes no token of where a link leads', async () => {
    mkdirSync(repository.path('x'));
    symlinkSync(`token: ${secrets.token}`, repository.path('link'));
    repository.git('add', 'link');
    expect(await fix('--staged')).toContain('it is the target of a symbolic link');
    expect(repository.git('show', ':link')).toBe(`token: ${secrets.token}`);
  });
});

describe('kms scan allow', () => {
  it('writes no secret into the list, as a reason or as a glob', async () => {
    repository.write('a.txt', `token: ${secrets.token}\n`);
    repository.write(`${secrets.token}.txt`, `token: ${secrets.token}\n`);
    for (const [path, reason, ...more] of [
      ['a.txt', `it is ${secrets.token}`],
      [`${secrets.token}.txt`, 'a fixture', '--path', `${secrets.token}.*`],
    ] as const) {
      expect((await scan('allow', `${path}:1`, '--reason', reason, ...more)).status).toBe(2);
    }
    expect(existsSync(repository.path('.kms-allow.yaml'))).toBe(false);
    const glob = ['allow', `${secrets.token}.txt:1`, '--path', '*.txt', '--reason', 'a fixture'];
    expect((await scan(...glob)).status).toBe(0);
  });
});
