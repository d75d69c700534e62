/** `kms scan` on archives, on what is long, and with what keeps git waiting. */
import { zipSync } from 'fflate';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { Home, removeHomes } from '../../support/homes.ts';
import { removeRepositories, Repository } from '../../support/repositories.ts';
import { drawn } from '../../support/samples.ts';

afterAll(() => {
  removeHomes();
  removeRepositories();
});

const secret = drawn('{alnum:40}');
const line = `AWS_SECRET_ACCESS_KEY=${secret}\n`;

async function scan(
  repository: Repository,
  ...args: readonly string[]
): Promise<{ status: number | null; output: string }> {
  const options = { cwd: repository.folder, environment: repository.environment };
  const { status, stdout, stderr } = await new Home().run(['scan', ...args], options);
  return { status, output: `${stdout.toString()}${stderr}` };
}

it('looks into archives if it is asked to', async () => {
  const repository = Repository.init();
  repository.write('a.zip', zipSync({ 'in/dev.env': Buffer.from(line) }));
  repository.write('b.env.gz', gzipSync(line));
  expect((await scan(repository)).status).toBe(0);
  const { status, output } = await scan(repository, '--archives');
  expect(status).toBe(1);
  expect(output).toContain('a.zip!in/dev.env:1:23');
  expect(output).toContain('b.env.gz!b.env:1:23');
  expect(output.match(/(?<=fix {5}).*/g)).toEqual(['take it out of a.zip', 'take it out of b.env.gz']);
  expect(output).not.toContain('allow   ');
  repository.git('add', '.');
  expect((await scan(repository, '--archives', '--staged')).output).toContain('a.zip!in/dev.env:1:23');
});

it('is incomplete where an archive is damaged', async () => {
  const repository = Repository.init();
  repository.write('a.zip', zipSync({ in: Buffer.from('text') }).subarray(0, 60));
  const { status, output } = await scan(repository, '--archives');
  expect(status).toBe(2);
  expect(output).toContain('a.zip');
});

it.each([['--staged'], ['--history'], ['--range', 'HEAD~1..HEAD'], ['--unpushed']])(
  'ends where it fails before anything is read: %s',
  async (...mode) => {
    const repository = Repository.init();
    for (let i = 0; i < 300; i++) repository.write(`folder/a file with a long name ${i}`, `${i}\n`);
    repository.commit();
    repository.git('add', '.');
    repository.commit();
    repository.stage('staged', 'x\n');
    const { status, output } = await scan(repository, ...mode, '--rule', 'no-such-rule');
    expect(status).toBe(2);
    expect(output).toContain('--rule names no rule');
  },
);
