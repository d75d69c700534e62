/** Work on many files, over a real engine, where another program gets between. */
import fc from 'fast-check';
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Kms } from '../../src/api/kms.ts';
import { isKmsError, systemCode } from '../../src/base/errors.ts';
import { Secret } from '../../src/base/secret.ts';
import { encodeToken } from '../../src/base/token.ts';
import { decryptMessage, inspectMessage } from '../../src/messages/message.ts';
import { encryptFiles, type TreeOptions } from '../../src/files/crypt.ts';
import { Journal, journalPath } from '../../src/files/journal.ts';
import { staysInside } from '../../src/files/links.ts';
import type { Outcome } from '../../src/files/outcome.ts';
import { reencryptFiles, type ReencryptOptions } from '../../src/files/reencrypt.ts';
import { describeTarget } from '../../src/messages/reencryptionstate.ts';
import { findFiles } from '../../src/files/walk.ts';
import { makeKmsDataKey } from '../../src/crypto/envelope/kmsKey.ts';
import { sealMessage } from '../../src/crypto/envelope/streams.ts';
import { openTestEngine, type TestEngine } from '../support/engines.ts';
import { chunked, collect } from '../support/messages.ts';
import { names, plant } from '../support/foldertrees.ts';

let engine: TestEngine;
let kms: Kms;
let [first, second] = ['', ''];
let folder: string;
const folders: string[] = [];

async function newKey(): Promise<string> {
  const { KeyMetadata } = await kms.createKey({});
  return KeyMetadata?.Arn ?? '';
}

beforeAll(async () => {
  engine = await openTestEngine();
  ({ kms } = engine);
  [first, second] = [await newKey(), await newKey()];
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kms-trees-'));
  folders.push(folder);
});
afterAll(async () => {
  await engine.close();
  for (const each of folders) rmSync(each, { recursive: true });
});

/** The same calls, with something done before each of one operation. */
function before(operation: 'reEncrypt' | 'generateDataKey', action: () => unknown): Kms {
  const call = kms[operation] as (input: never) => unknown;
  return {
    ...kms,
    [operation]: (input: never) => {
      action();
      return call.call(kms, input);
    },
  };
}

async function token(plaintext: string, key = first): Promise<string> {
  const { CiphertextBlob = new Uint8Array() } = await kms.encrypt({
    KeyId: key,
    Plaintext: Buffer.from(plaintext),
  });
  return encodeToken(CiphertextBlob);
}

async function opened(text: string): Promise<string> {
  const { Plaintext, KeyId } = await kms.decrypt({
    CiphertextBlob: Buffer.from(text.trim().slice('kms:v1:'.length), 'base64url'),
  });
  expect(KeyId).toBe(second);
  return Buffer.from(Plaintext ?? '').toString();
}

async function reencrypt(over: Kms, more: Partial<ReencryptOptions> = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  await reencryptFiles(findFiles([folder]).files, {
    kms: over,
    target: await describeTarget(kms, second),
    sameKeyOnly: false,
    newDataKey: false,
    dropOthers: false,
    sourceContext: undefined,
    destinationContext: undefined,
    dryRun: false,
    jobs: 4,
    report: (outcome) => outcomes.push(outcome),
    warn: () => undefined,
    ...more,
  });
  return outcomes;
}

function codes(outcomes: readonly Outcome[]): unknown[] {
  return outcomes.map((each) =>
    each.status === 'failed' && isKmsError(each.error) ? each.error.code : each.status,
  );
}

async function encrypt(
  over: Kms,
  more: Partial<TreeOptions> = {},
  files = findFiles([folder]).files,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  await encryptFiles(files, {
    kms: over,
    keyId: first,
    context: undefined,
    force: false,
    dryRun: false,
    removeSource: false,
    sync: true,
    armor: false,
    jobs: 4,
    report: (outcome) => outcomes.push(outcome),
    warn: () => undefined,
    ...more,
  });
  return outcomes;
}

