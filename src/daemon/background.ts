/**
 * Runs a server in a separate process. The command that starts it opens the vault; the root key goes over a pipe, never through arguments, the
 * environment or a file.
 */
import { spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { isErrorCode, KmsError } from '../base/errors.ts';
import { isForeignOwnerAllowed } from '../base/owner.ts';
import { isJsonObject, parseJson, type JsonObject } from '../base/json.ts';
import { Secret } from '../base/secret.ts';
import type { OwnKey } from './credentials.ts';
import type { ServePlan } from './serving.ts';

/** A vault in memory, which the server creates. */
export interface MemoryVault {
  readonly account: string;
  readonly region: string;
}

/** A vault to open, or one to create. */
export type HandedVault = { readonly path: string; readonly rootKey: Secret } | MemoryVault;

export interface Handover {
  readonly plan: ServePlan;
  /** One account each, at least one. */
  readonly vaults: readonly HandedVault[];
  /** Absolute path of a seed file. */
  readonly seed: string | undefined;
  /** Whether to create `alias/default`, as `kms init` does. */
  readonly firstKey: boolean;
  /** Whether to create an access key for the lifetime of the server. */
  readonly ownKey: boolean;
  /** The account of that access key and of unsigned calls; the first if absent. */
  readonly account: string | undefined;
  readonly region: string | undefined;
  readonly userAgent: string;
}

/** What a server reports once it has started. */
export interface Begun {
  readonly pid: number;
  readonly url: string;
  readonly port: number | undefined;
  /** The chosen account. */
  readonly account: string;
  readonly accounts: readonly string[];
  readonly region: string;
  readonly own: OwnKey | undefined;
}

const descriptor = 3;
const maxMessage = 1024 * 1024;

/** The first line from a pipe; undefined if the pipe ends before one. */
function line(pipe: Socket): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    pipe.setEncoding('utf8');
    pipe.on('data', (chunk: string) => {
      text += chunk;
      const end = text.indexOf('\n');
      if (end !== -1) resolve(text.slice(0, end));
      else if (text.length > maxMessage) resolve(undefined);
    });
    pipe.once('close', () => resolve(undefined)).once('error', () => resolve(undefined));
  });
}

function encodeHandover({ vaults, ...rest }: Handover): string {
  const kept = vaults.map((vault) =>
    'path' in vault
      ? { path: vault.path, rootKey: Buffer.from(vault.rootKey.reveal()).toString('base64') }
      : vault,
  );
  return `${JSON.stringify({ ...rest, vaults: kept })}\n`;
}

function decodeHandover(text: string): Handover {
  type Kept = { readonly path: string; readonly rootKey: string } | MemoryVault;
  const { vaults, ...rest } = parseJson(text) as unknown as Omit<Handover, 'vaults'> & { vaults: Kept[] };
  return {
    ...rest,
    vaults: vaults.map((vault) =>
      'path' in vault
        ? { path: vault.path, rootKey: new Secret(Buffer.from(vault.rootKey, 'base64')) }
        : vault,
    ),
  };
}

function decodeBegun(json: JsonObject): Begun {
  const { own, ...rest } = json as unknown as Omit<Begun, 'own'> & {
    readonly own?: { readonly id: string; readonly secret: string; readonly account: string };
  };
  return { ...rest, own: own && { ...own, secret: new Secret(Buffer.from(own.secret)) } };
}

/** Starts a server in the background; resolves when it serves, rejects with the reason if it cannot. */
export async function startBackground(
  handover: Handover,
  /** The environment of the new process. */
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Begun> {
  const allowed = isForeignOwnerAllowed() ? ['--allow-foreign-owner'] : [];
  // The handover names the principal to serve; --as root keeps configuration files from changing it.
  const args = [process.argv[1] ?? '', 'serve', '--as', 'root', ...allowed];
  const child = spawn(process.execPath, args, {
    detached: true,
    cwd: '/',
    stdio: ['ignore', 'ignore', handover.plan.accessLog ? 'inherit' : 'ignore', 'pipe'],
    env: { ...environment, KMS_HANDOVER_FD: String(descriptor) },
  });
  const pipe = child.stdio[descriptor] as Socket;
  const failed = new Promise<undefined>((resolve) => {
    child.once('error', () => resolve(undefined));
    child.once('exit', () => resolve(undefined));
  });
  pipe.on('error', () => undefined);
  pipe.write(encodeHandover(handover));
  const answer = await Promise.race([line(pipe), failed]);
  child.removeAllListeners();
  child.unref();
  pipe.destroy();
  const json = answer === undefined ? undefined : parseJson(answer);
  if (!isJsonObject(json)) {
    throw new KmsError('KMSInternalException', 'the background process ended before it served', {
      hint: 'run kms serve without --detach to see why',
    });
  }
  const { code, message, hint } = json;
  if (typeof code === 'string' && isErrorCode(code) && typeof message === 'string') {
    throw new KmsError(code, message, typeof hint === 'string' ? { hint } : {});
  }
  return decodeBegun(json);
}

export interface Receiver {
  readonly handover: Handover;
  readonly begun: (begun: Begun) => void;
  readonly failed: (error: KmsError) => void;
}

/** Receives the handover in the background process. `named` is KMS_HANDOVER_FD; undefined if the process was started in another way. */
export async function receiveHandover(named: string | undefined): Promise<Receiver | undefined> {
  if (named !== String(descriptor)) return undefined;
  const pipe = new Socket({ fd: descriptor, readable: true, writable: true });
  pipe.on('error', () => undefined);
  const text = await line(pipe);
  if (text === undefined) throw new KmsError('Usage', 'nothing was handed over to this process');
  const send = (value: unknown): void => {
    pipe.end(`${JSON.stringify(value)}\n`);
  };
  return {
    handover: decodeHandover(text),
    begun: ({ own, ...rest }) => {
      const key = own && { ...own, secret: Buffer.from(own.secret.reveal()).toString('latin1') };
      send({ ...rest, own: key });
    },
    failed: ({ code, message, hint }) => send({ code, message, hint }),
  };
}
