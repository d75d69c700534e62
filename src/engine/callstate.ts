import { keyArn } from '../base/arn.ts';
import type { JsonObject } from '../base/json.ts';
import type { Identity } from '../audit/event.ts';
import type { AccessRequest, Decision, Principal } from '../policy/model.ts';
import type { Tx } from '../vault/types.ts';
import type { Secret } from '../base/secret.ts';
import { generateMaterial, isSlowToGenerate } from '../crypto/keypair.ts';
import type { EncryptionAlgorithm } from '../crypto/algorithms.ts';
import type { SupportedKeySpec } from '../crypto/specs.ts';
import type { Key } from './keys.ts';
import { loadPrincipal, requireUnexpired } from './principals.ts';
import type { UsageLog } from './usage.ts';
import type { Input, OperationName, Output } from '../api/kms.ts';

/** The contents of a session token (docs/spec/session-token.md). */
export interface Session {
  /** JSON texts of inline session policies; empty if there are none. */
  readonly policies: readonly string[];
  /** ARNs of managed session policies. */
  readonly policyArns: readonly string[];
  /** Tag keys as given; condition keys ignore their case. */
  readonly tags: Readonly<Record<string, string>>;
  /** Keys of the tags that are passed on to sessions assumed from this one. */
  readonly transitive?: readonly string[] | undefined;
  readonly issued: Date;
  readonly expires: Date;
  readonly sourceIdentity?: string | undefined;
}

/** Result of the first half of a re-encryption; a dry run without ciphertext has no plaintext. */
export interface OpenedSource {
  readonly plaintext: Secret | undefined;
  readonly keyArn: string;
  readonly algorithm: EncryptionAlgorithm;
  /** Only for symmetric keys. */
  readonly materialId: string | undefined;
}

/** This vault's half of a re-encryption between keys of two accounts. */
export type Half =
  | { readonly of: 'source'; opened?: OpenedSource }
  | { readonly of: 'destination'; readonly opened: OpenedSource };

/** The principal that makes calls, and what the audit trail records about their origin. */
export interface Caller {
  readonly identity: Identity;
  /** Only for temporary credentials. */
  readonly session?: Session | undefined;
  /** Only for a caller of another account: that account's view of the caller. */
  readonly outsider?: Principal | undefined;
  /** Set if several accounts are served together, so that no answer may reveal what the others have. */
  readonly amongOthers?: true | undefined;
  /** Principals of other accounts that the request's policy names and that are known not to exist. */
  readonly absent?: ReadonlySet<string> | undefined;
  /** Whether the request came over TLS. */
  readonly secureTransport?: boolean | undefined;
  /** Set if the principal is not authenticated: `--as` in a process that can open the vault. */
  readonly asserted?: true | undefined;
  /** CloudTrail's `sharedEventID`, for a call that two accounts record. */
  readonly sharedEventId?: string | undefined;
  readonly region: string;
  readonly sourceIp: string;
  readonly userAgent: string;
  /** UUID (default: a new one for each call). */
  readonly requestId?: string;
}

/** An action of the service that no caller requested. */
export interface ServiceEvent {
  readonly operation: 'RotateKey' | 'DeleteKey' | 'DeleteExpiredKeyMaterial';
  readonly region: string;
  readonly keyArn: string;
  readonly additional: JsonObject;
}

/** The role of a key in a call: the key acted on, the key of a ciphertext, an alias's former key, the replica to promote. */
export type Role = 'key' | 'source' | 'former' | 'replica';

/** The transaction in which work on the vault runs, with its account and time. */
export interface TxScope {
  readonly tx: Tx;
  readonly account: string;
  readonly now: Date;
  /** Appended to while the work runs. */
  readonly events: ServiceEvent[];
}

/**
 * Thrown by a call that needs key material which takes long to generate. The call changes and records nothing;
 * it is repeated once the material is generated, so that the vault is not locked in the meantime.
 */
export class MaterialNeeded extends Error {
  override readonly name = 'MaterialNeeded';
  readonly spec: SupportedKeySpec;

