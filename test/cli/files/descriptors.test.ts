/** Commands on many files where few may be open: they wait instead of failing. */
import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundle } from '../../support/bundle.ts';
import { quickHome, removeHomes, type Home } from '../../support/homes.ts';
import { launch, program, type Ended } from '../../support/processes.ts';
import { plantMany } from '../../support/foldertrees.ts';

let home: Home;
beforeAll(async () => {
  home = await quickHome();
  for (const name of ['app', 'other']) await home.createKey(name);
});
afterAll(removeHomes);

/** Under a limit of open files, hard and soft: Node raises the soft one. */
function limited(limit: number, argv: readonly string[]): Promise<Ended> {
  const script = `ulimit -n ${limit} && exec "$@"`;
  return launch('sh', ['-c', script, 'sh', process.execPath, ...argv], {
    environment: home.environment,
    cwd: home.folder,
  }).ended;
}

it('with few descriptors every file is encrypted, re-encrypted and decrypted', async () => {
  const path = home.path('files');
  mkdirSync(path);
  plantMany(path, 100);
  for (const [args, done] of [
    [['encrypt', path, '-k', 'app', '--remove-source'], 'encrypted 100 files'],
    [['reencrypt', path, '-k', 'other', '--jobs', '100'], 're-encrypted 100 files'],
    [['share', 'accept', path, '-k', 'app'], 'accepted 100 files'],
    [['decrypt', path, '--jobs', '100'], 'decrypted 100 files'],
  ] as const) {
    const { status, stderr } = await limited(90, [program, ...args]);
    expect([status, stderr]).toEqual([0, expect.stringContaining(done)]);
  }
});

it('work that finds no descriptor waits for other work, and fails only where nothing gives any back', async () => {
  const { path, remove } = await bundle('test/support/descriptors.ts');
  try {
    const some = await limited(64, [path, '500']);
    expect(JSON.parse(some.stdout.toString())).toEqual({ done: 500, failed: [] });
    const none = await limited(64, [path, '2', '64']);
    expect(JSON.parse(none.stdout.toString())).toEqual({
      done: 0,
      failed: [expect.stringContaining('too many files are open')],
    });
  } finally {
    remove();
  }
});
