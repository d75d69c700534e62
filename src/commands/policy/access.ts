import { accountPermissions } from '../../api/permissions.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import type { CanAnswer } from '../../engine/explain/questions.ts';
import { abilityBranches, shortName } from './causes.ts';
import { asking } from './question.ts';
import { treeLines, type Branch } from './tree.ts';

function print(title: string, branches: readonly Branch[]): void {
  if (branches.length === 0) return;
  printLine(title);
  for (const line of treeLines(branches)) printLine(line);
}

async function printAbilities({ keys, account }: CanAnswer): Promise<void> {
  for (const { key, aliases, actions, abilities } of keys) {
    const names = aliases.length > 0 ? ` (${aliases.join(', ')})` : '';
    print(`${shortName(key)}${names}`, await abilityBranches(abilities, actions));
  }
  print('without a key', await abilityBranches(account, accountPermissions));
}

export async function printCan({ flags, session }: Invocation): Promise<void> {
  const principal = flags.text('principal');
  if (principal === undefined) throw new KmsError('Usage', 'name the principal with --principal');
  const answer = await (await asking(session))({ type: 'can', principal });
  if (session.json) {
    printJson(answer);
    return;
  }
  await printAbilities(answer);
  const { keys, account, keysNotShown, assumptions } = answer;
  if (keys.length + account.length === 0) session.note('Nothing.');
  if (keysNotShown > 0) session.note(`Not shown: ${keysNotShown} keys whose policies you may not read.`);
  for (const each of assumptions) session.note(each);
}

export async function printWho({ flags, session }: Invocation): Promise<void> {
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
