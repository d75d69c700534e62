/**
 * The direction of imports between the folders of src/ (docs/architecture.md), and the rules about what may be called
 * where. Reads the source text: what TypeScript erases (`import type`) is not held against a file.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

interface Row {
  /** Folders, or single files, of src/ that may be imported statically. */
  readonly from: readonly string[];
  /** Those that may be reached by `import()` alone. */
  readonly later?: readonly string[];
  /** Node built-ins and packages; absent means any. */
  readonly builtins?: readonly string[];
}

const pure = ['node:buffer', 'node:crypto', 'node:util'];

/** Primitives that Node lacks: pure functions, reached by `import()` through src/crypto/noble. */
const primitives = [
  '@noble/curves/abstract/edwards.js',
  '@noble/curves/ed25519.js',
  '@noble/curves/nist.js',
  '@noble/curves/secp256k1.js',
  '@noble/post-quantum/ml-dsa.js',
];

const table: Readonly<Record<string, Row>> = {
  base: { from: [] },
  crypto: { from: ['base'], builtins: [...pure, ...primitives] },
  policy: { from: ['base'], builtins: pure },
  api: { from: ['base', 'crypto/specs.ts'] },
  vault: { from: ['base', 'crypto'] },
  audit: { from: ['base', 'api'] },
  engine: { from: ['base', 'api', 'crypto', 'policy', 'vault', 'audit'] },
  server: { from: ['base', 'api'] },
  connection: {
    from: ['base', 'api'],
    later: ['crypto/importwrap.ts', 'policy', 'engine', 'vault', 'audit'],
  },
  messages: { from: ['base', 'api'], later: ['crypto'] },
  files: { from: ['base', 'api', 'messages'] },
  scan: { from: ['base'] },
  terminal: { from: ['base', 'vault/protectors/kinds.ts'], later: ['api', 'connection'] },
  commands: {
    from: ['base', 'api', 'terminal', 'vault/protectors/kinds.ts'],
    later: ['policy', 'vault', 'audit', 'server', 'connection', 'messages', 'files', 'scan', 'daemon'],
  },
  daemon: { from: ['base', 'api'], later: ['server', 'connection'] },
  cli: { from: ['base', 'terminal', 'commands'] },
};

interface Import {
  readonly file: string;
  readonly target: string;
  readonly lazy: boolean;
}

function files(folder = source): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(source, join(entry.parentPath, entry.name)))
    .sort();
}

const text = new Map(files().map((file) => [file, readFileSync(join(source, file), 'utf8')]));

