/** Start-up is a feature: what is loaded for what. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../support/homes.ts';
import { launch, program, root } from '../support/processes.ts';

interface Loaded {
  readonly files: readonly string[];
  readonly builtins: readonly string[];
}

async function loadedBy(home: Home, args: readonly string[], input = ''): Promise<Loaded> {
  const list = home.path('loaded.json');
  const hook = join(root, 'test', 'support', 'loaded.cjs');
  const { status, stderr } = await launch(process.execPath, ['--require', hook, program, ...args], {
    environment: { ...home.environment, LOADED_LIST: list },
    cwd: home.folder,
    input,
  }).ended;
  expect([status, stderr]).toEqual([0, '']);
  const { files, builtins } = JSON.parse(readFileSync(list, 'utf8')) as Loaded;
  return { files: files.map((file) => basename(file)).sort(), builtins };
}

/** Built-ins that cost milliseconds. */
const costly =
  /^(?:child_process|crypto|net|tls|http|https|http2|dns|worker_threads|readline|inspector|tty)$/;

describe('what is loaded', () => {
  afterAll(removeHomes);

  it('is nothing but the launcher for --version', async () => {
    const { files, builtins } = await loadedBy(new Home(), ['--version']);
    expect(files).toEqual(['kms.cjs']);
    expect(builtins).toEqual([]);
  });

  it.each([['--help'], ['keys', '--help'], ['encrypt', '--help']])(
    'is the program alone for help: %s %s',
    async (...args) => {
      const { files, builtins } = await loadedBy(new Home(), args);
      expect(files.filter((file) => file !== 'main.cjs')).toEqual(['kms.cjs']);
      expect(builtins.filter((name) => costly.test(name))).toEqual([]);
    },
  );

  it('is the program and the natives of the vault for encrypt: no prompts, no YAML, no network', async () => {
    const home = await quickHome();
    const { files, builtins } = await loadedBy(home, ['encrypt'], 's3cret');
    const ours = files.filter((file) => /^(?:kms|main|prompt|keychain)\.cjs$/.test(file));
    expect(ours.filter((file) => file !== 'main.cjs')).toEqual(['kms.cjs']);
    expect(files.filter((file) => /yaml|inquirer|chalk|keytar/.test(file))).toEqual([]);
    expect(builtins).not.toContain('http');
    expect(builtins).not.toContain('tls');
    expect(builtins).not.toContain('readline');
  });
});

describe('the build', () => {
  it('marks the launcher executable and leaves the compiled form beside the bundle', () => {
    const dist = join(root, 'dist');
    expect(statSync(program).mode & 0o111).toBe(0o111);
    const caches = readdirSync(dist).filter((file) => file.endsWith('.cache'));
    expect(caches).toHaveLength(1);
    expect(caches[0]).toContain(process.versions.v8);
  });

  it('has a launcher that tells an old Node what is needed', async () => {
    const home = new Home();
    const fake = `Object.defineProperty(process, 'versions', { value: { node: '18.20.4' } }); require(${JSON.stringify(program)})`;
    const { status, stderr } = await launch(process.execPath, ['-e', fake, 'x'], {
      environment: home.environment,
    }).ended;
    expect(status).toBe(1);
    expect(stderr).toBe(
      'kms: Node 20.19 or later is needed; this is 18.20.4\nhint: install a current Node (https://nodejs.org) and run the command again\n',
    );
    home.remove();
  });
});
