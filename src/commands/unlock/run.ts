import { join } from 'node:path';
import { KmsError } from '../../base/errors.ts';
import { formatActor, parseActor, type Actor } from '../../base/principal.ts';
import type { Secret } from '../../base/secret.ts';
import type { Invocation } from '../../terminal/command.ts';
import { childEnvironment } from '../../terminal/env.ts';
import { formatDate, printJson } from '../../terminal/output.ts';
import type { AgentClient } from '../../connection/agent.ts';

const units: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const defaultTtl = '15m';
const maxTtlMs = 30 * 86_400_000;

/** Parses `90s`, `15m`, `8h`, `1d` into milliseconds. */
function duration(text: string): number {
  const [, count, unit = ''] = /^([1-9][0-9]{0,6})([smhd])$/.exec(text) ?? [];
  const ms = Number(count) * (units[unit] ?? Number.NaN);
  if (ms <= maxTtlMs) return ms;
  throw new KmsError('Usage', '--ttl takes a time up to 30 days', { hint: 'for example: 90s, 15m, 8h, 1d' });
}

function isSame(a: Actor, b: Actor): boolean {
  if (a.kind === 'root' || b.kind === 'root') return a.kind === b.kind;
  return a.kind === b.kind && a.name === b.name;
}

/**
 * An agent for one principal must not be replaced by one with more rights: a process that was given its socket would reach the new one. Rejects with
 * `AccessDeniedException`.
 */
async function requireNoWider(client: AgentClient, as: Actor = { kind: 'root' }): Promise<void> {
  const { describeAgent } = await import('../../connection/agent.ts');
  const { as: served } = await describeAgent(client);
  const before = typeof served === 'string' ? parseActor(served) : undefined;
  if (before === undefined || before.kind === 'root' || isSame(before, as)) return;
  client.close();
  throw new KmsError('AccessDeniedException', 'the vault is unlocked only for another user or role', {
    hint: ['its socket may belong to another user: kms status', 'end it first: kms lock'],
  });
}

/** Rejects with `NotFoundException` for a user or role that is not in the vault, before a running agent is stopped. */
async function requirePrincipal(vaultPath: string, rootKey: Secret, as: Actor): Promise<void> {
  const [{ openWithRootKey }, { actAs }] = await Promise.all([
    import('../../connection/local.ts'),
    import('../../connection/actor.ts'),
  ]);
  const local = await openWithRootKey(vaultPath, rootKey);
  try {
    await actAs(local, as);
  } finally {
    await local.close();
  }
}

export async function run({ flags, session }: Invocation): Promise<void> {
  const ttl = duration(flags.text('ttl') ?? defaultTtl);
  const options = await session.connectOptions();
  const [
    { obtainRootKey },
    { agentSocketName, findAgentSocket, makeRuntimeFolder, sweepSockets },
    { AgentClient, endServer },
    { startBackground },
  ] = await Promise.all([
    import('../../connection/local.ts'),
    import('../../connection/runtime.ts'),
    import('../../connection/agent.ts'),
    import('../../daemon/background.ts'),
  ]);
  const rootKey = await obtainRootKey(options);
  if (options.as) await requirePrincipal(options.vaultPath, rootKey, options.as);
  const runtime = options.runtime ?? { runtimeDir: undefined };
  const folder = makeRuntimeFolder(runtime);
  await sweepSockets(runtime);
  const name = agentSocketName(options.vaultPath);
  if (name === undefined) throw new KmsError('VaultNotFound', 'the vault no longer exists');
  const before = findAgentSocket(options.vaultPath, runtime);
  const old = before === undefined ? undefined : await AgentClient.open(before);
  if (old) {
    await requireNoWider(old, options.as);
    await endServer(old);
  }
  const expires = Date.now() + ttl;
  const begun = await startBackground(
    {
      plan: {
        mode: 'agent',
        place: { path: join(folder, name) },
        auth: 'none',
        hosts: [],
        accessLog: false,
        expires,
        as: options.as,
      },
      vaults: [{ path: options.vaultPath, rootKey }],
      seed: undefined,
      firstKey: false,
      ownKey: false,
      account: undefined,
      region: undefined,
      userAgent: options.userAgent,
    },
    childEnvironment(),
  );
  const only = options.as === undefined || options.as.kind === 'root' ? undefined : formatActor(options.as);
  if (session.json) {
    const time = new Date(expires).toISOString();
    printJson({ socket: begun.url, pid: begun.pid, expires: time, as: only ?? 'root' });
  } else {
    const until = formatDate(new Date(expires)) ?? '';
    session.note(
      `unlocked until ${until}${only === undefined ? '' : ` for ${only} alone`}; kms lock ends it`,
    );
  }
}
