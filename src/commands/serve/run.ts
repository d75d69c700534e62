import { randomInt } from 'node:crypto';

import { isKmsError, KmsError } from '../../base/errors.ts';
import { absolutePath } from '../../base/folder.ts';
import type { Invocation } from '../../terminal/command.ts';
import { childEnvironment, environment } from '../../terminal/env.ts';
import { reportFailure } from '../../terminal/failure.ts';
import { longFlag, type Flags } from '../../terminal/flags.ts';
import { isTerminal, readSmallFile } from '../../terminal/input.ts';
import { printJson, printLine, printText, remark } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import type { Place } from '../../server/http.ts';
import type { Begun, HandedVault, MemoryVault } from '../../daemon/background.ts';
import type { HostPlan } from '../../daemon/host.ts';
import type { Surroundings, ServePlan } from '../../daemon/serving.ts';
import { environmentLines, shellOf } from './print-env.ts';
import { serverStatus, stopServers } from './servers.ts';

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
  // Only the user can reach a socket, so it has no limits.
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

/** Refuses to serve to a network by accident. */
async function checkReach(plan: Pick<ServePlan, 'auth' | 'tls'>, place: Place, flags: Flags): Promise<void> {
  const { isLoopback } = await import('../../server/hosts.ts');
  if ('path' in place || isLoopback(place.host)) return;
  if (plan.auth === 'none') throw usage('--auth none is only for addresses of this machine');
  if (plan.tls === undefined && !flags.on('insecurePlaintext')) {
    throw usage(
      'plaintext and data keys would cross the network in the clear',
      'pass --tls-cert and --tls-key, or --insecure-plaintext',
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

async function handoverOf(flags: Flags, session: Session): Promise<HostPlan> {
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
    // A seed is the whole content, so that a test can also start with nothing.
    firstKey: isEphemeral && seed === undefined,
    ownKey: plan.auth === 'sigv4' && flags.on('printEnv'),
    account: flags.text('accountId'),
    region: options.region,
    userAgent: options.userAgent,
  };
}

/** The accounts of the seed, else one. */
async function memoryVaults({
  account,
  region = defaultRegion,
  seed,
}: HostPlan): Promise<readonly MemoryVault[]> {
  if (account !== undefined && !/^[0-9]{12}$/.test(account)) throw usage('--account-id takes 12 digits');
  const seeds =
    seed === undefined ? [] : await (await import('../../connection/seedfile/seed.ts')).readSeeds(seed);
  const ids = seeds.flatMap(({ id }) => id ?? []);
  if (ids.length > 0) return ids.map((id) => ({ account: id, region }));
  return [{ account: account ?? String(randomInt(100_000_000_000, 999_999_999_999)), region }];
}

/** Prints the details of a server that has started. */
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

/** Next steps for a user at the terminal. */
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
    out.push('it runs in the background: kms serve status shows it, kms serve stop ends it');
  else if (flags.on('printEnv') && !isTerminal(1)) {
    out.push('it serves until Ctrl-C; --detach lets the shell go on');
  } else out.push('it serves until Ctrl-C');
  return out;
}

const surroundings: Surroundings = {
  print: remark,
  printFailure: (error) => void reportFailure(error, []),
  readFile: readSmallFile,
};

export async function run(invocation: Invocation): Promise<void> {
  const { args, flags, session } = invocation;
  const { host, hostHandedOver, openAll, openHanded } = await import('../../daemon/host.ts');
  if (await hostHandedOver(environment('KMS_HANDOVER_FD'), surroundings)) return;
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
    const { startBackground } = await import('../../daemon/background.ts');
    announce(invocation, handover.plan, await startBackground({ ...handover, vaults }, childEnvironment()));
    return;
  }
  const locals = memory
    ? await openAll(memory, openHanded)
    : await openAll(each, (options) => openLocal(options));
  await host(handover, locals, (begun) => announce(invocation, handover.plan, begun), surroundings);
}
