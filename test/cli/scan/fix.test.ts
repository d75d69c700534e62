/** `kms scan --fix` as a real process on real repositories. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryName } from '../../../src/base/atomicfile.ts';
import { drawn } from '../../support/samples.ts';
import { useScanPlace } from '../../support/scans.ts';

const secret = drawn('{alnum:40}');
const other = drawn('{alnum:40}', 'other');
const line = (value: string): string => `AWS_SECRET_ACCESS_KEY=${value}`;
const token = /kms:v1:[A-Za-z0-9_-]+/g;

const { home, repository, scan } = useScanPlace({ secret, other }, { vault: true });

const read = (name: string): string => readFileSync(repository.path(name), 'utf8');
const staged = (name: string): string => repository.git('show', `:${name}`);
const tokensIn = (text: string): readonly string[] => text.match(token) ?? [];
const opened = (text: string): Promise<string> =>
  home.run(['decrypt'], { input: text }).then(({ stdout }) => stdout.toString());

describe('kms scan --staged --fix', () => {
  it('looks for the values of the vault again in the vault that it opened', async () => {
    repository.stage('a.env', `${line(secret)}\n`);
    repository.stage('b.txt', `see ${secret} there\n`);
    const { status, stdout, stderr } = await scan('--staged', '--fix', '-y');
    expect(stderr).not.toContain('locked');
    expect(stdout).toContain('b.txt:1:5  A value of this vault');
    expect(status).toBe(1);
  });

  it('removes what a fix left that was killed', async () => {
    repository.stage('deep/a.env', `${line(secret)}\n`);
    const ended = spawnSync('true').pid;
    const left = join('deep', temporaryName().replace(`-${process.pid}-`, `-${ended}-`));
    repository.write(left, 'x');
    const ours = join('deep', temporaryName());
    repository.write(ours, 'x');
    expect((await scan('--staged', '--fix', '-y')).status).toBe(0);
    expect([left, ours].map((each) => existsSync(repository.path(each)))).toEqual([false, true]);
  });

  it('puts a token into the index and the working tree; the rescan is clean', async () => {
    repository.stage('config/a b.env', `# x\r\n${line(secret)}\r\nB=1\r\n`);
    chmodSync(repository.path('config/a b.env'), 0o640);
    repository.git('update-index', '--chmod=+x', 'config/a b.env');
    const { status, stderr } = await scan('--staged', '--fix', '-y');
    expect(stderr).toContain('+AWS_SECRET_ACCESS_KEY=kms:v1:…');
    expect(stderr).toMatch(/-AWS_SECRET_ACCESS_KEY=.{4}….{4} \(40 characters\)/);
    expect(status).toBe(0);
    const [found] = tokensIn(read('config/a b.env'));
    expect(read('config/a b.env')).toBe(`# x\r\nAWS_SECRET_ACCESS_KEY=${found ?? ''}\r\nB=1\r\n`);
    expect(staged('config/a b.env')).toBe(read('config/a b.env').replace(/\n$/, ''));
    expect(await opened(found ?? '')).toBe(secret);
    expect(statSync(repository.path('config/a b.env')).mode & 0o777).toBe(0o640);
    expect(repository.git('ls-files', '-s')).toMatch(/^100755 /);
    expect((await scan('--staged')).status).toBe(0);
    // What was fixed is what the vault has encrypted: anywhere else it is found from now on.
  });

  it('changes in a file that is partly staged what is the same, and leaves the rest byte for byte', async () => {
    repository.commit({ 'a.env': 'A=1\n' });
    repository.stage('a.env', `A=1\n${line(secret)}\n`);
    repository.write('a.env', `X=new\nA=1\n${line(secret)}\n${line(other)}\nlast without end`);
    expect((await scan('--staged', '--fix', '-y')).status).toBe(0);
    const [found] = tokensIn(staged('a.env'));
    expect(read('a.env')).toBe(
      `X=new\nA=1\nAWS_SECRET_ACCESS_KEY=${found ?? ''}\n${line(other)}\nlast without end`,
    );
  });

  it('leaves a working tree alone that has the value no more', async () => {
    repository.stage('a.env', `${line(secret)}\n`);
    repository.write('a.env', 'A=2\n');
    const { status, stderr } = await scan('--staged', '--fix', '-y');
    expect(stderr).toContain('stays as it is');
    expect(status).toBe(0);
    expect(read('a.env')).toBe('A=2\n');
    expect(tokensIn(staged('a.env'))).toHaveLength(1);
  });

  it('gives one token to one value, wherever it is', async () => {
    repository.stage('a.env', `${line(secret)}\n`);
    repository.stage('b.yml', `aws_secret_access_key: "${secret}"\n`);
    expect((await scan('--staged', '--fix', '-y')).status).toBe(0);
    expect(new Set([...tokensIn(read('a.env')), ...tokensIn(read('b.yml'))]).size).toBe(1);
  });

  it('runs no filter of the repository, and honours the lock of the index', async () => {
    repository.stage('a.env', `${line(secret)}\n`);
    repository.git('config', 'filter.x.clean', 'touch ran; cat');
    repository.write('.git/info/attributes', '*.env filter=x\n');
    repository.write('.git/index.lock', '');
    const { status, stderr } = await scan('--staged', '--fix', '-y');
    expect(status).toBe(7);
    expect(stderr).toContain('.git/index.lock');
    expect(read('a.env')).toBe(`${line(secret)}\n`);
    expect(() => statSync(repository.path('ran'))).toThrow();
  });

  it('asks, and does nothing where nobody answers', async () => {
    repository.stage('a.env', `${line(secret)}\n`);
    const { status, stderr } = await scan('--staged', '--fix');
    expect(status).toBe(2);
    expect(stderr).toContain('--yes');
    expect(read('a.env')).toBe(`${line(secret)}\n`);
    expect(staged('a.env')).toBe(line(secret));
  });

  it('says what it cannot replace, and leaves that', async () => {
    const pem = `-----BEGIN PRIVATE KEY-----\n${drawn('{base64:64}')}\n${drawn('{base64:64}', 'b')}\n-----END PRIVATE KEY-----\n`;
    repository.stage('a.pem', pem);
    repository.stage('.npmrc', `//registry.npmjs.org/:_authToken=${drawn('npm_{alnum:36}')}\n`);
    repository.stage('b.env', `${line(secret)}\n`);
    const { status, stdout, stderr } = await scan('--staged', '--fix', '-y');
    expect(status).toBe(1);
    expect(stderr).toMatch(/a\.pem:1: .* stays: it has several lines/);
    expect(stderr).toContain(
      'stays: the program that reads it does not decrypt: write ${NAME} there, and keep the value in the environment\n',
    );
    expect(stdout.match(/(?<=^ {4}fix {5}).*/gm)).toEqual([
      'write ${NAME} there, and keep the value in the environment',
      'kms encrypt a.pem && git rm --cached -q a.pem && git add a.pem.kms',
    ]);
    expect(read('a.pem')).toBe(pem);
    expect(tokensIn(read('b.env'))).toHaveLength(1);
  });
});

