/** Who can do what with a key. */
import { rootArn } from '../../base/arn.ts';
import { everybody, principalsIn } from '../../policy/diff/access.ts';
import type { Permission } from '../../api/operations.ts';
import type { Principal } from '../../policy/model.ts';
import type { ReadTx } from '../../vault/types.ts';
import { keyPolicyOf } from '../authorize.ts';
import { arnOf, listEntities } from '../iam/entities.ts';
import { loadPrincipal } from '../principals.ts';
import { abilitiesOf, type Examined, type Surroundings } from './abilities.ts';
import type { WhoAnswer } from './questions.ts';
import { subjectNamed } from './whom.ts';

/** Of no account that anybody has: those whom only a wildcard means. */
const nobodyKnown = 'arn:aws:iam::000000000000:user/anybody';

/** Every name under which somebody can call, without those who are unknown. */
async function namesFor(tx: ReadTx, account: string, { key, grants }: Examined): Promise<readonly string[]> {
  const [users, roles] = [await listEntities(tx, 'user'), await listEntities(tx, 'role')];
  const named = principalsIn(keyPolicyOf(key.policy).document).map((each) =>
    each === everybody ? nobodyKnown : each,
  );
  const granted = grants.flatMap(({ grantee, retiring }) =>
    retiring === undefined ? [grantee] : [grantee, retiring],
  );
  const own = new RegExp(`^arn:aws:iam::${account}:`);
  return [
    ...new Set([
      rootArn(account),
      ...users.map((user) => arnOf(account, 'user', user)),
      ...roles.map((role) => arnOf(account, 'role', role)),
      ...[...named, ...granted].filter((each) => !own.test(each)),
    ]),
  ];
}

interface Known {
  /** As it is shown: a role by its own ARN. */
  readonly name: string;
  readonly principal: Principal;
  readonly assumptions: readonly string[];
}

/** Undefined for a principal that is not there any more, or that nobody can be. */
async function knownAs(tx: ReadTx, { account, now }: Surroundings, name: string): Promise<Known | undefined> {
  try {
    const { caller, assumptions } = await subjectNamed({ tx, account, now }, name);
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

export async function whoCan(
  tx: ReadTx,
  surroundings: Surroundings,
  examined: Examined,
  actions: readonly Permission[],
): Promise<WhoAnswer> {
  const names = await namesFor(tx, surroundings.account, examined);
  const found = await Promise.all(names.map((name) => knownAs(tx, surroundings, name)));
  const able = found.flatMap((known) => {
    if (known === undefined) return [];
    const abilities = abilitiesOf(surroundings, known.principal, actions, examined);
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
