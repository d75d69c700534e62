import { randomInt } from 'node:crypto';

import { isKmsError, KmsError } from '../../base/errors.ts';
import { absolutePath } from '../../base/folder.ts';
import type { Invocation } from '../../terminal/command.ts';
import { longFlag, type Flags } from '../../terminal/flags.ts';
import { isTerminal } from '../../terminal/input.ts';
import { printJson, printLine, printText, remark } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import type { Local } from '../../connection/local.ts';
import type { Place } from '../../server/http.ts';
import {
  receiveHandover,
  startBackground,
  type Begun,
  type HandedVault,
  type Handover,
  type MemoryVault,
} from '../../daemon/background.ts';
import { environmentLines, shellOf } from './print-env.ts';
import { serverStatus, stopServers } from '../../daemon/servers.ts';
import { serveVaults, type ServePlan } from '../../daemon/serving.ts';

const defaultHost = '127.0.0.1';
const defaultPort = 8089;
const defaultRegion = 'us-east-1';
const wildcards = new Set(['0.0.0.0', '::']);

function usage(message: string, hint?: string): KmsError {
  return new KmsError('Usage', message, hint === undefined ? {} : { hint });
}

function placeOf(flags: Flags): Place {
  flags.exclusive('socket', 'port');
  flags.exclusive('socket', 'host');
  // Only the user reaches a socket, so it has no limits.
  flags.exclusive('socket', 'maxConnections');
  flags.exclusive('socket', 'maxConnectionsPerAddress');
  const socket = flags.text('socket');
  if (socket !== undefined) return { path: absolutePath(socket) };
  const port = flags.integer('port') ?? defaultPort;
  if (port > 65_535) throw usage('--port takes a number up to 65535');
  return { host: flags.text('host') ?? defaultHost, port };
}

function tlsOf(flags: Flags): ServePlan['tls'] {
  const [cert, key] = [flags.text('tlsCert'), flags.text('tlsKey')];
  if (cert === undefined && key === undefined) return undefined;
  if (cert === undefined || key === undefined) throw usage('--tls-cert and --tls-key belong together');
  return { cert: absolutePath(cert), key: absolutePath(key) };
}

/** What must not be served to a network by accident. */
async function checkReach(plan: Pick<ServePlan, 'auth' | 'tls'>, place: Place, flags: Flags): Promise<void> {
  const { isLoopback } = await import('../../server/hosts.ts');
  if ('path' in place || isLoopback(place.host)) return;
  if (plan.auth === 'none') throw usage('--auth none is for addresses of this machine alone');
  if (plan.tls === undefined && !flags.on('insecurePlaintext')) {
    throw usage(
      'plaintext and data keys would cross the network in the clear',
      'give --tls-cert and --tls-key, or say --insecure-plaintext',
    );
  }
}

function limitsOf(flags: Flags): NonNullable<ServePlan['limits']> {
  const given = (name: string): number | undefined => {
    const value = flags.integer(name);
    if (value === 0) throw usage(`${longFlag(name)} takes a number from 1`);
    return value;
  };
  const [connections, connectionsPerAddress] = [given('maxConnections'), given('maxConnectionsPerAddress')];
  return {
    ...(connections === undefined ? {} : { connections }),
    ...(connectionsPerAddress === undefined ? {} : { connectionsPerAddress }),
  };
}

async function planOf(flags: Flags, session: Session): Promise<ServePlan> {
  const place = placeOf(flags);
  const tls = tlsOf(flags);
  const auth = flags.text('auth') === 'none' ? 'none' : 'sigv4';
  await checkReach({ auth, tls }, place, flags);
  const own = 'host' in place && !wildcards.has(place.host) ? [place.host] : [];
  return {
    mode: 'serve',
    place,
    tls,
    auth,
    hosts: [...own, ...flags.list('allowedHost')],
    accessLog: flags.on('accessLog'),
    limits: limitsOf(flags),
    controlFolder: await controlFolder(session),
  };
}

