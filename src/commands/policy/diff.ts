import { accountPermissions, permissions } from '../../api/permissions.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printLine } from '../../terminal/output.ts';
import type { Access } from '../../policy/diff/access.ts';
import type { Change } from '../../policy/diff/diff.ts';
import { readPolicyText, kindOf, policyOfKey } from './policyfile.ts';
import { treeLines, type Branch } from './tree.ts';

async function textsOf(invocation: Invocation): Promise<readonly [string, string]> {
  const { args, flags } = invocation;
  const [first = '', second] = args;
  const ofKey = flags.text('keyId') !== undefined;
  if (ofKey === (second !== undefined)) {
    throw new KmsError('Usage', 'name two policies, or a key and its new policy');
  }
  if (ofKey) return [await policyOfKey(invocation), readPolicyText(first)];
  return [readPolicyText(first), readPolicyText(second ?? '')];
}

/** One line for each way in which access is allowed or denied. */
function accessLines({ allow, deny }: Access): string[] {
  if (deny.includes('')) return ['denied'];
  const allowed = allow.map((terms) => (terms === '' ? 'allowed' : `allowed ${ifClause(terms)}`));
  const denied = deny.map((terms) => `denied ${ifClause(terms)}`);
  return allowed.length + denied.length === 0 ? ['not allowed'] : [...allowed, ...denied];
}

function ifClause(terms: string): string {
  return terms.startsWith('on ') ? terms : `if ${terms}`;
}

/** From no access to full access, or back: the direction is enough. */
function isPlain(before: Access, after: Access): boolean {
  const isPlainAccess = ({ allow, deny }: Access): boolean =>
    deny.length === 0 && (allow.length === 0 || allow.includes(''));
  return isPlainAccess(before) && isPlainAccess(after);
}

async function branchesOf(changes: readonly Change[], all: readonly string[]): Promise<readonly Branch[]> {
  const { compressActions } = await import('../../policy/explain/compress.ts');
  return changes.map(({ direction, actions, before, after }) => ({
    text: `${direction} ${compressActions(actions, all).join(', ')}`,
    branches: isPlain(before, after)
      ? []
      : [
          { text: `before: ${accessLines(before).join('; ')}` },
          { text: `after: ${accessLines(after).join('; ')}` },
        ],
  }));
}

function nameOf(principal: string): string {
  if (principal === '*') return 'everybody';
  const account = /^arn:aws:iam::(\d{12}):root$/.exec(principal)?.[1];
  return account === undefined ? principal : `account ${account}, through its IAM policies and its root user`;
}

export async function run(invocation: Invocation): Promise<number> {
  const { flags, session } = invocation;
  const kind = kindOf(invocation);
  const [{ parsePolicy }, { diffPolicies }] = await Promise.all([
    import('../../policy/parse.ts'),
    import('../../policy/diff/diff.ts'),
  ]);
  const [before, after] = (await textsOf(invocation)).map((text) => parsePolicy(text, kind)) as [
    ReturnType<typeof parsePolicy>,
    ReturnType<typeof parsePolicy>,
  ];
  // A key policy gives no permission that concerns no key.
  const all = kind === 'key' ? permissions.filter((each) => !accountPermissions.includes(each)) : permissions;
  const changes = diffPolicies(before, after, all);
  if (session.json) printJson({ changes });
  else if (changes.length === 0) session.note('Nobody gains or loses anything.');
  else {
    const principals = [...new Set(changes.map(({ principal }) => principal))];
    for (const principal of principals) {
      printLine(nameOf(principal));
      const own = changes.filter((each) => each.principal === principal);
      for (const line of treeLines(await branchesOf(own, all))) printLine(line);
    }
  }
  return changes.length > 0 && flags.on('exitStatus') ? 1 : 0;
}
