/** Ciphertexts that were altered or are somebody else's: one refusal for all, and nothing written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sample } from '../../support/extent.ts';
import { flipped } from '../../support/files.ts';
import { type Home, quickHome, removeHomes } from '../../support/homes.ts';
import { severalAtOnce, type Ended } from '../../support/processes.ts';

const minutes = 60_000;

let home: Home;
let token = '';
/** What a failure to decrypt says. What is no token or blob by its form has another hint, which anybody could give who sees it. */
let refusal: Pick<Ended, 'status' | 'stderr'>;

beforeAll(async () => {
  home = await quickHome();
  token = await home.token('a secret', undefined, { app: 'web' });
  const { status, stderr } = await home.run(['decrypt', token]);
  refusal = { status, stderr };
});
afterAll(removeHomes);

function blobOf(text: string): Buffer {
  return Buffer.from(text.replace('kms:v1:', ''), 'base64url');
}

function tokenOf(blob: Uint8Array): string {
  return `kms:v1:${Buffer.from(blob).toString('base64url')}`;
}

function firstLine(ended: typeof refusal | undefined): unknown {
  return [ended?.status, ended?.stderr.split('\n')[0]];
}

function every(length: number, step = 1): number[] {
  return Array.from({ length: Math.ceil(length / step) }, (_, i) => i * step);
}

it('refuses with status 6 and says what to check', () => {
  expect(refusal.status).toBe(6);
  expect(refusal.stderr).toMatch(/^kms: .*\(InvalidCiphertextException\)\nhint: .*context.*\n$/);
});

it(
  'all failures to decrypt look the same',
  async () => {
    const other = await quickHome();
    const otherKey = await home.createKey();
    const blob = blobOf(token);
    const underOtherKey = Buffer.from(blob);
    underOtherKey.set(Buffer.from(otherKey.replaceAll('-', ''), 'hex'), 2);
    const unknownMaterial = Buffer.from(blob);
    unknownMaterial.fill(0x11, 18, 50);
    writeFileSync(home.path('text'), 'not a ciphertext at all\n');
    const message = await home.message('not a ciphertext at all\n', { context: { app: 'web' } });
    writeFileSync(home.path('message'), message);

    const right = ['-C', 'app=web'];
    const cases: Readonly<Record<string, { args: string[]; input?: string | Uint8Array }>> = {
      'no context': { args: [token] },
      'another context': { args: [token, '-C', 'app=mail'] },
      'more context': { args: [token, ...right, '-C', 'more=1'] },
      "another vault's token": {
        args: [await other.token('a secret', undefined, { app: 'web' }), ...right],
      },
      "another key's id": { args: [tokenOf(underOtherKey), ...right] },
      'unknown material': { args: [tokenOf(unknownMaterial), ...right] },
      'truncated blob': { args: [tokenOf(blob.subarray(0, -1)), ...right] },
      'longer than any': { args: [`kms:v1:${'A'.repeat(10_000)}`, ...right] },
      'truncated to nothing': { args: ['kms:v1:', ...right] },
      'extended blob': { args: [tokenOf(Buffer.concat([blob, Buffer.from([0])])), ...right] },
      'flipped header': { args: [tokenOf(flipped(blob, 5)), ...right] },
      'flipped tag': { args: [tokenOf(flipped(blob, blob.length - 1)), ...right] },
      'garbage in the alphabet': { args: ['kms:v1:AAAA', ...right] },
      'garbage outside of the alphabet': { args: ['kms:v1:@@@@', ...right] },
      'a padded token': { args: [`${token}=`, ...right] },
      'a token of another version': { args: [token.replace('v1', 'v2'), ...right] },
      'garbage in base64': { args: right, input: Buffer.alloc(120, 7).toString('base64') },
      'a blob in base64, flipped': { args: right, input: flipped(blob, 60).toString('base64') },
      'a blob in bytes, flipped': { args: right, input: flipped(blob, 60) },
      'a message flipped at its start': { args: right, input: flipped(message, 1) },
    };
    const forms: typeof cases = {
      'no ciphertext': { args: right, input: 'hello' },
      nothing: { args: right, input: '' },
      'a file': { args: ['text'] },
      'a message, no context given but another': { args: ['message', '-C', 'app=mail'] },
      'a message file cut off': { args: ['cut', ...right] },
    };
    // Where it was altered shows a key alone: these look the same among each other.
    const messages: typeof cases = {
      'a message cut off': { args: right, input: message.subarray(0, -3) },
      'a message with a byte more': { args: right, input: Buffer.concat([message, Buffer.from([0])]) },
      'a message flipped at its end': { args: right, input: flipped(message, message.length - 1) },
      'a message with another data key': { args: right, input: flipped(message, 200) },
    };
    writeFileSync(home.path('cut'), message.subarray(0, -3));
    const all = { ...cases, ...forms, ...messages };
    const names = Object.keys(all);
    const answers = await severalAtOnce(names, async (name) => {
      const { args, input } = all[name] ?? { args: [] };
      const ended = await home.run(['decrypt', '-o', 'out', ...args], { input });
      return [name, { status: ended.status, stderr: ended.stderr }] as const;
    });
    const answer = Object.fromEntries(answers);
    const same = { status: 6, stderr: answer['a message flipped at its end']?.stderr ?? '' };
    expect(same.stderr).toMatch(/^kms: .*\nhint: no key at hand opens it, or it was altered.*\n$/);
    const hints = [
      /plain text/,
      /it is empty/,
      /plain text/,
      /encryption context is not the one/,
      /truncated/,
    ];
    for (const [at, name] of Object.keys(forms).entries()) {
      expect(answer[name]?.stderr, name).toMatch(hints[at] ?? '');
      expect(firstLine(answer[name]), name).toEqual(firstLine(refusal));
    }
    const expected = (name: string) => (name in messages ? same : refusal);
    const others = names.filter((name) => !(name in forms));
    expect(others.map((name) => [name, answer[name]])).toEqual(others.map((name) => [name, expected(name)]));
    expect(firstLine(same)).toEqual(firstLine(refusal));
    expect(existsSync(home.path('out'))).toBe(false);
    // The right token is not among them, and does open.
    expect(await home.ok(['decrypt', token, ...right])).toBe('a secret');
  },
  minutes,
);

