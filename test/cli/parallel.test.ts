/** Long files, which two threads work on: whole or not at all, whatever happens, and in little memory. */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extent, sample } from '../support/extent.ts';
import { complaints, quickHome, removeHomes, type Home, type Options } from '../support/homes.ts';
import { killRounds } from '../support/kills.ts';
import { smallDisk } from '../support/limits.ts';
import type { Ended } from '../support/processes.ts';

const mebibyte = 1024 * 1024;
/** More than from where on a second thread is started. */
const length = 136 * mebibyte + 5;
const patience = 300_000;

let home: Home;
let plain: string;
let sealed: string;

/** Bytes that repeat only after a while, and differ from block to block. */
function writePlain(path: string): void {
  const part = randomBytes(mebibyte + 1);
  const fd = openSync(path, 'w');
  for (let left = length; left > 0; left -= part.length) {
    writeSync(fd, part, 0, Math.min(left, part.length));
    part.writeUInt32LE(left, left % 1024);
  }
  closeSync(fd);
}

function same(one: string, other: string): boolean {
  return readFileSync(one).equals(readFileSync(other));
}

function namesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}

beforeAll(async () => {
  home = await quickHome();
  [plain, sealed] = [home.path('plain'), home.path('sealed')];
  writePlain(plain);
  await home.ok(['encrypt', plain, '-o', sealed]);
}, patience);
afterAll(removeHomes);

/** The most memory the command had, in MiB; undefined where the system does not tell. */
async function peakOf(args: readonly string[], options: Options = {}): Promise<number | undefined> {
  const { child, ended } = home.start(args, options);
  let peak: number | undefined;
  const look = (): void => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      const [, kilobytes] = /^VmHWM:\s+(\d+) kB$/m.exec(status) ?? [];
      if (kilobytes !== undefined) peak = Number(kilobytes) / 1024;
    } catch {
      // It has ended.
    }
  };
  const watch = setInterval(look, 5);
  const { status, stderr } = await ended;
  clearInterval(watch);
  expect([status, stderr]).toEqual([0, '']);
  return peak;
}

describe('a long file', () => {
  it(
    'comes back, also from and to the stream, in less than 160 MiB of memory',
    async () => {
      const [opened, piped] = [home.path('opened'), home.path('piped')];
      const peaks = [
        await peakOf(['encrypt', plain, '-qo', sealed, '-f']),
        await peakOf(['decrypt', sealed, '-qo', opened]),
      ];
      expect(same(plain, opened)).toBe(true);
      expect(statSync(opened).mode & 0o777).toBe(0o600);
      rmSync(opened);
      const { stdout } = await home.run(['decrypt', sealed]);
      expect(stdout.equals(readFileSync(plain))).toBe(true);
      peaks.push(await peakOf(['encrypt', '-qo', piped], { input: readFileSync(plain) }));
      peaks.push(await peakOf(['decrypt', piped, '-qo', opened]));
      expect(same(plain, opened)).toBe(true);
      rmSync(opened);
      // A length that is known has long frames; what comes from a pipe has those that it had.
      const frameLength = async (path: string): Promise<unknown> =>
        (JSON.parse(await home.ok(['inspect', path, '--json'])) as { frameLength: unknown }).frameLength;
      expect([await frameLength(sealed), await frameLength(piped)]).toEqual([mebibyte, 65_536]);

      // Other recipients, on two threads too.
      await home.ok(['keys', 'create', '--alias', 'other']);
      for (const path of [sealed, piped]) {
        const before = readFileSync(path).subarray(-1000);
        peaks.push(await peakOf(['share', 'add', path, '-r', 'other', '-q']));
        expect(readFileSync(path).subarray(-1000).equals(before)).toBe(false);
        peaks.push(await peakOf(['decrypt', path, '-k', 'other', '-qo', opened]));
        expect(same(plain, opened)).toBe(true);
        rmSync(opened);
      }
      expect([await frameLength(sealed), await frameLength(piped)]).toEqual([mebibyte, 65_536]);
      for (const peak of peaks) expect(peak ?? 0).toBeLessThan(160);
    },
    patience,
  );

  it(
    'in a folder is worked on the same way',
    async () => {
      const folder = home.path('folder');
      mkdirSync(folder);
      writePlain(join(folder, 'long'));
      writeFileSync(join(folder, 'short'), 'short');
      const before = readFileSync(join(folder, 'long'));
      await home.ok(['encrypt', folder, '--remove-source', '-q']);
      expect(namesIn(folder)).toEqual(['long.kms', 'short.kms']);
      await home.ok(['decrypt', folder, '--remove-source', '-q']);
      expect(namesIn(folder)).toEqual(['long', 'short']);
      expect(readFileSync(join(folder, 'long')).equals(before)).toBe(true);
    },
    patience,
  );

  it('with a key that is not there fails at once, and leaves no thread behind', async () => {
    const ended = await home.run(['encrypt', plain, '-k', 'none', '-o', home.path('out')]);
    expect([ended.status, existsSync(home.path('out'))]).toEqual([3, false]);
  });
});