async function controlFolder(session: Session): Promise<string | undefined> {
  const { makeRuntimeFolder, sweepSockets } = await import('../../connection/runtime.ts');
  const { runtime } = await session.connectOptions();
  try {
    const folder = runtime && makeRuntimeFolder(runtime);
    if (runtime) await sweepSockets(runtime);
    return folder;
  } catch (error) {
    if (!isKmsError(error)) throw error;
    session.note(`${error.message}, so kms serve stop and status do not find this server`);
    return undefined;
  }
}

/** All but the vaults. */
type Plan = Omit<Handover, 'vaults'>;

async function handoverOf(flags: Flags, session: Session): Promise<Plan> {
  const options = await session.connectOptions();
  const isEphemeral = flags.on('ephemeral');
  const seed = flags.text('seed');
  const plan = await planOf(flags, session);
  if (flags.on('printEnv') && 'path' in plan.place) {
    throw usage('--print-env is for a server with a URL, not for --socket');
  }
  return {
    plan,
    seed: seed === undefined ? undefined : absolutePath(seed),
    // A seed says all that is there, so that a test can begin with nothing, too.
    firstKey: isEphemeral && seed === undefined,
    ownKey: plan.auth === 'sigv4' && flags.on('printEnv'),
    account: flags.text('accountId'),
    region: options.region,
    userAgent: options.userAgent,
  };
}

/** Those of the seed, else one. */
async function memoryVaults({
  account,
  region = defaultRegion,
  seed,
}: Plan): Promise<readonly MemoryVault[]> {
  if (account !== undefined && !/^[0-9]{12}$/.test(account)) throw usage('--account-id takes 12 digits');
  const seeds =
    seed === undefined ? [] : await (await import('../../connection/seedfile/seed.ts')).readSeeds(seed);
  const ids = seeds.flatMap(({ id }) => id ?? []);
  if (ids.length > 0) return ids.map((id) => ({ account: id, region }));
  return [{ account: account ?? String(randomInt(100_000_000_000, 999_999_999_999)), region }];
}

type Locals = readonly [Local, ...Local[]];

/** The account that is asked for, else the first: its environment is printed, and it is whom `--auth none` takes callers for. */
function chosenLocal(locals: Locals, asked: string | undefined): Local {
  const [first] = locals;
  const found = locals.find(({ vault }) => vault.settings.account === asked);
  if (asked === undefined || found !== undefined) return found ?? first;
  const accounts = locals.map(({ vault }) => vault.settings.account);
  throw usage('--account-id names an account that is not served', `served: ${accounts.join(', ')}`);
}

/** Serves here, in this process, until it is asked to end. */
async function serveHere(
  { plan, seed, firstKey, region, userAgent, ...asked }: Plan,
  locals: Locals,
  begun: (begun: Begun) => void,
): Promise<void> {
  try {
    const { accountsOver } = await import('../../connection/accounts.ts');
    const accounts = await accountsOver(locals);
    const chosen = chosenLocal(locals, asked.account);
    const options = { region: region ?? chosen.vault.settings.region, userAgent };
    if (seed !== undefined) {
      const { plantSeeds, readSeeds } = await import('../../connection/seedfile/seed.ts');
      await plantSeeds(locals, chosen, await readSeeds(seed), { region, userAgent });
    }
    if (firstKey) {
      const { makeFirstKey } = await import('../../connection/init.ts');
      await makeFirstKey(chosen, options);
    }
    const { account } = chosen.vault.settings;
    const { passingAccessKey } = await import('../../connection/accesskeys.ts');
    const own = asked.ownKey
      ? { ...(await passingAccessKey(chosen, { region, userAgent })), account }
      : undefined;
    const serving = await serveVaults(plan, { locals, accounts, chosen, own });
    const { url, port } = serving;
    try {
      begun({ pid: process.pid, url, port, account, accounts: accounts.ids, region: options.region, own });
    } catch (error) {
      // Nobody learned of the server.
      serving.stop();
      await serving.ended;
      throw error;
    }
    await serving.ended;
  } finally {
    for (const local of locals) await local.close();
  }
}

