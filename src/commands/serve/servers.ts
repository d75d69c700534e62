/** The running servers of this user, queried over their control sockets. */
import { KmsError } from '../../base/errors.ts';
import { isJsonObject, type Json, type JsonObject } from '../../base/json.ts';
import { printJson, printTable } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import type { AgentClient } from '../../connection/agent.ts';

interface Found {
  readonly client: AgentClient;
  readonly about: JsonObject;
}

async function findServers(session: Session): Promise<readonly Found[]> {
  const [{ AgentClient, describeAgent }, { serverSockets, sweepSockets }] = await Promise.all([
    import('../../connection/agent.ts'),
    import('../../connection/runtime.ts'),
  ]);
  const { runtime } = await session.connectOptions();
  if (runtime) await sweepSockets(runtime);
  const found: Found[] = [];
  for (const path of runtime ? serverSockets(runtime) : []) {
    const client = await AgentClient.open(path);
    if (client) found.push({ client, about: await describeAgent(client) });
  }
  return found;
}

const text = (value: Json | undefined): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

export async function serverStatus(session: Session): Promise<void> {
  const found = await findServers(session);
  for (const { client } of found) client.close();
  if (session.json) {
    printJson({ servers: found.map(({ about }) => about) });
    return;
  }
  if (found.length === 0) session.note('no server is running');
  await printTable(
    [
      { title: 'PID' },
      { title: 'URL' },
      { title: 'ACCOUNT' },
      { title: 'REGION' },
      { title: 'VAULT', shrinks: true },
    ],
    found.flatMap(({ about }) => {
      const { pid, url, accounts } = about;
      const each = Array.isArray(accounts) ? (accounts as readonly Json[]).filter(isJsonObject) : [about];
      return each.map(({ account, region, vault }) => [pid, url, account, region, vault].map(text));
    }),
  );
}

export async function stopServers(session: Session, port: number | undefined): Promise<void> {
  const found = await findServers(session);
  const wanted = found.filter(({ about }) => port === undefined || text(about['url']).endsWith(`:${port}`));
  try {
    if (wanted.length === 0) {
      throw found.length === 0
        ? new KmsError('NotFoundException', 'no server is running', {
            hint: 'start one with: kms serve --detach',
          })
        : new KmsError('NotFoundException', 'none of your servers uses that port', {
            hint: 'see them with: kms serve status',
          });
    }
    if (wanted.length > 1) {
      throw new KmsError('Usage', `${wanted.length} servers are running`, {
        hint: 'name one with --port; see them with: kms serve status',
      });
    }
    for (const { client, about } of wanted) {
      await (await import('../../connection/agent.ts')).endServer(client);
      const url = text(about['url']);
      const { elsewhere } = session;
      const stays = elsewhere?.url === url ? `; unset ${elsewhere.variable}, which points there still` : '';
      session.note(`stopped ${url}${stays}`);
    }
  } finally {
    for (const { client } of found) client.close();
  }
}
