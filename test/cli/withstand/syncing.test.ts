/** What a power failure would leave: an output is on disk before it has its name, and both before its source goes. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { quickHome, removeHomes, type Home } from '../../support/homes.ts';
import { launch, program, root } from '../../support/processes.ts';

let home: Home;
let folder: string;

beforeAll(async () => {
  home = await quickHome();
  folder = home.path('work');
});
afterAll(removeHomes);

type Call = readonly [name: string, path: string, to?: string];

/** The calls that a command makes about the files in the folder, in their order. */
async function calls(...args: readonly string[]): Promise<readonly Call[]> {
  const list = home.path('calls');
  rmSync(list, { force: true });
  writeFileSync(list, '');
  const hook = join(root, 'test', 'support', 'disk-calls.cjs');
  const { status, stderr } = await launch(process.execPath, ['--require', hook, program, ...args, '-q'], {
    environment: { ...home.environment, DISK_CALLS: list },
    cwd: home.folder,
  }).ended;
  expect([status, stderr]).toEqual([0, '']);
  return readFileSync(list, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Call)
    .filter(([, path]) => path.startsWith(folder));
}

/** Where the first call of that name is, that `of` is true of. */
function at(all: readonly Call[], names: readonly string[], of: (call: Call) => boolean): number {
  return all.findIndex((call) => names.includes(call[0]) && of(call));
}

const syncs = ['fsync', 'fdatasync'];

function expectOnDisk(all: readonly Call[], output: string): void {
  const named = at(all, ['rename', 'link'], ([, , to]) => to === output);
  const passing = all[named]?.[1];
  const told = JSON.stringify(all);
  expect(named, told).toBeGreaterThan(-1);
  const content = at(all, syncs, ([, path]) => path === passing);
  expect(content, told).toBeGreaterThan(-1);
  expect(content, told).toBeLessThan(named);
  expect(
    all.slice(named + 1).some(([name, path]) => name === 'fsync' && path === dirname(output)),
    told,
  ).toBe(true);
}

describe('of a file', () => {
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
  });

  describe.each([
    ['short', 100],
    ['in blocks', 2_000_000],
  ])('%s', (title, length) => {
    const plain = (): string => join(folder, title);

    beforeAll(() => {
      writeFileSync(plain(), Buffer.alloc(length, 1));
    });

    it('the message and its name are on disk', async () => {
      const output = `${plain()}.kms`;
      expectOnDisk(await calls('encrypt', plain(), '-o', output), output);
    });

    it('the plaintext and its name are on disk', async () => {
      const output = `${plain()}.out`;
      expectOnDisk(await calls('decrypt', `${plain()}.kms`, '-o', output), output);
    });

    it('the source goes after that', async () => {
      rmSync(`${plain()}.kms`);
      const all = await calls('encrypt', plain(), '--remove-source');
      expectOnDisk(all, `${plain()}.kms`);
      const gone = at(all, ['unlink'], ([, path]) => path === plain());
      const last = all.findLastIndex(([name, path]) => name === 'fsync' && path === folder);
      expect(last).toBeLessThan(gone);
    });

    it('nothing is waited for with --no-sync, and the file is the same', async () => {
      const all = [
        ...(await calls('decrypt', `${plain()}.kms`, '--jobs', '2', '--no-sync')),
        ...(await calls('encrypt', plain(), '-o', `${plain()}.again`, '--no-sync')),
        ...(await calls('decrypt', `${plain()}.again`, '-o', `${plain()}.back`, '--no-sync')),
      ];
      expect(all.filter(([name]) => syncs.includes(name))).toEqual([]);
      expect(readFileSync(`${plain()}.back`).equals(Buffer.alloc(length, 1))).toBe(true);
    });
  });

  it('--no-sync does not go with --remove-source', async () => {
    writeFileSync(join(folder, 'kept'), 'kept');
    const { status, stderr } = await home.run([
      'encrypt',
      join(folder, 'kept'),
      '--no-sync',
      '--remove-source',
    ]);
    expect([status, stderr]).toEqual([2, expect.stringContaining('cannot be used together')]);
    expect(readFileSync(join(folder, 'kept'), 'utf8')).toBe('kept');
  });
});
