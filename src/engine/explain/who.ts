/** Lists who can do what with a key. */
import { rootArn } from '../../base/arn.ts';
import { everybody, listPrincipals } from '../../policy/diff/access.ts';
import type { Permission } from '../../api/operations.ts';
import type { Principal } from '../../policy/model.ts';
import type { ReadTx } from '../../vault/types.ts';
import { parseKeyPolicy } from '../authorize.ts';
import { formatArn, listEntities } from '../iam/entities.ts';
import { loadPrincipal } from '../principals.ts';
import { findAbilities, type Examined, type Surroundings } from './abilities.ts';
import type { WhoAnswer } from './questions.ts';
import { resolveSubject } from './whom.ts';

/** An ARN that nobody can have, for principals that only a wildcard matches. */
const nobodyKnown = 'arn:aws:iam::000000000000:user/anybody';

/** All known principals of the account that can call. */
async function listNamesFor(
  tx: ReadTx,
  account: string,
  { key, grants }: Examined,
): Promise<readonly string[]> {
  const [users, roles] = [await listEntities(tx, 'user'), await listEntities(tx, 'role')];
  const named = listPrincipals(parseKeyPolicy(key.policy).document).map((each) =>
    each === everybody ? nobodyKnown : each,
  );
  const granted = grants.flatMap(({ grantee, retiring }) =>
    retiring === undefined ? [grantee] : [grantee, retiring],
  );
  const own = new RegExp(`^arn:aws:iam::${account}:`);
  return [
    ...new Set([
      rootArn(account),
      ...users.map((user) => formatArn(account, 'user', user)),
      ...roles.map((role) => formatArn(account, 'role', role)),
      ...[...named, ...granted].filter((each) => !own.test(each)),
    ]),
  ];
}

interface Known {
  /** The name to show: for a role, the ARN of the role itself. */
  readonly name: string;
  readonly principal: Principal;
  readonly assumptions: readonly string[];
}

/** Undefined for a principal that no longer exists or that nobody can be. */
async function loadKnown(
  tx: ReadTx,
  { account, now }: Surroundings,
  name: string,
): Promise<Known | undefined> {
  try {
    const { caller, assumptions } = await resolveSubject({ tx, account, now }, name);
    const principal = await loadPrincipal(tx, account, {
      ...caller,
      region: '',
      sourceIp: '',
      userAgent: '',
    });
    return { name: name === nobodyKnown ? everybody : name, principal, assumptions };
  } catch {
    return undefined;
  }
}

export async function listPrincipalsThatCan(
  tx: ReadTx,
  surroundings: Surroundings,
  examined: Examined,
  actions: readonly Permission[],
): Promise<WhoAnswer> {
  const names = await listNamesFor(tx, surroundings.account, examined);
  const found = await Promise.all(names.map((name) => loadKnown(tx, surroundings, name)));
  const able = found.flatMap((known) => {
    if (known === undefined) return [];
    const abilities = findAbilities(surroundings, known.principal, actions, examined);
    return abilities.length === 0 ? [] : [{ ...known, abilities }];
  });
  return {
    key: examined.arn,
    actions,
    principals: able.map(({ name, abilities }) => ({ principal: name, abilities })),
    assumptions: [
      ...new Set(able.filter(({ name }) => name !== everybody).flatMap(({ assumptions }) => assumptions)),
    ],
  };
}
