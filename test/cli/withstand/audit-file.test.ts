/** The audit trail altered, cut, lost or not writable (docs/spec/audit.md): no result without its line, and a way out. */
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isSoak, sample } from '../../support/extent.ts';
import { complaints, type Home, listedKeys, quickHome, removeHomes } from '../../support/homes.ts';
import { limitsComponent, runOrdinary } from '../../support/limits.ts';
import { needs } from '../../support/needs.ts';
import { severalAtOnce } from '../../support/processes.ts';

let whole: Home;
let home: Home;
let token: string;

beforeAll(async () => {
  whole = await quickHome();
  token = await whole.token('kept', undefined, { app: 'web' });
  for (let i = 0; i < 3; i++) await decryptHere(whole);
});
beforeEach(() => {
  home = whole.copy();
});
afterAll(removeHomes);

/** In this process. */
function decryptHere(of: Home): Promise<string> {
  const CiphertextBlob = Buffer.from(token.slice('kms:v1:'.length), 'base64url');
  return of.call(async ({ kms }) => {
    const { Plaintext = '' } = await kms.decrypt({ CiphertextBlob, EncryptionContext: { app: 'web' } });
    return Buffer.from(Plaintext).toString();
  });
}

const decrypt = (): string[] => ['decrypt', token, '-C', 'app=web'];

function lines(): string[] {
  return readFileSync(home.trail, 'utf8').split('\n').slice(0, -1);
}

function write(altered: readonly string[]): void {
  writeFileSync(home.trail, altered.map((line) => `${line}\n`).join(''));
}

/** To a trail of seven lines: those of `init`, one encryption, three decryptions. */
interface Damage {
  readonly title: string;
  readonly alter: () => void;
  /** The lines that `kms audit verify` names. */
  readonly named: readonly number[];
  /** Found by `kms audit verify` alone: the file is as long as it was, and a command looks no further. */
  readonly unnoticed?: true;
}

const damages: readonly Damage[] = [
  {
    title: 'missing',
    alter: () => {
      rmSync(home.trail);
    },
    named: [1],
  },
  {
    title: 'empty',
    alter: () => {
      write([]);
    },
    named: [1],
  },
  {
    title: 'without its last two lines',
    alter: () => {
      write(lines().slice(0, -2));
    },
    named: [6],
  },
  {
    title: 'cut within its last line',
    alter: () => {
      writeFileSync(home.trail, readFileSync(home.trail).subarray(0, -10));
    },
    named: [7],
  },
  {
    title: 'with a line edited to the same length',
    alter: () => {
      write(lines().map((line, i) => (i === 3 ? line.replace('"app":"web"', '"app":"wob"') : line)));
    },
    named: [4],
    unnoticed: true,
  },
  {
    title: 'with a line made longer',
    alter: () => {
      write(lines().map((line, i) => (i === 3 ? line.replace('"app":"web"', '"app":"another"') : line)));
    },
    named: [4],
  },
  {
    title: 'with a line made shorter',
    alter: () => {
      write(lines().map((line, i) => (i === 3 ? line.replace('"app":"web"', '"app":""') : line)));
    },
    named: [4],
  },
  {
    title: 'with a line deleted',
    alter: () => {
      write(lines().filter((_, i) => i !== 4));
    },
    named: [5],
  },
  {
    title: 'with two lines swapped',
    alter: () => {
      const all = lines();
      write([...all.slice(0, 3), ...all.slice(4, 5), ...all.slice(3, 4), ...all.slice(5)]);
    },
    named: [4, 5, 6],
    unnoticed: true,
  },
  {
    title: 'with a line twice',
    alter: () => {
      const all = lines();
      write([...all.slice(0, 4), ...all.slice(3)]);
    },
    named: [5],
  },
  {
    title: 'with a line of somebody else behind its last',
    alter: () => {
      appendFileSync(home.trail, '{"eventName":"Decrypt"}\n');
    },
    named: [8],
  },
  {
    title: 'with something else in its place',
    alter: () => {
      writeFileSync(home.trail, Buffer.alloc(statSync(home.trail).size, 0xff));
    },
    named: [1],
    unnoticed: true,
  },
];

