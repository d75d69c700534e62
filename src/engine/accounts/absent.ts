/** Principals of other accounts that a policy names and that are not there, where those accounts' vaults are at hand. */
import { isKmsError } from '../../base/errors.ts';
import { parseActor } from '../../base/principal.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { Vault } from '../../vault/types.ts';
import { principalExists } from '../principals.ts';

/** The names in a policy of a key or a role; none where it cannot be read, which its own account refuses. */
function readPrincipalNames(policy: string): readonly string[] {
  try {
    const { statements } = parsePolicy(policy, 'key');
    return statements.flatMap(({ principals }) => principals?.aws ?? []);
  } catch (error) {
    if (isKmsError(error)) return [];
    throw error;
  }
}

/** The policy in a request that is not validated yet, of a key or for whom a role trusts. */
function readPolicy(operation: string, input: object): string | undefined {
  const request = input as Readonly<Record<string, unknown>>;
  const policy =
    request['Policy'] ??
    request['AssumeRolePolicyDocument'] ??
    (operation === 'UpdateAssumeRolePolicy' ? request['PolicyDocument'] : undefined);
  return typeof policy === 'string' ? policy : undefined;
}

/**
 * Looked for before the call, one vault after the other: within the call's own transaction another vault's could be waiting for this one.
 * `vaultOf` knows the other accounts.
 */
export async function findAbsentElsewhere(
  operation: string,
  input: unknown,
  vaultOf: (account: string) => Pick<Vault, 'read'> | undefined,
): Promise<ReadonlySet<string>> {
  const absent = new Set<string>();
  const policy = typeof input === 'object' && input !== null ? readPolicy(operation, input) : undefined;
  if (policy === undefined) return absent;
  for (const name of new Set(readPrincipalNames(policy))) {
    const account = parseActor(name)?.account;
    const vault = account === undefined ? undefined : vaultOf(account);
    if (account === undefined || vault === undefined) continue;
    if (!(await vault.read((tx) => principalExists(tx, account, name)))) absent.add(name);
  }
  return absent;
}