describe('a file that another program changes meanwhile', () => {
  it('is re-encrypted as it is then', async () => {
    const path = join(folder, '.env');
    writeFileSync(path, `A=${await token('a')}\n`);
    const later = `B=${await token('b')}\n`;
    let times = 0;
    const outcomes = await reencrypt(before('reEncrypt', () => times++ === 0 && appendFileSync(path, later)));
    expect(codes(outcomes)).toEqual(['done']);
    const [a = '', b = ''] = readFileSync(path, 'utf8').split('\n');
    expect([await opened(a.slice(2)), await opened(b.slice(2))]).toEqual(['a', 'b']);
  });

  it('also by a rename', async () => {
    const path = join(folder, 'token');
    writeFileSync(path, await token('old'));
    const other = await token('new');
    let times = 0;
    const outcomes = await reencrypt(
      before('reEncrypt', () => {
        if (times++ > 0) return;
        writeFileSync(`${path}.new`, other);
        renameSync(`${path}.new`, path);
      }),
    );
    expect(codes(outcomes)).toEqual(['done']);
    expect(await opened(readFileSync(path, 'utf8'))).toBe('new');
  });

  it('again and again, is left to it and reported', async () => {
    const path = join(folder, 'token');
    const content = await token('x');
    writeFileSync(path, content);
    let times = 0;
    const outcomes = await reencrypt(before('reEncrypt', () => appendFileSync(path, '\n'.repeat(++times))));
    expect([codes(outcomes), times]).toEqual([['FileChanged'], 20]);
    expect(readFileSync(path, 'utf8').trim()).toBe(content);
    expect(names(folder)).toEqual(['token']);
  });

  it('is neither encrypted as a mixture nor removed', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, 'one');
    const outcomes = await encrypt(
      before('generateDataKey', () => appendFileSync(path, ' two')),
      { removeSource: true },
    );
    expect(codes(outcomes)).toEqual(['FileChanged']);
    expect(names(folder)).toEqual(['file']);
  });

  it('is nothing to report when it is gone before it is reached', async () => {
    plant(folder, { 'a.tmp': 'a', 'b/c': 'c', d: 'd' });
    const found = findFiles([folder], {
      omit: (path, name) => {
        if (name !== 'd' && path !== folder) rmSync(path, { recursive: true });
        return undefined;
      },
    });
    expect([found.files.map(({ path }) => path), found.failed]).toEqual([[join(folder, 'd')], []]);
    rmSync(join(folder, 'd'));
    expect(await encrypt(kms, {}, found.files)).toEqual([]);
    const named = findFiles([join(folder, 'd')]);
    expect(named.failed).toHaveLength(1);
  });

  it('is not followed when it became a link after it was found', async () => {
    plant(folder, { file: 'inside', 'elsewhere/secret': 'outside' });
    const found = findFiles([join(folder, 'file')]).files;
    rmSync(join(folder, 'file'));
    symlinkSync(join(folder, 'elsewhere/secret'), join(folder, 'file'));
    expect(codes(await encrypt(kms, {}, found))).toEqual(['FileUnusable']);
    expect(names(folder)).toEqual(['elsewhere/secret', 'file']);
  });
});

describe('a message with other recipients', () => {
  it('keeps them in a new header, and loses them with a new data key only when told to', async () => {
    const path = join(folder, 'message');
    const context = { é: 'ü' };
    const made = await kms.generateDataKey({ KeyId: first, NumberOfBytes: 32, EncryptionContext: context });
    const stranger = makeKmsDataKey(
      'arn:aws:kms:eu-west-1:999988887777:key/elsewhere',
      Buffer.from('opaque'),
    );
    const raw = { providerId: 'raw', providerInfo: Buffer.from('x'), ciphertext: Buffer.from('y') };
    const dataKey = {
      plaintext: new Secret(made.Plaintext ?? new Uint8Array()),
      encrypted: [stranger, makeKmsDataKey(first, made.CiphertextBlob ?? new Uint8Array()), raw],
    };
    const bytes = await collect(sealMessage({ dataKey, context }, chunked(Buffer.from('body'), 4)));
    writeFileSync(path, bytes);
    expect(codes(await reencrypt(kms))).toEqual(['done']);
    const moved = readFileSync(path);
    const { recipients } = await inspectMessage(moved);
    expect(recipients.map(({ provider, info }) => [provider, info])).toEqual([
      ['aws-kms', 'arn:aws:kms:eu-west-1:999988887777:key/elsewhere'],
      ['aws-kms', second],
      ['raw', 'x'],
    ]);
    expect(
      codes(await reencrypt(kms, { target: await describeTarget(kms, first), newDataKey: true })),
    ).toEqual(['UnsupportedOperationException']);
    expect(readFileSync(path).equals(moved)).toBe(true);
    const dropped = { target: await describeTarget(kms, first), newDataKey: true, dropOthers: true };
    expect(codes(await reencrypt(kms, dropped))).toEqual(['done']);
    expect((await inspectMessage(readFileSync(path))).recipients).toHaveLength(1);
    expect((await collect(decryptMessage(kms, {}, chunked(readFileSync(path), 64)))).toString()).toBe('body');
  });
});

