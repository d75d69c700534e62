/** Lints the policy and the grants of a key in the vault. */
import { accountPermissions, permissions } from '../../api/permissions.ts';
import { lintPolicy, reportFinding } from '../../policy/lint/lint.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { ReadTx } from '../../vault/types.ts';
import { formatArn, getNameSince, listEntities } from '../iam/entities.ts';
import type { Examined } from './abilities.ts';
import { listPermissionsOn } from './examined.ts';
import type { LintAnswer } from './questions.ts';

/** Rejects with `MalformedPolicyDocumentException` for a policy of an earlier build that cannot be parsed. */
export async function lintKey(
  tx: ReadTx,
  account: string,
  { key, arn, grants }: Examined,
): Promise<LintAnswer> {
  const principals = new Map<string, { readonly created: Date }>();
  for (const kind of ['user', 'role'] as const) {
    for (const entity of await listEntities(tx, kind)) {
      principals.set(formatArn(account, kind, entity), { created: getNameSince(entity) });
    }
  }
  const findings = lintPolicy({
    kind: 'key',
    document: parsePolicy(key.policy, 'key'),
    actions: permissions,
    accountActions: accountPermissions,
    account,
    key: { arn, actions: listPermissionsOn(key), grants },
    principals,
  });
  return { key: arn, findings: findings.map(reportFinding) };
}
