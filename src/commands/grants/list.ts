import type { Kms } from '../../api/kms.ts';
import type { GrantListEntry } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printTable } from '../../terminal/output.ts';
import { pages, type Page } from '../../terminal/pages.ts';
import { principalArn } from './principal.ts';

type GrantPages = AsyncGenerator<Page & { readonly Grants?: readonly GrantListEntry[] | undefined }, void>;

function pagesOf(
  kms: Kms,
  keyId: string | undefined,
  retiring: string | undefined,
  grantee: string | undefined,
): GrantPages {
  if (retiring !== undefined) {
    return pages((marker) => kms.listRetirableGrants({ RetiringPrincipal: retiring, Limit: 100, ...marker }));
  }
  return pages((marker) =>
    kms.listGrants({ KeyId: keyId ?? '', GranteePrincipal: grantee, Limit: 100, ...marker }),
  );
}

/** What the encryption context must be. */
function constraintsOf({ Constraints }: GrantListEntry): string {
  const { EncryptionContextEquals: equals, EncryptionContextSubset: subset } = Constraints ?? {};
  const pairs = (context: Readonly<Record<string, string>>): string =>
    Object.entries(context)
      .map(([name, value]) => `${name}=${value}`)
      .join(', ');
  return [
    ...(equals === undefined ? [] : [`exactly ${pairs(equals)}`]),
    ...(subset === undefined ? [] : [pairs(subset)]),
  ].join('; ');
}

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const retiring = flags.text('retiringPrincipal');
  if ((args[0] === undefined) === (retiring === undefined)) {
    throw new KmsError('Usage', 'name either a key or a --retiring-principal');
  }
  const kms = await session.kms();
  const id = args[0] === undefined ? undefined : await session.keyId(args[0]);
  const given = flags.text('granteePrincipal');
  const grantee = given === undefined || id === undefined ? given : await principalArn(kms, id, given);
  const grants: GrantListEntry[] = [];
  for await (const { Grants = [] } of pagesOf(kms, id, retiring, grantee)) {
    if (flags.on('jsonl')) await session.printLines('ListGrants', 'Grants', { Grants });
    else grants.push(...Grants);
  }
  if (flags.on('jsonl')) return;
  if (session.json) {
    await session.printOutput('ListGrants', { Grants: grants, Truncated: false });
    return;
  }
  await printTable(
    [
      { title: 'GRANT ID' },
      { title: 'WHO', shrinks: true },
      { title: 'MAY', shrinks: true },
      { title: 'ONLY WITH', shrinks: true },
      { title: 'NAME', shrinks: true },
      { title: 'MAY RETIRE IT', shrinks: true },
    ],
    grants.map((each) => [
      each.GrantId,
      each.GranteePrincipal,
      each.Operations?.join(', '),
      constraintsOf(each),
      each.Name,
      each.RetiringPrincipal,
    ]),
  );
}
