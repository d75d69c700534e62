import type { Invocation } from '../../terminal/command.ts';
import { printJson } from '../../terminal/output.ts';

export async function run({ session }: Invocation): Promise<void> {
  const { vaultPath, runtime } = await session.connectOptions();
  const [{ findAgentSocket }, { AgentClient, endServer }] = await Promise.all([
    import('../../connection/runtime.ts'),
    import('../../connection/agent.ts'),
  ]);
  const socket = runtime && findAgentSocket(vaultPath, runtime);
  const client = socket === undefined ? undefined : await AgentClient.open(socket);
  if (client) await endServer(client);
  if (session.json) printJson({ wasUnlocked: client !== undefined });
  else session.note(client ? 'locked' : 'it was not unlocked');
}
