/** Serves open vaults: callers, the control socket, the end. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Call } from '../api/kms.ts';
import { isKmsError, KmsError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { Actor } from '../base/principal.ts';
import type { Acting } from '../connection/actor.ts';
import type { Accounts } from '../connection/accounts.ts';
import type { Local } from '../connection/local.ts';
import type { Caller } from '../engine/callstate.ts';
import type { Place, RunningServer, ServerOptions } from '../server/http.ts';
import type { RemoteCaller } from '../server/service.ts';
import { lookupIn, rootOf, type OwnKey } from './credentials.ts';

/** The options of a server, which can be handed to another process. */
export interface ServePlan {
  /** `agent`: serves the commands of this user on this machine. */
  readonly mode: 'serve' | 'agent';
  readonly place: Place;
  readonly auth: 'sigv4' | 'none';
  /** Host names to answer to, apart from the loopback names. */
  readonly hosts: readonly string[];
  readonly tls?: { readonly cert: string; readonly key: string } | undefined;
  readonly accessLog: boolean;
  /** Undefined for the server's defaults. */
  readonly limits?: ServerOptions<Acting>['limits'];
  /** When the server stops, in milliseconds since the epoch. */
  readonly expires?: number | undefined;
  /** For an agent: the only principal to serve. If absent, it serves the root user and any principal that a client names. */
  readonly as?: Actor | undefined;
  /** The folder for its control socket; no control socket if absent. */
  readonly controlFolder?: string | undefined;
}

export interface Serving {
  /** The API's URL or socket path. */
  readonly url: string;
  readonly port: number | undefined;
  /** Resolves when the server has ended: after a signal, a command, or at `expires`. */
  readonly ended: Promise<void>;
  /** Asks the server to stop. */
  readonly stop: () => void;
}

/**
 * What a server needs from the program around it. An implementation must not throw, except in `readFile`, and must escape text of callers for a
 * terminal.
 */
export interface Surroundings {
  /** Prints a line. */
  readonly print: (line: string) => void;
  /** Prints why a request failed with an internal error. */
  readonly printFailure: (error: unknown) => void;
  /** Reads a whole file of at most `limit` bytes; `what` names it in errors. Throws `NoSuchFile` or `FileUnusable`. */
  readonly readFile: (path: string, limit: number, what: string) => Buffer;
}

/** A caller of the server, for the engine. */
function engineCaller({ principal, ...from }: RemoteCaller<Acting>): Caller {
  const { region, sourceIp, secureTransport, userAgent, requestId } = from;
  return { ...principal, region, sourceIp, secureTransport, userAgent, requestId };
}

/** The shortest time between two reports of the same failure. */
const repeatedAfterMs = 60_000;

/** Reports on stderr why requests failed with an internal error, each reason at most once a minute. */
function failureLog({ print, printFailure }: Surroundings): (error: unknown, requestId: string) => void {
  const said = new Map<string, number>();
  return (error, requestId) => {
    const reason = isKmsError(error) ? `${error.code} ${error.message}` : 'unexpected';
    const now = Date.now();
    if (now - (said.get(reason) ?? -repeatedAfterMs) < repeatedAfterMs) return;
    said.set(reason, now);
    print(`kms serve: request ${requestId} was answered with KMSInternalException, because:`);
    printFailure(error);
  };
}

function urlOf(plan: ServePlan, server: RunningServer): string {
  if ('path' in plan.place) return plan.place.path;
  const { host } = plan.place;
  const name = host.includes(':') ? `[${host}]` : host;
  return `${plan.tls ? 'https' : 'http'}://${name}:${server.port ?? plan.place.port}`;
}

const watchMs = 5000;

/**
 * Resolves at the first of: a signal, a call of `stop`, the expiry; for an agent also when its socket is gone or the vault's path leads to another
 * file or none, because then not even `kms lock` could reach it.
 */