describe('kms scan --fix', () => {
  it('replaces values in files, in the encoding that they have', async () => {
    const text = `\ufeffa: 1\r\naws_secret_access_key: "${secret}"\r\n`;
    writeFileSync(repository.path('a.yml'), Buffer.from(text, 'utf16le'));
    repository.write('b.json', JSON.stringify({ aws_secret_access_key: secret, x: 1 }));
    repository.write('c.yml', `\ufeffaws_secret_access_key: ${other}`);
    expect((await scan('--fix', '-y')).status).toBe(0);
    const after = readFileSync(repository.path('a.yml')).toString('utf16le');
    const [found] = tokensIn(after);
    expect(after).toBe(text.replace(secret, found ?? ''));
    expect((JSON.parse(read('b.json')) as { aws_secret_access_key: string }).aws_secret_access_key).toBe(
      found,
    );
    expect(read('c.yml')).toMatch(/^\ufeffaws_secret_access_key: kms:v1:[A-Za-z0-9_-]+$/);
  });

  it('takes the whole of a URL, or says that it is a part of one', async () => {
    const password = drawn('{alnum:24}', 'password');
    repository.write('a.env', `DATABASE_URL=postgres://app:${password}@db.example.org/app\n`);
    repository.write('b.sh', `psql postgres://app:${password}@db.example.org/app -c 'select 1' # x\n`);
    const { status, stderr } = await scan('--fix', '-y');
    const [found] = tokensIn(read('a.env'));
    expect(read('a.env')).toBe(`DATABASE_URL=${found ?? ''}\n`);
    expect(await opened(found ?? '')).toBe(`postgres://app:${password}@db.example.org/app`);
    expect(status).toBe(1);
    expect(stderr).toContain('a part of a URL');
    expect(stderr).not.toContain(password.slice(6, 18));
  });

  it('is not for commits', async () => {
    repository.commit({ 'a.env': `${line(secret)}\n` });
    expect((await scan('--history', '--fix')).status).toBe(2);
    expect((await scan('-k', 'x')).status).toBe(2);
  });
});

describe('what a project says must be encrypted', () => {
  it('is fixed by the command that the report names: values in place, files as a whole', async () => {
    repository.write('.kms.yaml', "protect:\n  - secrets/**\n  - files: '*.env'\n    match: PASSWORD\n");
    repository.write('a.env', 'DB_PASSWORD=changeme\nPORT=1\n');
    repository.write('secrets/a b', 'plain\n');
    const { stdout } = await scan();
    const commands = [...stdout.matchAll(/^ {4}fix {5}kms (.*)$/gm)].map(([, words = '']) => words);
    expect(commands).toEqual(['scan --fix a.env', "encrypt --remove-source 'secrets/a b'"]);
    expect((await scan('--fix', 'a.env', '-y')).status).toBe(0);
    expect(read('a.env')).toMatch(/^DB_PASSWORD=kms:v1:\S+\nPORT=1\n$/);
    await home.run(['encrypt', '--remove-source', 'secrets/a b'], { cwd: repository.folder });
    expect((await scan()).status).toBe(0);
  });
});
