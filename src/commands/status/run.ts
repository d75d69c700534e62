import { stat } from 'node:fs/promises';
import { isKmsError } from '../../base/errors.ts';
import type { JsonObject } from '../../base/json.ts';
import type { Invocation } from '../../terminal/command.ts';
import type { Session } from '../../terminal/session.ts';
import { formatDate, printFacts, printJson } from '../../terminal/output.ts';

interface Unlocked {
  /** ISO 8601. */
  readonly until: string;
  /** The ARN of the only principal that the agent serves; `root` if it serves all. */
  readonly as: string;
}

/** The expiry and the principal of the vault's agent, if one runs. */
async function unlockedNow(session: Session): Promise<Unlocked | undefined> {
  const { vaultPath, runtime } = await session.connectOptions();
  const { findAgentSocket, sweepSockets } = await import('../../connection/runtime.ts');
  if (runtime) await sweepSockets(runtime);
  const socket = runtime && findAgentSocket(vaultPath, runtime);
  if (socket === undefined) return undefined;
  const { AgentClient, describeAgent } = await import('../../connection/agent.ts');
  const client = await AgentClient.open(socket);
  if (!client) return undefined;
  const { expires, as } = await describeAgent(client);
  client.close();
  if (typeof expires !== 'string') return undefined;
  return { until: expires, as: typeof as === 'string' ? as : 'root' };
}

/** The endpoint of API commands, without secrets that a URL may contain. */
function endpointOf(session: Session): { readonly url: string; readonly variable: string } | undefined {
  if (session.elsewhere === undefined) return undefined;
  const { url, variable } = session.elsewhere;
  return { url: URL.canParse(url) ? new URL(url).origin : 'an invalid URL', variable };
}

interface About {
  readonly facts: readonly (readonly [string, string | undefined])[];
  readonly json: JsonObject;
}

async function aboutVault(session: Session, path: string): Promise<About> {
  const [{ readHeader }, { chooseProtector }, { isEveryday }, { getAuditPath }] = await Promise.all([
    import('../../vault/storedheader.ts'),
    import('../../vault/protection.ts'),
    import('../../vault/protectors/kinds.ts'),
    import('../../audit/log.ts'),
  ]);
  const header = await readHeader(path);
  const trail = getAuditPath(path);
  const trailSize = await stat(trail).then(
    (stats) => stats.size,
    () => undefined,
  );
  const types = header.protectors.map((entry) => entry.type);
  const opens = types.some(isEveryday) ? chooseProtector(header) : undefined;
  const unlocked = await unlockedNow(session);
  return {
    facts: [
      ['vault', path],
      ['id', header.vaultId],
      ['created', formatDate(new Date(header.created))],
      ['opens with', opens ?? 'the recovery code only: kms recover'],
      [
        'unlocked',
        unlocked === undefined
          ? 'no'
          : `until ${formatDate(new Date(unlocked.until)) ?? ''}${unlocked.as === 'root' ? '' : ` for ${unlocked.as} alone`} (kms lock)`,
      ],
      ['protectors', types.join(', ')],
      ['recovery code', types.includes('recovery') ? 'yes' : 'none: kms vault protectors add recovery'],
      ['audit trail', `${trail} (${trailSize === undefined ? 'missing' : `${trailSize} bytes`})`],
    ],
    json: {
      path,
      vaultId: header.vaultId,
      created: header.created,
      formatVersion: header.version,
      opensWith: opens ?? null,
      protectors: header.protectors.map(({ id, type, created }) => ({ id, type, created })),
      barrierTerm: Math.max(...header.terms.map((term) => term.term)),
      auditTrail: { path: trail, bytes: trailSize ?? null },
      unlockedUntil: unlocked?.until ?? null,
      unlockedAs: unlocked?.as ?? null,
    },
  };
}

/** A user of another service needs no local vault. */
async function about(session: Session, path: string): Promise<About> {
  try {
    return await aboutVault(session, path);
  } catch (error) {
    if (session.elsewhere === undefined || !isKmsError(error) || error.code !== 'VaultNotFound') throw error;
    return {
      facts: [['vault', `none at ${path}`]],
      json: { path, vaultId: null },
    };
  }
}

/** Shows only what is known without opening the vault: asks nothing, audits nothing. */
export async function run({ session }: Invocation): Promise<void> {
  const { vault: path, key, as, origins } = await session.settings();
  const endpoint = endpointOf(session);
  const { facts, json } = await about(session, path);
  const defaultKey = key ?? 'alias/default';
  if (session.json) {
    printJson({ ...json, defaultKey, as: as ?? 'root', endpoint: endpoint ?? null });
    return;
  }
  const place = endpoint && `${endpoint.url}, because ${endpoint.variable} is set; not to this vault`;
  const actor = as === undefined ? undefined : `${as} (${origins.as.name ?? origins.as.from})`;
  await printFacts([
    ['commands go to', place],
    ['commands work as', actor],
    ...facts,
    ['default key', defaultKey],
  ]);
}