describe('an audit trail', () => {
  it.each(damages)(
    '$title: is named by verify, refused by commands, left behind by repair',
    async (damage) => {
      const { alter, named, unnoticed = false } = damage;
      const before = readFileSync(home.trail);
      alter();
      const damaged = existsSync(home.trail) ? readFileSync(home.trail) : undefined;
      expect(damaged?.equals(before)).not.toBe(true);

      const verified = await home.run(['audit', 'verify']);
      const numbers = verified.stdout
        .toString()
        .split('\n')
        .slice(0, -1)
        .map((line) => Number(/^line (\d+): /.exec(line)?.[1]));
      expect([verified.status, numbers]).toEqual([6, named]);

      if (!unnoticed) {
        const out = home.path('out');
        const calls = [decrypt(), ['encrypt', '-o', out], ['keys', 'create']];
        for (const { status, stdout, stderr } of await severalAtOnce(sample(calls, 1), (args) =>
          home.run(args, { input: 'more' }),
        )) {
          expect([status, stdout.toString()]).toEqual([6, '']);
          expect(stderr).toMatch(
            /^kms: .*audit trail.* \(AuditIntegrity\)\nhint: show what is wrong: kms audit verify; continue in a new trail: kms audit repair\n$/,
          );
        }
        expect(existsSync(out)).toBe(false);
      }

      const aside =
        /^the earlier trail is now (.*)$/.exec(await home.ok(['audit', 'repair', '--yes']))?.[1] ?? '';
      if (damaged) {
        expect(readFileSync(aside).equals(damaged)).toBe(true);
        expect(statSync(aside).mode & 0o777).toBe(0o600);
      } else expect(existsSync(aside)).toBe(false);
      expect(await decryptHere(home)).toBe('kept');
      expect(home.events().map(({ eventName }) => eventName)).toEqual(['RepairAuditTrail', 'Decrypt']);
      if (isSoak) expect(await home.ok(['audit', 'verify'])).toMatch(/^ok: 2 lines, unbroken/);
      expect(await complaints(home)).toBe('');
    },
  );

  it('is not repaired without a yes', async () => {
    rmSync(home.trail);
    const { status, stderr } = await home.run(['audit', 'repair']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('\nhint: pass --yes to confirm\n')]);
    expect(existsSync(home.trail)).toBe(false);
  });

  it('that is a folder: no result', async () => {
    rmSync(home.trail);
    mkdirSync(home.trail);
    const { status, stdout, stderr } = await home.run(decrypt());
    expect([status, stdout.toString()]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^kms: the audit trail at .* cannot be written \(EISDIR\) \(AuditUnavailable\)\nhint: /,
    );
    for (const command of ['verify', 'tail']) {
      const read = await home.run(['audit', command]);
      expect([read.status, read.stderr]).toEqual([
        1,
        `kms: the audit trail at ${home.trail} cannot be read (EISDIR) (AuditUnavailable)\nhint: check its owner and permissions\n`,
      ]);
    }
  });
});

needs(limitsComponent)('an audit trail', () => {
  it.each([
    ['but read', 0o400],
    ['nor read', 0o000],
  ])('that may not be written (%s): no result', async (_, mode) => {
    const before = readFileSync(home.trail);
    chmodSync(home.trail, mode);
    const out = home.path('out');
    const calls = [
      ...[decrypt(), [...decrypt(), '-o', out], ['encrypt'], ['encrypt', '-o', out], ['keys', 'create']],
      ...[
        ['rotate', 'default'],
        ['keys', 'list'],
        ['vault', 'rekey'],
      ],
    ];
    const ends = await severalAtOnce(calls, (args) => runOrdinary(home, args, { input: 'more' }));
    for (const { status, stdout, stderr } of ends) {
      expect([status, stdout.toString()]).toEqual([1, '']);
      expect(stderr).toBe(
        `kms: the audit trail at ${home.trail} cannot be written (EACCES) (AuditUnavailable)\nhint: nothing is done without an audit line: check the file and its folder\n`,
      );
    }
    expect(existsSync(out)).toBe(false);
    const verified = await runOrdinary(home, ['audit', 'verify']);
    expect(verified.status).toBe(mode === 0o400 ? 0 : 1);
    const tail = await runOrdinary(home, ['audit', 'tail']);
    expect(tail.status).toBe(mode === 0o400 ? 0 : 1);
    const unreadable = `kms: the audit trail at ${home.trail} cannot be read (EACCES) (AuditUnavailable)\nhint: check its owner and permissions\n`;
    for (const { stderr } of [verified, tail]) expect(stderr).toBe(mode === 0o400 ? '' : unreadable);
    chmodSync(home.trail, 0o600);
    expect(readFileSync(home.trail).equals(before)).toBe(true);
    expect(await home.ok(decrypt())).toBe('kept');
    expect(await listedKeys(home)).toHaveLength(1);
    expect(await home.ok(['rotate', 'default', '--list', '--json'])).not.toContain('ON_DEMAND');
    expect(await home.ok(['audit', 'verify'])).toMatch(/^ok: /);
  });
});
