import type { Kms } from '../../api/kms.ts';
import type { GrantListEntry } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../cli/command.ts';
import { printTable } from '../../cli/output.ts';
import { pages, type Page } from '../pages.ts';

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

export async function run({ args, flags, session }: Invocation): Promise<void> {
  const retiring = flags.text('retiringPrincipal');
  if ((args[0] === undefined) === (retiring === undefined)) {
    throw new KmsError('Usage', 'name either a key or a --retiring-principal');
  }
  const kms = await session.kms();
  const id = args[0] === undefined ? undefined : await session.keyId(args[0]);
  const grants: GrantListEntry[] = [];
  for await (const { Grants = [] } of pagesOf(kms, id, retiring, flags.text('granteePrincipal'))) {
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
      { title: 'NAME', shrinks: true },
      { title: 'GRANTEE', shrinks: true },
      { title: 'OPERATIONS', shrinks: true },
    ],
    grants.map(({ GrantId, Name, GranteePrincipal, Operations = [] }) => [
      GrantId,
      Name,
      GranteePrincipal,
      Operations.join(', '),
    ]),
  );
}
