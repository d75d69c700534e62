import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import { abilityBranches, shortName } from './causes.ts';
import { asking } from './question.ts';
import { treeLines } from './tree.ts';

export async function run({ flags, session }: Invocation): Promise<void> {
  const action = flags.text('action');
  const ask = await asking(session);
  const key = await session.key(flags.text('keyId'));
  const answer = await ask({ type: 'who', key, ...(action !== undefined && { action }) });
  if (session.json) {
    printJson(answer);
    return;
  }
  const { principals, actions, assumptions } = answer;
  for (const { principal, abilities } of principals) {
    printLine(principal === '*' ? 'everybody' : shortName(principal));
    for (const line of treeLines(await abilityBranches(abilities, actions))) printLine(line);
  }
  if (principals.length === 0) session.note('Nobody can.');
  for (const each of assumptions) session.note(each);
}
