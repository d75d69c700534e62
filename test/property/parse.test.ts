/** The two readers of a command line: what the short one takes, commander takes in the same way. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePlain, spread, type Parsed } from '../../src/cli/parse.ts';
import { buildProgram, type Terminal } from '../../src/cli/program.ts';
import { commands, families, registry } from '../../src/cli/registry.ts';
import { globalOptions } from '../../src/commands/options.ts';

const silent: Terminal = {
  writeOut: () => undefined,
  writeErr: () => undefined,
  width: () => 80,
  hasColor: () => false,
};

/** What commander makes of it; undefined for help and for complaints. */
function byCommander(argv: readonly string[]): Parsed | undefined {
  const found: Parsed[] = [];
  try {
    buildProgram(registry, argv, silent, (parsed) => found.push(parsed)).parse(argv, { from: 'user' });
  } catch {
    return undefined;
  }
  return found[0];
}

/** The same in a form that can be compared; options in any order. */
function plain(parsed: Parsed | undefined): unknown {
  return parsed && { ...parsed, row: parsed.row.path, values: { ...parsed.values } };
}

const flagsOf = (flags: string): readonly string[] => flags.replace(/ <.*/, '').split(', ');
const everyFlag = [
  ...new Set(
    [...globalOptions, ...commands.flatMap(({ options }) => options ?? [])].flatMap(({ flags }) =>
      flagsOf(flags),
    ),
  ),
];
const everyWord = [
  ...new Set(
    [...commands.map(({ path }) => path), ...families.map(({ name }) => name)].flatMap((path) =>
      path.split(' '),
    ),
  ),
];

/** Words that could go wrong anywhere, and harmless ones. */
const anyWord = fc.oneof(
  fc.constantFrom(...everyFlag),
  fc.constantFrom(...everyWord),
  fc.constantFrom(
    '-',
    '--',
    '',
    '-1',
    '--no-such',
    '-h',
    '--help',
    '-V',
    '--version',
    '-fq',
    '-kapp',
    '--json=x',
    '--vault=x',
    '-x',
  ),
  fc.constantFrom('app', 'a b', 'k=v', 'constructor', '__proto__', 'é'),
  fc.string({ maxLength: 4 }),
);

/** A command with options of its own, most of them with what they want. */
const likely = fc.constantFrom(...commands).chain((row) => {
  const option = fc
    .constantFrom(...globalOptions, ...(row.options ?? []))
    .chain(({ flags }) =>
      fc.tuple(
        fc.constantFrom(...flagsOf(flags)),
        flags.endsWith('>') ? fc.constantFrom(['value'], ['value', 'argument']) : fc.constant([]),
      ),
    );
  const words = fc.oneof(
    { weight: 5, arbitrary: option.map(([name, value]) => [name, ...value]) },
    { weight: 3, arbitrary: fc.constant(['argument']) },
    { weight: 1, arbitrary: anyWord.map((word) => [word]) },
  );
  return fc.array(words, { maxLength: 6 }).map((parts) => [...row.path.split(' '), ...parts.flat()]);
});

describe('the plain command line', () => {
  it('is read as commander reads it, or left to commander', () => {
    const argv = fc.oneof(likely, fc.array(anyWord, { maxLength: 6 }));
    fc.assert(
      fc.property(argv, (given) => {
        const words = spread(given, commands);
        const read = parsePlain(words, commands);
        if (read !== undefined) expect(plain(read)).toEqual(plain(byCommander(words)));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    [['rotate', '--reencrypt', 'src', 'docs', '--dry-run', 'app'], ['app'], ['src', 'docs']],
    [['rotate', '--reencrypt', 'src', '--vault', 'v.db', 'app'], ['app'], ['src']],
    [['rotate', 'app', '--reencrypt', 'src', 'docs', '-q'], ['app'], ['src', 'docs']],
    [['rotate', '--reencrypt', 'src', 'app'], [], ['src', 'app']],
    [['rotate', '--reencrypt', 'src', '--reencrypt', 'docs'], [], ['src', 'docs']],
    [['rotate', '--reencrypt', 'src', '-q', '--', 'app'], ['app'], ['src']],
    [['-q', 'rotate', '--reencrypt', 'src', '--vault', 'v.db', 'app'], ['app'], ['src']],
  ])(
    'gives an option of several values what follows, as far as the next option: %j',
    (argv, args, reencrypt) => {
      const words = spread(argv, commands);
      expect(byCommander(words)).toMatchObject({ args, values: { reencrypt } });
      expect(parsePlain(words, commands) ?? byCommander(words)).toMatchObject({
        args,
        values: { reencrypt },
      });
    },
  );

  it.each(
    commands.map((row) => {
      const args = (row.args ?? []).map(({ name }) => name);
      const options = [...(row.options ?? []), ...globalOptions].flatMap(({ flags }) =>
        flags.endsWith('>') ? [flagsOf(flags).at(-1) ?? '', 'value'] : [flagsOf(flags)[0] ?? ''],
      );
      return [[...row.path.split(' '), ...args, ...options]] as const;
    }),
  )('is every command with all that it takes: %j', (argv) => {
    const read = parsePlain(argv, commands);
    expect(read).toBeDefined();
    expect(plain(read)).toEqual(plain(byCommander(argv)));
  });
});
