/** Runs the child process that calls the keychain (src/vault/keychain-child.ts). */
import { spawn } from 'node:child_process';
import type { Socket } from 'node:net';
import { fromUtf8 } from '../../base/bytes.ts';
import { isJsonObject, parseJson } from '../../base/json.ts';
import { busAddress, busAnswers, type BusSettings } from './bus.ts';

/** How to reach the keychain; the caller fills it from the environment. */
export interface KeychainSettings extends BusSettings {
  /** Path of the built script of the child process. */
  readonly program: string;
  /** `XDG_DATA_HOME` or its default: where GNOME Keyring stores its files. Read only for diagnosis. */
  readonly dataDir?: string | undefined;
  /** Environment of the child process; `KMS_*` and `NODE_*` are dropped. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface KeychainRequest {
  readonly operation: 'get' | 'set' | 'delete' | 'probe';
  readonly account: string;
  readonly value?: string;
}

/** `reason` is the keychain's own text: display it, never branch on it. */
export type KeychainReply =
  | { readonly status: 'ok'; readonly value?: string }
  | { readonly status: 'missing' | 'silent' | 'no-bus' | 'dead-bus' }
  | { readonly status: 'failed' | 'locked' | 'unloadable'; readonly reason: string };

export type KeychainStatus = KeychainReply['status'];

/** A running child, which exits when this process ends; `ask` can be called once. */
export interface KeychainChild {
  ask(request: KeychainRequest): Promise<KeychainReply>;
  stop(): void;
}

/** Milliseconds for the calls of one request, from the moment it is sent. */
const deadline = 2000;

const longestReply = 64 * 1024;

/** Starts a child and, on Linux, probes the session bus meanwhile. Never rejects, never waits beyond the deadline. */
export function startChild(settings: KeychainSettings): KeychainChild {
  try {
    if (process.platform !== 'linux') return start(settings, {}, Promise.resolve(true));
    const address = busAddress(settings);
    if (address === undefined) return answering({ status: 'no-bus' });
    return start(settings, { DBUS_SESSION_BUS_ADDRESS: address }, busAnswers(address, settings.runtimeDir));
  } catch {
    // spawn throws for some failures: no file descriptors left, an environment too large.
    return answering(unstartable);
  }
}

const unstartable: KeychainReply = { status: 'failed', reason: 'the child process could not be started' };

function answering(reply: KeychainReply): KeychainChild {
  return { ask: () => Promise.resolve(reply), stop: () => undefined };
}

function start(
  settings: KeychainSettings,
  variables: Readonly<Record<string, string>>,
  busAlive: Promise<boolean>,
): KeychainChild {
  const child = spawn(process.execPath, [settings.program], {
    env: childEnvironment({ ...settings.environment, ...variables }),
    stdio: ['pipe', 'pipe', 'ignore'],
    windowsHide: true,
  });
  // Only the deadline's timer keeps this process running. (Pipes are sockets; the types do not say so.)
  child.unref();
  (child.stdin as unknown as Socket).unref();
  (child.stdout as unknown as Socket).unref();

  const release = (): void => {
    child.stdin.destroy();
    child.stdout.destroy();
  };
  const stop = (): void => {
    child.kill('SIGKILL');
    release();
  };
  let hasReplied = false;

  const replied = new Promise<KeychainReply>((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      length += chunk.length;
      if (!chunk.includes(0x0a) && length <= longestReply) return;
      hasReplied = chunk.at(-1) === 0x0a;
      resolve(parseReply(Buffer.concat(chunks)));
    });
    child.stdout.once('close', () => resolve({ status: 'failed', reason: 'the child process ended early' }));
    child.once('error', () => resolve(unstartable));
    // The end of stdout shows that the child has ended.
    child.stdin.on('error', () => undefined);
  });

  return {
    async ask(request) {
      let timer: NodeJS.Timeout | undefined;
      const silent = new Promise<KeychainReply>((resolve) => {
        // A reply that arrived while this process was busy counts.
        timer = setTimeout(() => setImmediate(() => resolve({ status: 'silent' })), deadline);
      });
      child.stdin.write(`${JSON.stringify(request)}\n`);
      // A dead bus decides at once; otherwise wait for the child.
      const buried = busAlive.then((alive) => (alive ? replied : ({ status: 'dead-bus' } as const)));
      const answered = replied.then((reply) => (reply.status === 'failed' ? buried : reply));
      const reply = await Promise.race([answered, buried, silent]);
      clearTimeout(timer);
      // A child that has replied exits without help; killing it and waiting for its end would take 5 ms.
      if (hasReplied) release();
      else stop();
      return reply;
    },
    stop,
  };
}

/** Drops `NODE_OPTIONS`, which could load code into the child, `NODE_EXTRA_CA_CERTS`, which slows its start, and `KMS_*`, which may be secret. */
function childEnvironment(environment: Readonly<Record<string, string | undefined>>): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !/^(KMS|NODE)_/i.test(name)));
}

function parseReply(bytes: Buffer): KeychainReply {
  const reply = parseJson(fromUtf8(bytes) ?? '');
  if (isJsonObject(reply)) {
    const { status, value, reason } = reply;
    if (status === 'ok') return typeof value === 'string' ? { status, value } : { status };
    if (status === 'missing') return { status };
    if (status === 'failed' || status === 'locked' || status === 'unloadable') {
      return { status, reason: typeof reason === 'string' ? printable(reason) : '' };
    }
  }
  return { status: 'failed', reason: 'the child process gave no answer' };
}

/** One short line in the form of an error message: texts of other programs can contain anything. */
function printable(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200)
    .replace(/\.$/, '');
}
