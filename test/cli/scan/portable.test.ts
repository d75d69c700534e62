/** A Node without WebAssembly scans as well, more slowly. */
import { afterAll, expect, it } from 'vitest';
import { Home, removeHomes } from '../../support/homes.ts';
import { launch, program } from '../../support/processes.ts';
import { removeRepositories, Repository } from '../../support/repositories.ts';
import { drawn } from '../../support/samples.ts';

afterAll(() => {
  removeHomes();
  removeRepositories();
});

it('finds the same without WebAssembly', async () => {
  const home = new Home();
  const repository = Repository.init();
  const lines = ['a', 'b', 'c'].map((seed) => `AWS_SECRET_ACCESS_KEY=${drawn('{alnum:40}', seed)}\n`);
  repository.write('keys.env', `# nothing\n${lines.join('')}`);
  const scan = async (...flags: readonly string[]): Promise<unknown> => {
    const environment = { ...home.environment, ...repository.environment, HOME: home.folder };
    const { status, stdout } = await launch(process.execPath, [...flags, program, 'scan', '--json'], {
      environment,
      cwd: repository.folder,
    }).ended;
    expect(status).toBe(1);
    return JSON.parse(stdout.toString()) as unknown;
  };
  const found = await scan();
  expect(await scan('--jitless')).toEqual(found);
  expect(found).toMatchObject({ findings: [{ line: 2 }, { line: 3 }, { line: 4 }] });
});
