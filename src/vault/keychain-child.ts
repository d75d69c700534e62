/**
 * The keychain child: a separate process, because a keychain call can hang for ever and cannot be cancelled. It reads one request as a line of JSON
 * on stdin, makes the calls, and writes one reply as a line of JSON on stdout. Its parent enforces the deadline by killing it. It imports only
 * keytar, to start fast.
 */
import { readSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import type * as KeytarLibrary from 'keytar';
import type { KeychainReply, KeychainRequest } from './protectors/keychain-client.ts';

/** Service of every entry; accounts distinguish them. */
const service = 'kms';

type Keytar = Pick<typeof KeytarLibrary, 'getPassword' | 'setPassword' | 'deletePassword'>;

/** Loads keytar before the request is read: a child started ahead of time then answers at once. */
function load(): Keytar | KeychainReply {
  // keytar is in node_modules, which is beside the built file; `import()` would load the ESM loader.
  const require = createRequire(process.argv[1] ?? '');
  try {
    return require('keytar') as Keytar;
  } catch (error) {
    // keytar's loader drops the reason (for example, a missing libsecret): load its binary to get it.
    try {
      return require(`keytar/prebuilds/${process.platform}-${process.arch}/keytar.node`) as Keytar;
    } catch (reason) {
      return { status: 'unloadable', reason: messageOf(reason) || messageOf(error) };
    }
  }
}

const operations = {
  async get(keytar, { account }) {
    const value = await keytar.getPassword(service, account);
    if (value !== null) return { status: 'ok', value };
    // A locked Secret Service answers as if there were no such entry; only a write shows the difference.
    if (process.platform !== 'linux') return { status: 'missing' };
    const probe = await roundTrip(keytar);
    return probe.status === 'ok' ? { status: 'missing' } : { status: 'locked', reason: reasonOf(probe) };
  },
  async set(keytar, { account, value }) {
    try {
      await keytar.setPassword(service, account, value ?? '');
    } catch (error) {
      return { status: await statusOfRefusal(keytar), reason: messageOf(error) };
    }
    if ((await keytar.getPassword(service, account)) === value) return { status: 'ok' };
    return { status: 'failed', reason: 'an entry just written could not be read back' };
  },
  async delete(keytar, { account }) {
    return { status: (await keytar.deletePassword(service, account)) ? 'ok' : 'missing' };
  },
  probe: (keytar) => roundTrip(keytar),
} satisfies Record<string, (keytar: Keytar, request: KeychainRequest) => Promise<KeychainReply>>;

/** Why a write was refused: a Secret Service that still answers look-ups is locked. */
function statusOfRefusal(keytar: Keytar): Promise<'locked' | 'failed'> {
  if (process.platform !== 'linux') return Promise.resolve('failed');
  return keytar.getPassword(service, 'session').then(
    () => 'locked',
    () => 'failed',
  );
}

/** Writes, reads and deletes a test entry. */
async function roundTrip(keytar: Keytar): Promise<KeychainReply> {
  const account = `probe/${process.pid}.${Date.now()}`;
  try {
    const written = await operations.set(keytar, { operation: 'set', account, value: account });
    const deleted = await keytar.deletePassword(service, account);
    if (written.status !== 'ok' || deleted) return written;
    return { status: 'failed', reason: 'an entry just written could not be deleted' };
  } catch (error) {
    return { status: 'failed', reason: messageOf(error) };
  }
}

function reasonOf(reply: KeychainReply): string {
  return 'reason' in reply ? reply.reason : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}

/** The first line of stdin; empty if stdin ends before a line. */
function readLine(): string {
  const chunk = Buffer.alloc(4096);
  let text = '';
  while (!text.includes('\n')) {
    const length = readChunk(chunk);
    if (length === 0) return '';
    text += chunk.toString('latin1', 0, length);
  }
  return text;
}

function readChunk(chunk: Buffer): number {
  try {
    return readSync(0, chunk);
  } catch {
    // Windows reports the end of a pipe as an error.
    return 0;
  }
}

async function answer(): Promise<void> {
  const keytar = load();
  // Looking up what is not there sets up the session with the Secret Service, most of the cost of a call, while the
  // request may still be on its way. It unlocks nothing; what fails here fails again below.
  const session =
    process.platform === 'linux' && !('status' in keytar)
      ? keytar.getPassword(service, 'session').catch(() => null)
      : undefined;
  const line = readLine();
  if (line === '') return;
  const request = JSON.parse(line) as KeychainRequest;
  await session;
  const reply =
    'status' in keytar
      ? keytar
      : await operations[request.operation](keytar, request).catch((error: unknown): KeychainReply => ({
          status: 'failed',
          reason: messageOf(error),
        }));
  writeSync(1, `${JSON.stringify(reply)}\n`);
}

void answer();