/** The text without comments, so that an example in one is not an import. */
function code(file: string): string {
  return (text.get(file) ?? '').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

const staticImport = /^(?:import|export)\s+(?!type\b)(?:[^'";]*?\sfrom\s+)?'([^']+)';/gm;
const lazyImport = /(?<!typeof )\bimport\('([^']+)'\)/g;
const typeOnly = /^(?:import|export)\s+\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?\s*,?\s*)+\}\s+from/;

function importsOf(file: string): Import[] {
  const content = code(file);
  const eager = [...content.matchAll(staticImport)].filter(([whole]) => !typeOnly.test(whole));
  return [
    ...eager.map(([, target = '']) => ({ file, target, lazy: false })),
    ...[...content.matchAll(lazyImport)].map(([, target = '']) => ({ file, target, lazy: true })),
  ];
}

const imports = files().flatMap(importsOf);
const folderOf = (file: string): string => file.split('/')[0] ?? '';
const within = (file: string, places: readonly string[]): boolean =>
  places.some((place) => file === place || file.startsWith(`${place}/`));

function inside({ file, target }: Import): string {
  return relative(source, resolve(source, dirname(file), target));
}

/** Files in which a pattern stands, outside comments. */
function using(pattern: RegExp): string[] {
  return files().filter((file) => pattern.test(code(file)));
}

describe('imports', () => {
  it('reads what there is', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(imports.filter(({ lazy }) => lazy).length).toBeGreaterThan(20);
    expect(importsOf('cli/main.ts')).toContainEqual({ file: 'cli/main.ts', target: './run.ts', lazy: true });
  });

  it('has a row for every folder', () => {
    const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(name in table))).toEqual([]);
  });

  it('keeps to the table', () => {
    const wrong = imports
      .filter((each) => each.target.startsWith('.'))
      .filter((each) => {
        const own = folderOf(each.file);
        const { from, later = [] } = table[own] ?? { from: [] };
        const target = inside(each);
        return folderOf(target) !== own && !within(target, from) && !(each.lazy && within(target, later));
      });
    expect(wrong).toEqual([]);
  });

  it('has no circle at run time', () => {
    const next = new Map<string, string[]>();
    for (const each of imports.filter(({ target }) => target.startsWith('.'))) {
      next.set(each.file, [...(next.get(each.file) ?? []), inside(each)]);
    }
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      const at = path.indexOf(file);
      if (at !== -1) circles.push([...path.slice(at), file].join(' → '));
      if (at !== -1 || done.has(file)) return;
      for (const each of next.get(file) ?? []) visit(each, [...path, file]);
      done.add(file);
    };
    for (const file of next.keys()) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('gives the pure folders no file system, network, process or clock', () => {
    const wrong = imports.filter(({ file, target }) => {
      const builtins = table[folderOf(file)]?.builtins;
      return builtins !== undefined && !target.startsWith('.') && !builtins.includes(target);
    });
    expect(wrong).toEqual([]);
    const clock = /\bDate\.now\b|\bnew Date\(\)|\bperformance\b|\bprocess\.|\bsetTimeout\b/;
    expect(using(clock).filter((file) => within(file, ['crypto', 'policy']))).toEqual([]);
  });

  it('loads primitives of others on use alone', () => {
    const wrong = imports.filter(({ file, target, lazy }) => {
      const noble = target.startsWith('.') && inside({ file, target, lazy }).startsWith('crypto/noble/');
      return (noble && !lazy) || (target.startsWith('@noble/') && folderOf(file) !== 'crypto');
    });
    expect(wrong).toEqual([]);
  });

  it('spells Node built-ins with node:', () => {
    const known = new Set([
      'fs',
      'path',
      'crypto',
      'util',
      'os',
      'child_process',
      'net',
      'tty',
      'buffer',
      'events',
    ]);
    expect(imports.filter(({ target }) => known.has(target))).toEqual([]);
  });

  it('reaches from the start of the program nothing but the table of commands', () => {
    const reached = new Set<string>();
    const packages = new Set<string>();
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const each of importsOf(file)) {
        if (each.lazy) continue;
        if (each.target.startsWith('.')) visit(inside(each));
        else packages.add(each.target);
      }
    };
    visit('cli/main.ts');
    expect([...packages]).toEqual([]);
    const table = [
      'cli/main.ts',
      'cli/parse.ts',
      'cli/registry.ts',
      'commands/options.ts',
      'vault/protectors/kinds.ts',
    ];
    const others = [...reached].filter((file) => !/^commands\/.*row\.ts$/.test(file));
    expect(others.filter((file) => !table.includes(file))).toEqual([]);
  });

  it('starts child processes in seven places', () => {
    const starting = imports.filter(({ target }) => target === 'node:child_process').map(({ file }) => file);
    expect(starting.sort()).toEqual([
      'commands/policy/editor.ts',
      'daemon/background.ts',
      'scan/hooks/programs.ts',
      'scan/sources/git/git.ts',
      'terminal/passphrase.ts',
      'vault/protectors/keychain-client.ts',
      'vault/protectors/keychain-diagnosis.ts',
    ]);
  });
});

