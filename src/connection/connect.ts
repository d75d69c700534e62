import type { Kms } from '../api/kms.ts';
import { isRegionName, invalidRegion } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import type { Actor } from '../base/principal.ts';
import type { KeychainSettings } from '../vault/protectors/keychain-client.ts';
import type { AskSecret, ProtectorType } from '../vault/protectors/protector.ts';
import { callerFor, rootCaller } from './actor.ts';
import type { Local } from './local.ts';
import type { Endpoint } from './remote.ts';
import { findAgentSocket, type RuntimePlaces } from './runtime.ts';
import type { Fingerprints } from './fingerprints.ts';
import type { Listing } from './listing.ts';
import type { Ask } from './questions.ts';
import type { KeyBundles } from './keybundles.ts';
import type { Sharing } from './sharing.ts';

export type { KeychainSettings, ProtectorType };

export interface ConnectOptions {
  readonly vaultPath: string;
  /** Overrides the vault's default region. */
  readonly region?: string | undefined;
  /** The principal of the calls; the account's root user if absent. */
  readonly as?: Actor | undefined;
  /** The protector that opens the vault; the vault's first one if absent. */
  readonly protector?: ProtectorType | undefined;
  /** Called only if a passphrase opens the vault. */
  readonly passphrase: AskSecret;
  /** Called only if the recovery code opens the vault. */
  readonly recoveryCode: AskSecret;
  readonly keychain: KeychainSettings;
  /** A service to use instead of the local vault. */
  readonly endpoint?: Endpoint | undefined;
  /** Where to look for an agent's socket; no agent is used if absent. */
  readonly runtime?: RuntimePlaces | undefined;
  /** For the audit trail. */
  readonly userAgent: string;
}

export interface Connection {
  readonly kms: Kms;
  /** Runs due rotations and deletions. Resolves to the ARNs of their keys. */
  runDue(): Promise<DueDone>;
  /** The vault's part in sharing; absent on another service. */
  readonly sharing?: Sharing;
  /** Key bundles; absent on another service too. Loaded on use. */
  readonly bundles?: () => Promise<KeyBundles>;
  /** Lists keys and aliases in long pages; absent on another service, which is called for each key. */
  readonly listing?: () => Promise<Listing>;
  /** Fingerprints of the values that the vault has encrypted; absent on another service. */
  readonly fingerprints?: () => Promise<Fingerprints>;
  /** Answers questions about the vault's policies; absent on another service. */
  readonly ask?: Ask;
  close(): Promise<void>;
}

/** The agent's action for due rotations and deletions. */
export const runDueAction = 'run-due';
const runDuePath = `/agent/${runDueAction}`;

interface DueDone {
  readonly rotated: readonly string[];
  readonly deleted: readonly string[];
}

/** A connection to an open vault, as the account's root user unless another caller is given. */
export function connectOver(
  local: Local,
  options: Pick<ConnectOptions, 'region' | 'userAgent'>,
  caller = rootCaller(local, options),
): Connection {
  const sharing = async (): Promise<Sharing> => (await import('./sharing.ts')).sharingIn(local, caller);
  return {
    kms: local.engine.as(caller),
    runDue: () => local.engine.runDue(caller),
    bundles: async () => (await import('./keybundles.ts')).bundlesIn(local, caller),
    listing: () => Promise.resolve(local.engine.listing(caller)),
    fingerprints: async () => (await import('./fingerprints.ts')).fingerprintsIn(local, caller),
    ask: local.engine.ask(caller),
    sharing: {
      note: async (event) => (await sharing()).note(event),
      identity: async () => (await sharing()).identity(),
    },
    close: () => local.close(),
  };
}

async function connectLocal(options: ConnectOptions): Promise<Connection> {
  const { openForCalls } = await import('./local.ts');
  const local = await openForCalls(options);
  if (options.as === undefined) return connectOver(local, options);
  try {
    return connectOver(local, options, await callerFor(local, options));
  } catch (error) {
    await local.close();
    throw error;
  }
}

async function connectRemote(endpoint: Endpoint, options: ConnectOptions): Promise<Connection> {
  const { openRemote } = await import('./remote.ts');
  const remote = await openRemote(endpoint, options);
  return {
    kms: remote.kms,
    runDue: () =>
      Promise.reject(
        new KmsError('UnsupportedOperationException', 'a remote service rotates and deletes its own keys'),
      ),
    close: () => {
      remote.close();
      return Promise.resolve();
    },
  };
}

/** Whether the vault has an agent. */
export async function agentRuns(options: Pick<ConnectOptions, 'vaultPath' | 'runtime'>): Promise<boolean> {
  const socket = options.runtime && findAgentSocket(options.vaultPath, options.runtime);
  if (socket === undefined) return false;
  const client = await (await import('./agent.ts')).AgentClient.open(socket);
  client?.close();
  return client !== undefined;
}

/** Connects to the vault's agent, if one runs. */
async function connectAgent(options: ConnectOptions): Promise<Connection | undefined> {
  const socket = options.runtime && findAgentSocket(options.vaultPath, options.runtime);
  if (socket === undefined) return undefined;
  const { AgentClient, AgentPool, checkActor } = await import('./agent.ts');
  const client = await AgentClient.open(socket);
  if (!client) return undefined;
  if (options.as !== undefined) await checkActor(client);
  const pool = new AgentPool(socket, client);
  const { agentHeaders, agentKms } = await import('./agentkms.ts');
  const sharing = async (): Promise<Sharing> =>
    (await import('./sharing.ts')).sharingThrough(pool, agentHeaders(options));
  return {
    kms: agentKms(pool, options),
    bundles: async () => (await import('./keybundles.ts')).bundlesThrough(pool, agentHeaders(options)),
    listing: async () => (await import('./listing.ts')).listingThrough(pool, agentHeaders(options)),
    fingerprints: async () =>
      (await import('./fingerprints.ts')).fingerprintsThrough(pool, agentHeaders(options)),
    ask: async (question) =>
      (await import('./questions.ts')).askingThrough(pool, agentHeaders(options))(question),
    sharing: {
      note: async (event) => (await sharing()).note(event),
      identity: async () => (await sharing()).identity(),
    },
    runDue: async () =>
      (await pool.request('POST', runDuePath, agentHeaders(options), '{}')) as unknown as DueDone,
    close: () => {
      pool.close();
      return Promise.resolve();
    },
  };
}

/**
 * Connects to the endpoint in the options, else to the vault: through its agent if one runs and no protector is given. Rejects with the reason why
 * the vault does not open.
 */
export async function connect(options: ConnectOptions): Promise<Connection> {
  // The engine, a server and AWS would each report it differently.
  if (options.region !== undefined && !isRegionName(options.region)) throw invalidRegion();
  if (options.endpoint) return connectRemote(options.endpoint, options);
  const agent = options.protector === undefined ? await connectAgent(options) : undefined;
  return agent ?? connectLocal(options);
}