  constructor(spec: SupportedKeySpec) {
    super('key material is to be generated first');
    this.spec = spec;
  }
}

/** The decision about one permission on one resource. */
export interface Decided {
  readonly request: AccessRequest;
  readonly decision: Decision;
}

/** Material generated before the call. */
export interface Prepared {
  readonly spec: SupportedKeySpec;
  readonly material: Secret;
}

/** The state of one API call while it runs: everything that its handler may use. */
export class CallState implements TxScope {
  readonly tx: Tx;
  readonly account: string;
  readonly now: Date;
  readonly caller: Caller;
  readonly usage: UsageLog;
  readonly events: ServiceEvent[] = [];
  /** For the audit record: ARNs of the keys involved, and `additionalEventData`. */
  readonly keyArns: string[] = [];
  additional: JsonObject | undefined;
  /** Receives each decision, for `kms policy explain`. */
  witness: ((decided: Decided) => void) | undefined;
  readonly #keys = new Map<Role, Key>();
  readonly #prepared: Prepared | undefined;
  #principal: Promise<Principal> | undefined;

  /** Set if another account carries out the other half of the call. */
  readonly half: Half | undefined;

  constructor(
    tx: Tx,
    account: string,
    now: Date,
    caller: Caller,
    usage: UsageLog,
    prepared?: Prepared,
    half?: Half,
  ) {
    this.half = half;
    this.tx = tx;
    this.usage = usage;
    this.account = account;
    this.now = now;
    this.caller = caller;
    this.#prepared = prepared;
  }

  get region(): string {
    return this.caller.region;
  }

  get isForeign(): boolean {
    return this.caller.identity.accountId !== this.account;
  }

  /** Rejects with `AccessDeniedException` if the caller no longer exists, or with `ExpiredTokenException`. */
  async principal(): Promise<Principal> {
    requireUnexpired(this.caller, this.now);
    return (this.#principal ??= loadPrincipal(this.tx, this.account, this.caller));
  }

  /** The key that the request names. */
  get key(): Key {
    return this.#keyIn('key');
  }

  /** The key under which the request's ciphertext was made. */
  get source(): Key {
    return this.#keyIn('source');
  }

  /** The key that the alias named before. */
  get former(): Key {
    return this.#keyIn('former');
  }

  /** The replica that is to become the primary key. */
  get replica(): Key {
    return this.#keyIn('replica');
  }

  /** ARN of the key that the request names, if any. */
  get primaryKeyArn(): string | undefined {
    const key = this.optionalKey();
    return key && this.arn(key);
  }

  optionalKey(): Key | undefined {
    return this.#keys.get('key');
  }

  setKey(role: Role, key: Key): void {
    this.#keys.set(role, key);
    this.noteKey(key);
  }

  noteKey(key: Key): void {
    this.noteArn(this.arn(key));
  }

  noteArn(arn: string): void {
    if (!this.keyArns.includes(arn)) this.keyArns.push(arn);
  }

  arn({ region, id }: Pick<Key, 'region' | 'id'>): string {
    return keyArn(region, this.account, id);
  }

  /** Generates key material; called once, after every check that can refuse the call. Throws `MaterialNeeded`. */
  async newMaterial(spec: SupportedKeySpec): Promise<Secret> {
    if (this.#prepared?.spec === spec) return this.#prepared.material;
    if (isSlowToGenerate(spec)) throw new MaterialNeeded(spec);
    return generateMaterial(spec);
  }

  #keyIn(role: Role): Key {
    const key = this.#keys.get(role);
    if (key === undefined) throw new TypeError(`the call has no key in the role ${role}`);
    return key;
  }
}

/**
 * Carries out one operation. The pipeline has validated and authorized the request and checked the state of its keys. A handler must not print,
 * prompt, or read files, the clock or the environment, and writes no audit line itself.
 */
export type Handler<O extends OperationName> = (
  call: CallState,
  input: Input<O>,
) => Output<O> | Promise<Output<O>>;

export type Handlers = { readonly [O in OperationName]?: Handler<O> };