function untilAsked(
  { expires, place, mode }: ServePlan,
  /** Returns the identity of the file that the vault's path leads to. */
  vaultFile: () => string | undefined,
): {
  readonly asked: Promise<void>;
  readonly stop: () => void;
} {
  let stop = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    const vault = vaultFile();
    const isLost = (): boolean => ('path' in place && !existsSync(place.path)) || vaultFile() !== vault;
    const over = (): boolean =>
      (expires !== undefined && Date.now() >= expires) || (mode === 'agent' && isLost());
    // Checked repeatedly, because a timer does not count the time in which the machine slept.
    const period = Math.min(Math.max((expires ?? Infinity) - Date.now(), 50), watchMs);
    const timer = setInterval(() => {
      if (over()) stop();
    }, period);
    stop = () => {
      clearInterval(timer);
      process.off('SIGTERM', stop).off('SIGINT', stop);
      resolve();
    };
    process.on('SIGTERM', stop).on('SIGINT', stop);
  });
  return { asked, stop: () => stop() };
}

async function control(
  folder: string,
  agent: NonNullable<ServerOptions<undefined>['agent']>,
): Promise<RunningServer> {
  const { startServer } = await import('../server/http.ts');
  const refuse: Call = () =>
    Promise.reject(
      new KmsError('UnknownOperationException', 'This socket is for kms serve stop and status.'),
    );
  return startServer(
    { call: () => refuse, authentication: { type: 'open', principal: undefined, region: '' }, agent },
    { path: join(folder, `serve-${process.pid}.sock`) },
  );
}

/** What a server reports about itself. */
interface Described {
  readonly account: string;
  readonly region: string;
  readonly vault: string;
}

function describe({ vault }: Local): Described {
  return { ...vault.settings, vault: vault.path };
}

/** What a server serves: open vaults and the names of their accounts. */
export interface Served {
  /** An agent has one. */
  readonly locals: readonly Local[];
  readonly accounts: Accounts;
  /** The vault to use if a call does not name an account. */
  readonly chosen: Local;
  readonly own?: OwnKey | undefined;
}

/** Serves until asked to stop, then lets calls finish and closes the vaults. Rejects if it cannot start. */
export async function serveVaults(
  plan: ServePlan,
  served: Served,
  surroundings: Surroundings,
): Promise<Serving> {
  const { locals, accounts, chosen, own } = served;
  const { startServer } = await import('../server/http.ts');
  // Read before anything waits for a signal: a server that cannot start must not keep the process running.
  const tls = plan.tls && (await import('./tlsfiles.ts')).readTls(plan.tls, surroundings.readFile);
  const { agentSocketName } = await import('../connection/runtime.ts');
  const { asked, stop } = untilAsked(plan, () => agentSocketName(chosen.vault.path));
  const { account, region } = chosen.vault.settings;
  const behind =
    plan.mode === 'agent' ? await (await import('./agent.ts')).agentIn(chosen, plan.as) : undefined;
  let url = '';
  const agent = {
    describe: (): JsonObject => ({
      pid: process.pid,
      url,
      ...describe(chosen),
      ...(locals.length === 1 ? {} : { accounts: locals.map((local) => ({ ...describe(local) })) }),
      auth: plan.auth,
      ...(behind && { as: behind.only ?? 'root' }),
      ...(plan.expires === undefined ? {} : { expires: new Date(plan.expires).toISOString() }),
    }),
    stop,
  };
  const options: ServerOptions<Acting> = {
    call: behind?.call ?? ((caller) => accounts.callAs(engineCaller(caller))),
    ...(behind ? {} : { iam: (caller) => accounts.iamAs(engineCaller(caller)) }),
    authentication:
      plan.auth === 'none'
        ? { type: 'open', principal: rootOf(account), region }
        : { type: 'signed', lookup: await lookupIn(locals, own) },
    ...('path' in plan.place ? {} : { hosts: plan.hosts }),
    ...(tls ? { tls } : {}),
    ...(plan.limits ? { limits: plan.limits } : {}),
    onHiddenFailure: failureLog(surroundings),
    ...(plan.accessLog ? { log: surroundings.print } : {}),
    ...(behind ? { agent: { ...agent, actions: behind.actions } } : {}),
  };
  let server: RunningServer | undefined;
  let controls: RunningServer | undefined;
  const end = async (): Promise<void> => {
    await server?.stop();
    await accounts.close();
    for (const local of locals) await local.close();
    // Last, because the clients that asked for the end wait for its connection to close.
    await controls?.stop();
  };
  try {
    server = await startServer(options, plan.place);
    url = urlOf(plan, server);
    if (plan.controlFolder !== undefined) controls = await control(plan.controlFolder, agent);
    return { url, port: server.port, ended: asked.then(end), stop };
  } catch (error) {
    stop();
    await end();
    throw error;
  }
}