/** What the caller is told of a server that has begun. */
function announce({ flags, session }: Invocation, plan: ServePlan, begun: Begun): void {
  if (plan.auth === 'none') {
    remark(
      `kms: warning: --auth none: anyone who reaches ${begun.url} can use every key, as the root user of account ${begun.account}`,
    );
  }
  if (flags.on('printEnv')) {
    const { own, url, region } = begun;
    const client = {
      url,
      region,
      accessKeyId: own?.id ?? 'unsigned',
      secretAccessKey: own ? Buffer.from(own.secret.reveal()).toString('latin1') : 'unsigned',
    };
    printText(environmentLines(shellOf(flags.text('shell')), client));
  } else if (session.json) {
    printJson({ ...begun, own: undefined });
  } else {
    printLine(`listening on ${begun.url}`);
  }
  if (begun.accounts.length > 1) session.note(`accounts: ${begun.accounts.join(', ')}`);
  if (!session.json && isTerminal(2)) for (const text of advice(flags, plan)) session.note(text);
}

/** What somebody who looks on may want to know next. */
function advice(flags: Flags, { auth }: ServePlan): readonly string[] {
  const out: string[] = [];
  if (flags.on('printEnv')) {
    if (isTerminal(1)) {
      out.push('to set this in a shell: eval "$(kms serve --detach --print-env)"');
    }
  } else if (auth === 'sigv4') {
    out.push(
      flags.on('ephemeral')
        ? 'nobody has an access key for it: start it with --print-env, which prints one, or with --auth none'
        : 'callers need an access key: from kms iam access-keys create, or kms serve --print-env',
    );
  }
  if (flags.on('detach'))
    out.push('it goes on in the background: kms serve status shows it, kms serve stop ends it');
  else if (flags.on('printEnv') && !isTerminal(1)) {
    out.push('it serves until Ctrl-C; --detach lets the shell go on');
  } else out.push('it serves until Ctrl-C');
  return out;
}

/** All of them, or none: those that are open are closed again where one does not open. */
async function openAll<T>(vaults: readonly T[], open: (vault: T) => Promise<Local>): Promise<Locals> {
  const locals: Local[] = [];
  try {
    for (const vault of vaults) locals.push(await open(vault));
  } catch (error) {
    for (const local of locals) await local.close();
    throw error;
  }
  const [first, ...others] = locals;
  if (first === undefined) throw new RangeError('there is no vault to serve');
  return [first, ...others];
}

async function openHanded(vault: HandedVault): Promise<Local> {
  const { openMemory, openWithRootKey } = await import('../../connection/local.ts');
  return 'path' in vault ? openWithRootKey(vault.path, vault.rootKey) : openMemory(vault);
}

/** In the background process that `startBackground` made. */
async function servedBehind(): Promise<boolean> {
  const received = await receiveHandover();
  if (!received) return false;
  const { handover, begun, failed } = received;
  try {
    await serveHere(handover, await openAll(handover.vaults, openHanded), begun);
  } catch (error) {
    failed(
      isKmsError(error)
        ? error
        : new KmsError('KMSInternalException', 'an unexpected error in the background process'),
    );
  }
  return true;
}

export async function run(invocation: Invocation): Promise<void> {
  const { args, flags, session } = invocation;
  if (await servedBehind()) return;
  if (args[0] === 'status') {
    await serverStatus(session);
    return;
  }
  if (args[0] === 'stop') {
    await stopServers(session, flags.integer('port'));
    return;
  }
  const handover = await handoverOf(flags, session);
  const memory = flags.on('ephemeral') ? await memoryVaults(handover) : undefined;
  const { obtainRootKey, openLocal } = await import('../../connection/local.ts');
  const each = await session.optionsOfEach();
  if (flags.on('detach')) {
    const vaults: HandedVault[] = [...(memory ?? [])];
    if (!memory) {
      for (const options of each) {
        vaults.push({ path: options.vaultPath, rootKey: await obtainRootKey(options) });
      }
    }
    announce(invocation, handover.plan, await startBackground({ ...handover, vaults }));
    return;
  }
  const locals = memory
    ? await openAll(memory, openHanded)
    : await openAll(each, (options) => openLocal(options));
  await serveHere(handover, locals, (begun) => announce(invocation, handover.plan, begun));
}
