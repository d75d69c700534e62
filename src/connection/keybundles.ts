/** Shares and accepts keys, on an open vault or through its agent. Material leaves the vault only sealed. */
import { base64, fromBase64 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';
import type { Caller } from '../engine/callstate.ts';
import type { Given, GiveRequest } from '../engine/bundles/give.ts';
import type { KeyHistory } from '../engine/bundles/history.ts';
import type { Inspected, InspectRequest } from '../engine/bundles/inspect.ts';
import type { Received, ReceiveRequest } from '../engine/bundles/receive.ts';
import type { AgentClient } from './agent.ts';
import type { Recorder } from '../engine/recorder.ts';
import type { Local } from './local.ts';

export type { Given, GiveRequest, Inspected, InspectRequest, KeyHistory, Received, ReceiveRequest };

export interface SigningKey {
  readonly pem: string;
  /** 64 hex digits. */
  readonly fingerprint: string;
}

/** The vault's part in sharing keys, with the errors of src/engine/bundles. */
export interface KeyBundles {
  give(request: GiveRequest): Promise<Given>;
  inspect(request: InspectRequest): Promise<Inspected>;
  receive(request: ReceiveRequest): Promise<Received>;
  signingKey(): Promise<SigningKey>;
  /** The history of a key in the caller's region, by its id. */
  history(keyId: string): Promise<KeyHistory>;
}

/** The required parts of an open vault. */
type Open = Pick<Local, 'vault' | 'clock'> & {
  readonly ledger: Recorder;
  readonly engine: Pick<Local['engine'], 'as'>;
};

/** Acts as this caller on a vault open in this process. */
export function bundlesIn({ vault, ledger: recorder, clock, engine }: Open, caller: Caller): KeyBundles {
  const scene = { vault, recorder, clock };
  return {
    give: async (request) => (await import('../engine/bundles/give.ts')).giveKey(scene, caller, request),
    inspect: async (request) =>
      (await import('../engine/bundles/inspect.ts')).inspectBundle(scene, caller, request),
    receive: async (request) =>
      (await import('../engine/bundles/receive.ts')).receiveKey(scene, caller, request),
    signingKey: async () => (await import('../engine/bundles/give.ts')).getSigningKey(scene),
    history: async (keyId) => {
      // Not recorded for the root user, who may read everything.
      if (caller.identity.type !== 'Root') await engine.as(caller).describeKey({ KeyId: keyId });
      return (await import('../engine/bundles/history.ts')).getKeyHistory(vault, caller.region, keyId);
    },
  };
}

/** The beginning of a bundle's text, after white space. */
export const bundleBegin = '-----BEGIN KMS KEY BUNDLE-----';
/** The longest text of a bundle: UTF-16 with CRLF line ends. */
export const maxBundleText = 1536 * 1024;

export async function encodeBundleText(bundle: Uint8Array): Promise<string> {
  return (await import('../engine/bundles/inspect.ts')).encodeBundleText(bundle);
}

/** Rejects with `KeyBundleInvalid`. */
export async function decodeBundleText(text: string): Promise<Uint8Array> {
  return (await import('../engine/bundles/inspect.ts')).decodeBundleText(text);
}

/** The agent's action for key bundles. */
export const bundlesAction = 'key-bundles';

/** Bytes as base64 under `$bytes` and times as text under `$time`, at any depth; members that are absent stay absent. */
function toPlain(value: unknown): Json {
  if (value instanceof Date) return { $time: value.toISOString() };
  if (value instanceof Uint8Array) return { $bytes: base64(value) };
  if (Array.isArray(value)) return value.map(toPlain);
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).filter(([, each]) => each !== undefined);
    return Object.fromEntries(members.map(([name, each]) => [name, toPlain(each)]));
  }
  return value as Json;
}

function fromPlain(value: Json): unknown {
  if (Array.isArray(value)) return (value as readonly Json[]).map(fromPlain);
  if (!isJsonObject(value)) return value;
  const { $bytes: bytes, $time: time } = value;
  if (typeof bytes === 'string') return fromBase64(bytes);
  if (typeof time === 'string') return new Date(time);
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fromPlain(each)]));
}