describe('a long file that is not decrypted', () => {
  const refused = async (message: string): Promise<void> => {
    const folder = home.path('refused');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const { status, stderr } = await home.run(['decrypt', message, '-o', join(folder, 'out')]);
    expect([status, stderr]).toEqual([6, expect.stringContaining('kms: the ciphertext cannot be decrypted')]);
    expect(namesIn(folder)).toEqual([]);
  };

  it(
    'for a byte anywhere, or some too few or too many: status 6 and nothing is written',
    async () => {
      const altered = home.path('altered');
      const { size } = statSync(sealed);
      for (const share of sample([0.0001, 0.2, 0.5, 0.8, 1], 3)) {
        const message = readFileSync(sealed);
        const at = Math.min(size - 1, Math.floor(share * size));
        message[at] = (message[at] ?? 0) ^ 1;
        writeFileSync(altered, message);
        await refused(altered);
      }
      for (const change of sample([-1, -65_568, 1, 65_568], 2)) {
        writeFileSync(altered, readFileSync(sealed));
        truncateSync(altered, size + change);
        await refused(altered);
      }
    },
    patience,
  );
});

describe('a long file at whose writing the program ends', () => {
  const commands: readonly (readonly [string, (output: string) => string[]])[] = [
    ['encrypt', (output) => ['encrypt', plain, '-qo', output]],
    ['decrypt', (output) => ['decrypt', sealed, '-qo', output]],
  ];

  it.each(commands)(
    'by SIGKILL: %s writes it whole or not at all',
    async (name, command) => {
      const folder = home.path(`killed-${name}`);
      const output = join(folder, 'output');
      const killed = await killRounds(
        extent(2, 6),
        (_, killAfter) => {
          rmSync(folder, { recursive: true, force: true });
          mkdirSync(folder);
          return home.run(command(output), { killAfter });
        },
        async ({ where, ended }) => {
          expect(ended.status === 0 ? existsSync(output) : true, where).toBe(true);
          if (existsSync(output)) {
            const whole =
              name === 'decrypt'
                ? same(plain, output)
                : (await home.run(['decrypt', output])).stdout.equals(readFileSync(plain));
            expect(whole, where).toBe(true);
          }
          for (const left of namesIn(folder)) {
            expect(statSync(join(folder, left)).mode & 0o777, `${where}: ${left}`).toBe(0o600);
          }
          expect(await complaints(home), where).toBe('');
        },
      );
      expect(killed).toBeGreaterThan(0);
    },
    patience,
  );

  it.each(commands)(
    'by SIGTERM: %s takes away what it began, and ends by the signal',
    async (name, command) => {
      const folder = home.path(`ended-${name}`);
      mkdirSync(folder);
      let ended: Ended | undefined;
      for (let attempt = 0; ended?.signal !== 'SIGTERM' && attempt < 5; attempt++) {
        rmSync(join(folder, 'output'), { force: true });
        const launched = home.start(command(join(folder, 'output')));
        // Once the file is begun.
        while (namesIn(folder).length === 0 && launched.child.exitCode === null) {
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
        launched.child.kill('SIGTERM');
        ended = await launched.ended;
      }
      expect(ended?.signal).toBe('SIGTERM');
      expect(namesIn(folder)).toEqual([]);
    },
    patience,
  );
});

const disk = smallDisk();
if (disk) {
  it('does not fit on a disk: it says so, and nothing is left', async () => {
    const before = namesIn(disk.folder);
    for (const args of [
      ['encrypt', plain],
      ['decrypt', sealed],
    ]) {
      const ended = await home.run([...args, '-o', join(disk.folder, 'out')]);
      expect([ended.status, ended.stderr]).toEqual([1, expect.stringContaining('(StorageFull)')]);
      expect(namesIn(disk.folder)).toEqual(before);
    }
    disk.remove();
  }, 60_000);
}
