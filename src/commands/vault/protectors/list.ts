import type { Invocation } from '../../../terminal/command.ts';
import { formatDate, printJson, printTable } from '../../../terminal/output.ts';

export async function run({ session }: Invocation): Promise<void> {
  const { vault: path } = await session.settings();
  const { readHeader } = await import('../../../vault/storedheader.ts');
  const { protectors } = await readHeader(path);
  if (session.json) {
    printJson(protectors.map(({ id, type, created }) => ({ id, type, created })));
    return;
  }
  await printTable(
    [{ title: 'ID' }, { title: 'TYPE' }, { title: 'CREATED' }],
    protectors.map(({ id, type, created }) => [id, type, formatDate(new Date(created))]),
  );
}