describe('calls', () => {
  const only: readonly (readonly [string, RegExp, readonly string[]])[] = [
    ['process.env', /\bprocess\.env\b/, ['terminal/env.ts']],
    ['exitCode', /\bprocess\.exitCode\b/, ['cli/main.ts']],
    // While the process ends: a connection that must stay open has no other way not to be closed.
    ['process.exit', /\bprocess\.exit\b\s*\(/, ['vault/stores/sqlite/inplace.ts']],
    ['console', /\bconsole\s*\./, []],
    [
      'createCipheriv',
      /\bcreate(?:C|Dec)ipheriv\b/,
      ['crypto/aead.ts', 'crypto/envelope/body.ts', 'crypto/envelope/header.ts', 'crypto/keywrap.ts'],
    ],
    // What a terminal gets was made harmless there (src/base/visible.ts); help is the program's own text.
    [
      'writing to standard streams',
      /\bwrite(?:Text|All|Parts)\b|\bprocess\.std(?:out|err)\b|\bwritev?Sync\(\s*[12]\b|\/dev\/(?:tty|std(?:out|err))\b/,
      [
        'terminal/ask.ts',
        'terminal/input.ts',
        'terminal/output.ts',
        'terminal/prompt.ts',
        'terminal/output-file.ts',
        'cli/terminal.ts',
        // A pipe to the process that started it.
        'vault/keychain-child.ts',
      ],
    ],
    [
      'what colours',
      /\bchalk\b|\bstyleText\b|\\(?:u001b|x1b|e)\[/,
      ['terminal/output.ts', 'terminal/paint.ts', 'cli/program.ts', 'terminal/styles.ts'],
    ],
    ['questions', /@inquirer\//, ['terminal/prompt.ts']],
    ['Math.random', /\bMath\.random\b/, []],
    ['localeCompare', /\blocaleCompare\b|\bIntl\./, []],
  ];

  /** Rules of the scanner are data: what looks like a call there is a sample's text. */
  const calling = (pattern: RegExp): string[] =>
    using(pattern).filter((file) => !within(file, ['scan/rules']));

  it.each(only)('has %s where it belongs', (_, pattern, places) => {
    expect(calling(pattern).filter((file) => !places.includes(file))).toEqual([]);
  });

  it('checks the nesting of YAML before a parser has it', () => {
    const parsing = using(/\bparse(?:All)?Documents?\(/).filter((file) => code(file).includes("'yaml'"));
    expect(parsing.length).toBeGreaterThan(5);
    expect(parsing.filter((file) => !code(file).includes('isNestedTooDeep('))).toEqual([]);
  });

  it('would find one', () => {
    expect(calling(/\bprocess\.env\b/)).toEqual(['terminal/env.ts']);
    expect(using(/\bcreateCipheriv\b/).length).toBeGreaterThan(1);
  });
});

describe('docs/architecture.md', () => {
  const page = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');
  const rooms = Object.keys(table);
  const targets = (room: string, places: readonly string[] = []): string[] => [
    ...new Set(places.map(folderOf).filter((each) => each !== room)),
  ];
  const reachedFrom = (room: string): string[] => {
    const { from = [], later = [] } = table[room] ?? {};
    return targets(room, [...from, ...later]);
  };

  function allReachedFrom(room: string, found = new Set<string>()): Set<string> {
    for (const each of reachedFrom(room)) {
      if (found.has(each)) continue;
      found.add(each);
      allReachedFrom(each, found);
    }
    return found;
  }

  it('draws the arrows that the table allows, without those that a longer path implies', () => {
    const arrows = rooms.flatMap((room) => {
      const near = reachedFrom(room).filter((each) => each !== 'base');
      return near
        .filter((each) => !near.some((other) => other !== each && allReachedFrom(other).has(each)))
        .map((each) => `${room} ${targets(room, table[room]?.from).includes(each) ? '-->' : '-.->'} ${each}`);
    });
    const drawn = [...page.matchAll(/^ {2}(\w+) (-->|-\.->) (\w+)$/gm)].map(([whole]) => whole.trim());
    expect(drawn.sort()).toEqual(arrows.sort());
  });

  it('has the table of imports', () => {
    const section = page.slice(
      page.indexOf('## Who may import whom'),
      page.indexOf('## How one call is processed'),
    );
    const written = [...section.matchAll(/^\| `(\w+)`\s*\|([^|]*)\|([^|]*)\|$/gm)].map(
      ([, room, from = '', later = '']) => [room, from.trim(), later.trim()],
    );
    const list = (places: readonly string[] = []): string => places.map((each) => `\`${each}\``).join(', ');
    expect(written).toEqual(rooms.map((room) => [room, list(table[room]?.from), list(table[room]?.later)]));
  });

  it('describes every room', () => {
    const section = page.slice(page.indexOf('| room'), page.indexOf('## Who may import whom'));
    const described = [...section.matchAll(/^\| `(\w+)`/gm)].map(([, room]) => room);
    expect(described.sort()).toEqual([...rooms].sort());
  });

  it('names files that exist', () => {
    const named = [...page.matchAll(/`((?:src|test|scripts|bin|docs)\/[\w./-]+)`/g)].map(
      ([, path = '']) => path,
    );
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('commands', () => {
  const rows = files().flatMap((file) => {
    const [, folder] = /^commands\/(.*)\/row\.ts$/.exec(file) ?? [];
    const paths = [...code(file).matchAll(/^ {4}path: '([^']+)'/gm)].map(([, path = '']) => path);
    return folder === undefined ? [] : paths.map((path) => ({ folder, path }));
  });

  it('have their rows in the folder of their words', () => {
    expect(rows.length).toBeGreaterThan(100);
    const wrong = rows.filter(
      ({ folder, path }) => !`${path} `.startsWith(`${folder.replaceAll('/', ' ')} `),
    );
    expect(wrong).toEqual([]);
  });

  it('load what is in that folder', () => {
    const loads = imports.filter(({ file, lazy }) => lazy && /^commands\/.*\brow\.ts$/.test(file));
    expect(loads.length).toBeGreaterThan(100);
    expect(loads.filter((each) => !inside(each).startsWith(`${dirname(each.file)}/`))).toEqual([]);
  });
});

describe('tests', () => {
  /** What is about several rooms at once, and what tests are made of. */
  const others = ['attacks', 'cli', 'contract', 'decisions', 'property', 'replay', 'support', 'vectors'];

  it('are in folders that have the names of those of src/', () => {
    const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    );
    const rooms = Object.keys(table);
    expect(folders.map(({ name }) => name).filter((name) => ![...rooms, ...others].includes(name))).toEqual(
      [],
    );
  });
});

describe('files', () => {
  it('stay short', () => {
    const generated = ['api/types.ts', 'api/iam/types.ts', 'scan/rules/all.ts'];
    const long = [...text]
      .filter(([file, content]) => !generated.includes(file) && content.split('\n').length > 350)
      .map(([file]) => file);
    expect(long).toEqual([]);
  });

  it('have a subject for a name', () => {
    expect(
      files().filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.ts$)/.test(file)),
    ).toEqual([]);
  });
});
