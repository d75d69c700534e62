/** Finds principals that a policy names and that do not exist, in the other accounts whose vaults this process has open. */
import { isKmsError } from '../../base/errors.ts';
import { parseActor } from '../../base/principal.ts';
import { parsePolicy } from '../../policy/parse.ts';
import type { Vault } from '../../vault/types.ts';
import { principalExists } from '../principals.ts';

/** The principals that a key or trust policy names; none if it cannot be parsed, because its own account rejects such a policy. */
function readPrincipalNames(policy: string): readonly string[] {
  try {
    const { statements } = parsePolicy(policy, 'key');
    return statements.flatMap(({ principals }) => principals?.aws ?? []);
  } catch (error) {
    if (isKmsError(error)) return [];
    throw error;
  }
}

/** The key policy or trust policy in a request that is not validated yet. */
function readPolicy(operation: string, input: object): string | undefined {
  const request = input as Readonly<Record<string, unknown>>;
  const policy =
    request['Policy'] ??
    request['AssumeRolePolicyDocument'] ??
    (operation === 'UpdateAssumeRolePolicy' ? request['PolicyDocument'] : undefined);
  return typeof policy === 'string' ? policy : undefined;
}

/** Called before the call's own transaction: within it, another vault could be waiting for this one. Vaults are read one after the other. */
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
