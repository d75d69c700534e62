/** Plaintext held in a file that has no name. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { holdInFile } from '../../src/messages/hold.ts';
import { messageInvalid } from '../../src/crypto/envelope/failures.ts';
import { chunked, collect, open, rawKey } from '../support/messages.ts';
import { committingRows, writeMessage } from '../support/suites.ts';

const folder = mkdtempSync(join(tmpdir(), 'kms-hold-'));

beforeAll(() => {
  vi.stubEnv('TMPDIR', folder);
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

describe('held plaintext', () => {
  const plaintext = randomBytes(1_000_000);

  it.each([0, 1, 999_999, 1_000_000])(
    'comes back whole, with a limit of %i bytes in memory',
    async (limit) => {
      const held = await collect(holdInFile(limit)(chunked(plaintext, 70_000, 1, 300_000)));
      expect(held.equals(plaintext)).toBe(true);
      expect(await collect(holdInFile(limit)(chunked(Buffer.alloc(0))))).toHaveLength(0);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it('is released only when all of it is there, and never under a name', async () => {
    let ended = false;
    async function* source(): AsyncGenerator<Uint8Array, void, undefined> {
      for await (const part of chunked(plaintext, 100_000)) {
        yield part;
        expect(readdirSync(folder)).toEqual([]);
      }
      ended = true;
    }
    for await (const part of holdInFile(1000)(source())) {
      expect(ended).toBe(true);
      expect(part.length).toBeGreaterThan(0);
    }
  });

  it('is not released when its message is not authentic', async () => {
    const key = rawKey();
    for (const [row, frameLength] of [
      [committingRows[0], 0],
      [committingRows[1], 4096],
      [committingRows[1], 0],
    ] as const) {
      if (row === undefined) throw new Error('no row');
      const message = writeMessage({ row, key, frameLength, plaintext });
      const hold = holdInFile(1000);
      expect((await collect(open(chunked(message), key, { hold }))).equals(plaintext)).toBe(true);
      message[message.length - 5] = (message.at(-5) ?? 0) ^ 1;
      const parts: Uint8Array[] = [];
      const reading = (async () => {
        for await (const part of open(chunked(message), key, { hold })) parts.push(part);
      })();
      await expect(reading).rejects.toEqual(messageInvalid());
      expect(parts).toEqual([]);
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says where no folder for temporary files is', async () => {
    const missing = join(folder, 'missing');
    vi.stubEnv('TMPDIR', missing);
    await expect(collect(holdInFile(10)(chunked(plaintext)))).rejects.toMatchObject({ code: 'FileUnusable' });
    mkdirSync(missing);
    expect((await collect(holdInFile(10)(chunked(plaintext)))).equals(plaintext)).toBe(true);
    vi.stubEnv('TMPDIR', folder);
  });
});
