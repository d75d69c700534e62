/** The steps for grants. A grant is identified by its key and its name, and created once. */
import type { CreateGrantRequest, GrantListEntry } from '../../api/types.ts';
import type { DeclaredGrant } from '../seedfile/model.ts';
import type { Account } from './account.ts';
import type { KeyRing } from './keys.ts';
import { canonical, idOf, kmsStep, type Step, type Subject, type Target } from './steps.ts';

interface Plan {
  readonly target: Target;
  readonly account: Account;
  readonly ring: KeyRing;
}

/** The parts of a grant that no call can change. */
type Terms = Pick<GrantListEntry, 'GranteePrincipal' | 'RetiringPrincipal' | 'Operations' | 'Constraints'>;

function sameTerms(a: Terms, b: Terms): boolean {
  const text = ({ GranteePrincipal, RetiringPrincipal, Operations = [], Constraints }: Terms): string =>
    canonical(
      JSON.stringify({
        grantee: GranteePrincipal,
        retiring: RetiringPrincipal,
        operations: [...new Set(Operations)].sort(),
        subset: Constraints?.EncryptionContextSubset,
        equals: Constraints?.EncryptionContextEquals,
      }),
    );
  return text(a) === text(b);
}

async function grantsNamed({ kms }: Target, KeyId: string, name: string): Promise<readonly GrantListEntry[]> {
  const found: GrantListEntry[] = [];
  let Marker: string | undefined;
  do {
    const { Grants = [], NextMarker, Truncated } = await kms.listGrants({ KeyId, Marker });
    found.push(...Grants.filter(({ Name }) => Name === name));
    Marker = Truncated === true ? NextMarker : undefined;
  } while (Marker !== undefined);
  return found;
}

export async function grantSteps({ target, account, ring }: Plan, declared: DeclaredGrant): Promise<Step[]> {
  const { name, key: text, grantee, retiring, operations, subset, equals, line } = declared;
  const key = await ring.meant(text);
  if (key === undefined) throw account.absent('the grant is on a key', line);
  const terms = {
    GranteePrincipal: account.principalArn(grantee, line),
    RetiringPrincipal: retiring === undefined ? undefined : account.principalArn(retiring, line),
    // The API validates the names.
    Operations: operations as CreateGrantRequest['Operations'],
    Constraints:
      subset || equals ? { EncryptionContextSubset: subset, EncryptionContextEquals: equals } : undefined,
  };
  const present = key.id === undefined ? [] : await grantsNamed(target, key.id, name);
  if (present.some((each) => sameTerms(each, terms))) return [];
  if (present.length > 0) {
    throw account.wrong(
      'a grant of this name exists with other terms, which cannot be changed: revoke it, or choose another name',
      line,
    );
  }
  const subject: Subject = { name: `grant ${name} on ${text}`, isNew: true, line };
  const change = { what: `${operations.join(', ')} for ${terms.GranteePrincipal}` };
  return [
    kmsStep(target, subject, change, 'CreateGrant', () => ({ KeyId: idOf(key), Name: name, ...terms })),
  ];
}
