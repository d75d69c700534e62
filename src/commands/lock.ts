import type { Invocation } from '../cli/command.ts';
import { printJson } from '../cli/output.ts';
import { endServer } from './servers.ts';

export async function run({ session }: Invocation): Promise<void> {
  const { vaultPath, runtime } = await session.connectOptions();
  const [{ findAgentSocket }, { AgentClient }] = await Promise.all([
    import('../client/runtime.ts'),
    import('../client/agent.ts'),
  ]);
  const socket = runtime && findAgentSocket(vaultPath, runtime);
  const client = socket === undefined ? undefined : await AgentClient.open(socket);
  if (client) await endServer(client);
  if (session.json) printJson({ wasUnlocked: client !== undefined });
  else session.note(client ? 'locked' : 'it was not unlocked');
}
