/** Start-up is a feature: what is loaded for what. */
import {
  chmodSync,
  cpSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Home, quickHome, removeHomes } from '../support/homes.ts';
import { launch, program, root } from '../support/processes.ts';

interface Loaded {
  /** Files that Node's loader read, without their folders. */
  readonly files: readonly string[];
  /** The program's own, in the order in which they were read. */
  readonly chunks: readonly string[];
  /** Whether V8 took the compiled form of every chunk. */
  readonly compiled: boolean;
  readonly builtins: readonly string[];
}

async function loadedBy(home: Home, args: readonly string[], input = '', started = program): Promise<Loaded> {
  const list = home.path('loaded.json');
  const hook = join(root, 'test', 'support', 'loaded.cjs');
  const { status, stderr } = await launch(process.execPath, ['--require', hook, started, ...args], {
    environment: { ...home.environment, LOADED_LIST: list },
    cwd: home.folder,
    input,
  }).ended;
  expect([status, stderr]).toEqual([0, '']);
  const { files, chunks, builtins } = JSON.parse(readFileSync(list, 'utf8')) as {
    files: string[];
    chunks: { file: string; compiled: boolean }[];
    builtins: string[];
  };
  return {
    files: files.map((file) => basename(file)).sort(),
    chunks: chunks.map(({ file }) => basename(file)),
    compiled: chunks.every((chunk) => chunk.compiled),
    builtins,
  };
}

/** Built-ins that cost milliseconds. */
const costly =
  /^(?:child_process|crypto|net|tls|http|https|http2|dns|worker_threads|readline|inspector|tty)$/;

describe('what is loaded', () => {
  afterAll(removeHomes);

  it('is nothing but the launcher for --version', async () => {
    const { files, chunks, builtins } = await loadedBy(new Home(), ['--version']);
    expect([files, chunks, builtins]).toEqual([['kms.cjs'], [], []]);
  });

  it.each([['--help'], ['keys', '--help'], ['encrypt', '--help']])(
    'is the table of commands and commander for help: %s %s',
    async (...args) => {
      const { files, chunks, builtins } = await loadedBy(new Home(), args);
      expect([files, chunks]).toEqual([['kms.cjs'], ['main.cjs', 'commands.cjs', 'usage.cjs']]);
      expect(builtins.filter((name) => costly.test(name))).toEqual([]);
    },
  );

  it('is a vault and its natives for encrypt: no commander, no prompts, no YAML, no network', async () => {
    const home = await quickHome();
    const { files, chunks, compiled, builtins } = await loadedBy(home, ['encrypt'], 's3cret');
    expect(chunks).toEqual(['main.cjs', 'open.cjs', 'local.cjs']);
    expect(compiled).toBe(true);
    expect(files.filter((file) => /yaml|inquirer|chalk|keytar/.test(file))).toEqual([]);
    expect(builtins).not.toContain('http');
    expect(builtins).not.toContain('tls');
    expect(builtins).not.toContain('readline');
  });

  it('is one chunk and node:net through the agent: no vault, no cryptography', async () => {
    const home = await quickHome(new Home());
    const runtime = { XDG_RUNTIME_DIR: home.folder };
    const held = new Home(home.folder, runtime);
    await held.ok(['unlock', '--ttl', '1m']);
    try {
      const token = await held.ok(['encrypt'], { input: 's3cret' });
      const lines: readonly (readonly [readonly string[], string])[] = [
        [['encrypt'], 's3cret'],
        [['encrypt', '-k', 'default', '-C', 'app=web', '-q', '--json'], 's3cret'],
        [['decrypt', token], ''],
        [['decrypt', '--json'], token],
      ];
      for (const [args, input] of lines) {
        const { files, chunks, compiled, builtins } = await loadedBy(held, args, input);
        expect([files, chunks, compiled]).toEqual([['kms.cjs'], ['main.cjs'], true]);
        expect(builtins.filter((name) => costly.test(name))).toEqual(['net']);
      }
    } finally {
      await held.ok(['lock']);
    }
  });
});

/** A copy of the built program in a folder of its own; native modules are found where they are. */
function copyOfProgram(home: Home): string {
  cpSync(join(root, 'dist'), home.path('dist'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), home.path('node_modules'));
  return home.path('dist');
}

function cachesIn(dist: string): readonly string[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.cache')).map((file) => join(dist, file));
}

describe('the build', () => {
  it('marks the launcher executable and leaves the compiled form beside each chunk of the main path', () => {
    const build = /"([0-9a-f]{12})"/.exec(readFileSync(program, 'utf8'))?.[1] ?? '';
    expect(statSync(program).mode & 0o111).toBe(0o111);
    const names = cachesIn(join(root, 'dist', build)).map((file) => basename(file));
    const named = ['commands', 'local', 'main', 'more', 'open', 'scan', 'shapes', 'usage'].map(
      (name) => `${name}-${process.versions.v8}-${process.arch}.cache`,
    );
    expect(names.sort()).toEqual(named);
  });

  it('runs as well with compiled forms that are missing, of another program, cut off or not readable', async () => {
    const home = await quickHome();
    const dist = copyOfProgram(home);
    const run = () => loadedBy(home, ['encrypt'], 's3cret', join(dist, 'kms.cjs'));
    expect(await run()).toMatchObject({ chunks: ['main.cjs', 'open.cjs', 'local.cjs'], compiled: true });
    const caches = cachesIn(dist);
    expect(caches.length).toBeGreaterThan(2);
    for (const spoil of [
      (file: string) => truncateSync(file, 1000),
      (file: string) => writeFileSync(file, Buffer.alloc(5000, 7)),
      (file: string) => chmodSync(file, 0),
      (file: string) => rmSync(file),
    ]) {
      for (const file of caches) spoil(file);
      expect(await run()).toMatchObject({ chunks: ['main.cjs', 'open.cjs', 'local.cjs'] });
    }
    expect((await run()).compiled).toBe(false);
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