interface Flipping {
  readonly title: string;
  /** What is altered, and which of its bytes. */
  readonly of: () => Promise<{ readonly bytes: Buffer; readonly at: readonly number[] }>;
}

const flippings: readonly Flipping[] = [
  {
    title: 'characters of a token',
    of: () => Promise.resolve({ bytes: Buffer.from(token), at: sample(every(token.length, 3), 7) }),
  },
  {
    title: 'bytes of a blob',
    of: () => Promise.resolve({ bytes: blobOf(token), at: sample(every(blobOf(token).length, 3), 6) }),
  },
  {
    title: 'bytes of a message',
    of: async () => {
      writeFileSync(home.path('in'), Buffer.alloc(9000, 'plain '));
      await home.ok(['encrypt', 'in', '-f', '-o', 'in.kms', '-C', 'app=web']);
      const bytes = readFileSync(home.path('in.kms'));
      const head = bytes.length - 9000 - 200;
      return { bytes, at: [...sample(every(head, 7), 7), ...sample(every(bytes.length, 401), 4)] };
    },
  },
];

it.each(flippings)(
  'a flipped bit is refused: $title',
  async ({ of }) => {
    const { bytes, at } = await of();
    const answers = await severalAtOnce(at, async (position) => {
      const output = home.path(`out-${position}`);
      const input = flipped(bytes, position);
      const ended = await home.run(['decrypt', '-C', 'app=web', '-o', output], { input });
      const altered = String.fromCharCode(input[position] ?? 0);
      return { position, altered, status: ended.status, stderr: ended.stderr, left: existsSync(output) };
    });
    for (const { position, altered, left, ...answer } of answers) {
      expect([firstLine(answer), left], String(position)).toEqual([firstLine(refusal), false]);
      // Which bytes were altered is not said, only whether it still looks like a message for that context, or like a token and more text.
      const splitsToken = bytes.toString().startsWith('kms:v1:') && !/[\w-]/.test(altered);
      expect(answer.stderr.split('\n')[1], String(position)).toMatch(
        bytes[0] === 2
          ? /^hint: (?:check|no key at hand|its encryption context)/
          : splitsToken
            ? /^hint: (?:check|it is text that contains tokens)/
            : /^hint: check/,
      );
    }
  },
  minutes,
);

it(
  'a flipped bit in a backup is refused, and nothing is restored',
  async () => {
    // A home of its own: the trail of the others has grown long.
    home = await quickHome();
    await home.ok(['backup', 'create', '-o', 'whole.kmsbackup']);
    const bytes = readFileSync(home.path('whole.kmsbackup'));
    const headerEnd = 18 + bytes.readUInt32BE(14) + 32;
    const at = [
      ...sample(every(headerEnd, 23), 6),
      ...sample(every(9), 3).map((i) => headerEnd + i),
      ...sample(every(bytes.length, 97), 8),
    ];
    const answers = await severalAtOnce(at, async (position) => {
      const [file, vault] = [home.path(`${position}.kmsbackup`), home.path(`${position}.db`)];
      writeFileSync(file, flipped(bytes, position));
      const args = position % 2 === 0 ? ['verify'] : ['restore', '--vault', vault];
      const { status, stderr } = await home.run(['backup', ...args, file], {
        environment: { KMS_VAULT: position % 2 === 0 ? home.vault : undefined },
      });
      const left = [vault, `${vault}.audit.jsonl`].filter((path) => existsSync(path));
      return { position, status, code: /\((\w+)\)/.exec(stderr)?.[1], left };
    });
    expect(answers).toEqual(at.map((position) => ({ position, status: 6, code: 'BackupInvalid', left: [] })));
    expect((await home.run(['backup', 'verify', 'whole.kmsbackup'])).status).toBe(0);
  },
  minutes,
);