/** The same interface through the vault's agent. */
export function bundlesThrough(client: Pick<AgentClient, 'request'>, headers: string): KeyBundles {
  const ask = async (does: keyof KeyBundles, request: unknown): Promise<never> => {
    const body = JSON.stringify({ does, request: toPlain(request) });
    const answer = await client.request('POST', `/agent/${bundlesAction}`, headers, body);
    return fromPlain(isJsonObject(answer) ? (answer['result'] ?? null) : null) as never;
  };
  return {
    give: (request) => ask('give', request),
    inspect: (request) => ask('inspect', request),
    receive: (request) => ask('receive', request),
    signingKey: () => ask('signingKey', {}),
    history: (keyId) => ask('history', { keyId }),
  };
}

function malformed(): KmsError {
  return new KmsError('SerializationException', 'The body is not of the form that this page takes.');
}

/** The members of a request to the agent, checked for their types. */
class Request {
  readonly #members: Readonly<Record<string, unknown>>;

  constructor(value: Json | undefined) {
    if (!isJsonObject(value)) throw malformed();
    this.#members = fromPlain(value) as Readonly<Record<string, unknown>>;
  }

  text(name: string): string {
    return this.optionalText(name) ?? refuse();
  }

  optionalText(name: string): string | undefined {
    const value = this.#members[name];
    return value === undefined || typeof value === 'string' ? value : refuse();
  }

  bytes(name: string): Uint8Array {
    const value = this.#members[name];
    return value instanceof Uint8Array ? value : refuse();
  }

  listOfBytes(name: string): Uint8Array[] {
    const value = this.#members[name];
    const isThat = Array.isArray(value) && value.every((each) => each instanceof Uint8Array);
    return isThat ? value : refuse();
  }

  flag(name: string): boolean {
    const value = this.#members[name];
    return typeof value === 'boolean' ? value : refuse();
  }
}

function refuse(): never {
  throw malformed();
}

/** Handles a request to the agent. Throws `SerializationException` for an invalid one. */
export async function answerBundles(bundles: KeyBundles, body: JsonObject): Promise<JsonObject> {
  const request = new Request(body['request']);
  const inspected = (): InspectRequest => ({
    bundle: request.bytes('bundle'),
    identity: request.optionalText('identity'),
    region: request.optionalText('region'),
  });
  const actions: Readonly<Record<string, () => Promise<unknown>>> = {
    give: () =>
      bundles.give({
        keyId: request.text('keyId'),
        recipients: request.listOfBytes('recipients'),
        decryptOnly: request.flag('decryptOnly'),
      }),
    inspect: () => bundles.inspect(inspected()),
    receive: () =>
      bundles.receive({
        ...inspected(),
        from: request.optionalText('from'),
        alias: request.optionalText('alias'),
      }),
    signingKey: () => bundles.signingKey(),
    history: () => bundles.history(request.text('keyId')),
  };
  const { does } = body;
  const action = typeof does === 'string' && Object.hasOwn(actions, does) ? actions[does] : undefined;
  if (action === undefined) throw malformed();
  return { result: toPlain(await action()) };
}

export interface BundleDescription {
  readonly version: number;
  readonly id: string;
  /** Fingerprint of the signing key; the signature is verified. */
  readonly signer: string;
  /** Fingerprints of the public keys that it is sealed for. */
  readonly recipients: readonly string[];
  /** Bytes. */
  readonly size: number;
}

/** Describes the public part of a key bundle (docs/spec/key-bundle.md, "Layout"). Rejects with `KeyBundleInvalid`. */
export async function describeBundle(text: string): Promise<BundleDescription> {
  const { decodeBundleText, parseBundle, fingerprintSigner } = await import('../engine/bundles/inspect.ts');
  const bytes = decodeBundleText(text);
  const { version, id, signer, recipients } = parseBundle(bytes);
  return {
    version,
    id,
    signer: fingerprintSigner(signer),
    recipients: recipients.map(({ fingerprint }) => fingerprint),
    size: bytes.length,
  };
}