describe('links in an archive', () => {
  const cases: readonly (readonly [string, number, boolean])[] = [
    ['a', 0, true],
    ['./a//b/', 0, true],
    ['..', 0, false],
    ['..', 1, true],
    ['../..', 1, false],
    ['../a/b', 1, true],
    ['a/..', 3, false],
    ['../a/../b', 3, false],
    ['/', 3, false],
    ['', 3, false],
    ['.', 0, true],
    ['a\0b', 0, false],
  ];
  it.each(cases)('%j at depth %i: %s', (target, depth, inside) => {
    expect(staysInside(target, depth)).toBe(inside);
  });

  it('that are let through never lead out, whatever they lead through', () => {
    const part = fc.constantFrom('..', '..', 'a', 'b', 'c', '.');
    const link = fc.record({
      at: fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 1, maxLength: 4 }),
      target: fc.array(part, { minLength: 1, maxLength: 6 }),
    });
    fc.assert(
      fc.property(fc.array(link, { minLength: 2, maxLength: 10 }), (links) => {
        const root = realpathSync(mkdtempSync(join(folder, 'links-')));
        const made: string[] = [];
        for (const { at, target } of links) {
          const [path, to] = [join(root, ...at), target.join('/')];
          if (!staysInside(to, at.length - 1)) continue;
          try {
            // As extraction does: real folders first. One that would be made through a link is none.
            mkdirSync(dirname(path), { recursive: true });
            if (realpathSync(dirname(path)) !== dirname(path)) continue;
            symlinkSync(to, path);
            made.push(path);
          } catch (error) {
            if (systemCode(error) === undefined) throw error;
          }
        }
        for (const path of made) {
          try {
            const real = realpathSync(path);
            expect(real === root || real.startsWith(`${root}/`)).toBe(true);
          } catch (error) {
            // To nowhere, or in a circle.
            if (systemCode(error) === undefined) throw error;
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('the journal (docs/spec/reencryption-journal.md)', () => {
  const begun = { key: 'arn', before: 'material', begun: '2026-01-01T00:00:00.000Z' };

  it('comes back as it was, whatever its last line was cut to', () => {
    const path = journalPath(join(folder, 'vault.db'), 'key');
    const journal = Journal.begin(path, begun, ['/a']);
    journal.markRotated();
    journal.addPaths(['/a', '/b']);
    journal.markDone('/a/1\n');
    journal.markDone('/a/2');
    journal.close(false);
    const text = readFileSync(path);
    const ends = [...text.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
    for (let length = 0; length <= text.length; length++) {
      writeFileSync(path, text.subarray(0, length));
      const lines = ends.filter((end) => end <= length).length;
      const resumed = Journal.resume(path);
      expect(resumed === undefined).toBe(lines === 0);
      if (!resumed) continue;
      expect(resumed.begun).toEqual(begun);
      expect(resumed.rotated).toBe(lines > 1);
      expect([...resumed.paths]).toEqual(lines > 2 ? ['/a', '/b'] : ['/a']);
      expect([...resumed.done]).toEqual(['/a/1\n', '/a/2'].slice(0, Math.max(0, lines - 3)));
      // What is written now is a line of its own.
      resumed.markDone('/later');
      resumed.close(false);
      expect(Journal.resume(path)?.done.has('/later')).toBe(true);
    }
    Journal.resume(path)?.close(true);
    expect(names(folder)).toEqual([]);
  });

  it('of another format is refused', () => {
    const path = join(folder, 'journal');
    writeFileSync(path, '{"format":2,"key":"x","begun":"x"}\n');
    expect(() => Journal.resume(path)).toThrow('is not a journal of this version');
  });
});
