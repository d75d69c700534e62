/** The package as its users get it: what `npm pack` puts into it, and that it works where npm runs no install scripts. */
import { createHash, randomUUID } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Home, removeHomes } from '../support/homes.ts';
import { launch, root, type Ended } from '../support/processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'kms-package-'));
const copy = join(folder, 'source');
const prefix = join(folder, 'prefix');
const installed = join(prefix, 'lib', 'node_modules', '@kms-cli', 'kms');

interface Lock {
  readonly name: string;
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

interface Packed {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string }[];
}

const readJson = (...path: readonly string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));
const readLock = (...path: readonly string[]): Lock => readJson(...path) as Lock;

/** npm with the settings of the user and of the machine, which --prefix would look for elsewhere, but without what the npm that runs these tests says of itself. */
function npm(...args: readonly string[]): Promise<Ended> {
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(?!config_(?:cache|globalconfig|registry|userconfig)$)/i.test(name),
    ),
  ) as Record<string, string>;
  return launch('npm', args, { environment, cwd: copy }).ended;
}

/**
 * A registry of this package alone, for `use`. It says, as the npm registry does, that the package has locked versions: npm heeds them for
 * no other source, and so for no tarball given by its path.
 */
async function published(tarball: string, use: (url: string) => Promise<void>): Promise<void> {
  const content = readFileSync(tarball);
  const manifest = readJson(copy, 'package.json') as { readonly name: string; readonly version: string };
  const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
  let url = '';
  const server = createServer((request, response) => {
    if (request.url?.endsWith('.tgz') === true) {
      response.end(content);
      return;
    }
    const dist = { tarball: `${url}package.tgz`, integrity };
    const versions = { [manifest.version]: { ...manifest, _hasShrinkwrap: true, dist } };
    const { name, version } = manifest;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  // A path that no other run had: npm keeps answers by their address.
  url = `http://127.0.0.1:${port}/${randomUUID()}/`;
  try {
    await use(url);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const unreachable =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT)\b/;

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  removeHomes();
});

describe('the package', () => {
  let packed: Packed;
  let tarball: string;

  beforeAll(async () => {
    // Packing builds: in a copy, so that other tests keep the program that they run.
    const left = new Set(['node_modules', 'dist', '.git', 'coverage']);
    cpSync(root, copy, { recursive: true, filter: (path) => !left.has(relative(root, path)) });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    // What an earlier build left, and must not be packed.
    mkdirSync(join(copy, 'dist', '0123456789ab'), { recursive: true });
    const { status, stdout, stderr } = await npm('pack', '--json', '--pack-destination', folder);
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('npm error')]);
    [packed] = JSON.parse(stdout.toString()) as [Packed];
    tarball = join(folder, packed.filename);
  });

  it('has a name that is no other package’s, and leaves no second lock file behind', () => {
    expect(readLock(root, 'package.json').name).toBe('@kms-cli/kms');
    expect(readLock(root, 'package-lock.json').name).toBe('@kms-cli/kms');
    expect(basename(tarball)).toMatch(/^kms-cli-kms-/);
    for (const place of [root, copy]) expect(existsSync(join(place, 'npm-shrinkwrap.json'))).toBe(false);
  });

  it('holds the program, its documents, and nothing else', () => {
    const expected = [
      /^(?:package|npm-shrinkwrap)\.json$/,
      /^(?:README|CHANGELOG|SECURITY)\.md$/,
      /^LICENSE$/,
      /^dist\/[a-z]+\.cjs$/,
      /^dist\/[0-9a-f]{12}\/[a-z]+\.cjs$/,
      /^completions\/(?:_kms|kms\.bash|kms\.fish)$/,
      /^man\/kms\.1$/,
      /^dist\/[0-9a-f]{12}\/rules\.data$/,
      /^docs\/(?:[a-z-]+\/)*[A-Za-z0-9-]+\.md$/,
      /^docs\/recipes\/[a-z-]+\.yml$/,
    ];
    const paths = packed.files.map(({ path }) => path);
    expect(paths.filter((path) => !expected.some((form) => form.test(path)))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining(['npm-shrinkwrap.json', 'dist/kms.cjs', 'man/kms.1', 'LICENSE']),
    );
    const builds = new Set(paths.flatMap((path) => /^dist\/([0-9a-f]{12})\//.exec(path)?.[1] ?? []));
    expect(builds.size).toBe(1);
    expect(packed.size).toBeLessThan(1_400_000);
    expect(packed.unpackedSize).toBeLessThan(5_000_000);
  });

  it('works when it is installed into an empty prefix without scripts, in the versions that were tested', async ({
    skip,
  }) => {
    const settings = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund', '--fetch-retries=1'];
    let ended: Ended | undefined;
    await published(tarball, async (url) => {
      const from = [`--@kms-cli:registry=${url}`, '--noproxy=127.0.0.1'];
      ended = await npm('install', '--global', '--prefix', prefix, ...settings, ...from, '@kms-cli/kms');
    });
    const { status = null, stderr = '' } = ended ?? {};
    if (status !== 0 && unreachable.test(stderr) && process.env['CI'] !== 'true') {
      skip('needs the registry, which cannot be reached');
    }
    expect([status, stderr]).toEqual([0, expect.not.stringContaining('npm error')]);

    const { packages } = readLock(installed, 'npm-shrinkwrap.json');
    const lock = readLock(root, 'package-lock.json');
    expect(JSON.stringify(packages)).not.toMatch(/"(?:resolved|dev|devDependencies)":|https?:[^"]*\.tgz/);
    const modules = readdirSync(installed, { recursive: true, encoding: 'utf8' })
      .filter((path) => /node_modules\/(?:@[^/]+\/)?[^/@]+\/package\.json$/.test(path))
      .map((path) => path.replace(/\/package\.json$/, ''));
    expect(modules.length).toBeGreaterThan(20);
    const versions = (of: (path: string) => unknown): unknown[] => modules.map((path) => [path, of(path)]);
    expect(
      versions((path) => (readJson(installed, path, 'package.json') as { readonly version: string }).version),
    ).toEqual(versions((path) => lock.packages[path]?.['version']));

    const home = new Home();
    chmodSync(home.folder, 0o700);
    const kms = async (
      args: readonly string[],
      input = '',
      added: Record<string, string> = {},
    ): Promise<string> => {
      const options = { environment: { ...home.environment, ...added }, input, cwd: home.folder };
      const {
        status: how,
        stderr: says,
        stdout,
      } = await launch(join(prefix, 'bin', 'kms'), args, options).ended;
      expect([args[0], how, how === 0 ? '' : says]).toEqual([args[0], 0, '']);
      return stdout.toString().trim();
    };
    // argon2 and the SQLite binding.
    await kms(['init', '--protector', 'passphrase', '--no-recovery']);
    const token = await kms(['encrypt'], 's3cret');
    expect(await kms(['decrypt', token])).toBe('s3cret');
    // The SDK.
    const lines = await kms(['serve', '--detach', '--print-env', '--port', '0'], '', {
      XDG_RUNTIME_DIR: home.folder,
    });
    const pairs = lines.matchAll(/^export (\w+)='([^']*)'$/gm);
    const there = Object.fromEntries([...pairs].map(([, name = '', value = '']) => [name, value]));
    expect(await kms(['decrypt', token], '', { ...there, KMS_VAULT: home.path('none.db') })).toBe('s3cret');
    await kms(['serve', 'stop'], '', { XDG_RUNTIME_DIR: home.folder });

    // The keychain's library, as far as this machine has what it needs.
    const load = (from: string): Promise<Ended> =>
      launch(
        process.execPath,
        ['-e', `require(require.resolve('keytar', { paths: [${JSON.stringify(from)}] }))`],
        {
          environment: home.environment,
        },
      ).ended;
    const [own, packaged] = await Promise.all([load(root), load(installed)]);
    expect(packaged.status).toBe(own.status);
    if (process.env['CI'] === 'true') expect([packaged.status, packaged.stderr]).toEqual([0, '']);
    // Some two hundred packages come from the registry where npm has none of them yet.
  }, 240_000);
});

it('no text names a package that could be somebody else’s', () => {
  const places = [
    'README.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'CHANGELOG.md',
    'docs',
    'examples',
    'man',
    'completions',
    'src',
    'scripts',
  ];
  const files = places.flatMap((place) =>
    place.endsWith('.md')
      ? [place]
      : readdirSync(join(root, place), { recursive: true, encoding: 'utf8', withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => relative(root, join(entry.parentPath, entry.name))),
  );
  const wrong = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const installs = [...text.matchAll(/\bnpm (?:install|i|add)\b(?: +-\S+)*(?: +([^\s'"`,;)]+))?/g)];
    const found = installs.filter(([, what = '']) => what !== '.').map(([command]) => command);
    return [...found, ...(text.match(/\bnpx +kms\b/g) ?? [])].map((command) => `${file}: ${command}`);
  });
  // Decision 0031 is about the name.
  expect(wrong.filter((line) => !line.startsWith('docs/decisions/0031-'))).toEqual([]);
});
