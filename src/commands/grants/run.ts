import type { GrantOperation, GrantListEntry } from '../../api/types.ts';
import { KmsError } from '../../base/errors.ts';
import type { Invocation } from '../../terminal/command.ts';
import { encryptionContext } from '../../terminal/encryption-context.ts';
import { printLine, printTable } from '../../terminal/output.ts';
import type { Kms } from '../../api/kms.ts';
import { listPages, type Page } from '../../base/pages.ts';
import { parsePrincipal } from '../../base/principal.ts';

export async function createGrant({ args, flags, session }: Invocation): Promise<void> {
  const grantee = flags.text('granteePrincipal');
  const operations = flags.list('operations').flatMap((text) => text.split(','));
  if (grantee === undefined || operations.length === 0) {
    throw new KmsError('Usage', 'a grant needs --grantee-principal and --operations');
  }
  const subset = encryptionContext(flags, 'encryptionContextSubset');
  const equals = encryptionContext(flags, 'encryptionContextEquals');
  const kms = await session.kms();
  const KeyId = await session.keyId(args[0] ?? '');
  const retiring = flags.text('retiringPrincipal');
  const output = await kms.createGrant({
    KeyId,
    GranteePrincipal: await principalArn(kms, KeyId, grantee),
    RetiringPrincipal: retiring === undefined ? undefined : await principalArn(kms, KeyId, retiring),
    // The API validates the names.
    Operations: operations as readonly string[] as readonly GrantOperation[],
    Constraints:
      subset || equals ? { EncryptionContextSubset: subset, EncryptionContextEquals: equals } : undefined,
    Name: flags.text('name'),
  });
  if (session.json) await session.printOutput('CreateGrant', output);
  else printLine(output.GrantId ?? '');
}

export async function revokeGrant({ args, session }: Invocation): Promise<void> {
  const kms = await session.kms();
  const output = await kms.revokeGrant({
    KeyId: await session.keyId(args[0] ?? ''),
    GrantId: args[1] ?? '',
  });
  if (session.json) await session.printOutput('RevokeGrant', output);
  else session.note('the grant is revoked');
}

export async function retireGrant({ args, flags, session }: Invocation): Promise<void> {
  const token = flags.text('grantToken');
  const [key, grant] = args;
  if ((token === undefined) === (grant === undefined)) {
    throw new KmsError('Usage', 'name either a key and a grant id, or a --grant-token');
  }
  const kms = await session.kms();
  const output = await kms.retireGrant(
    token === undefined ? { KeyId: await session.keyId(key ?? ''), GrantId: grant } : { GrantToken: token },
  );
  if (session.json) await session.printOutput('RetireGrant', output);
  else session.note('the grant is retired');
}

type GrantPages = AsyncGenerator<Page & { readonly Grants?: readonly GrantListEntry[] | undefined }, void>;

function askPages(
  kms: Kms,
  keyId: string | undefined,
  retiring: string | undefined,
  grantee: string | undefined,
): GrantPages {
  if (retiring !== undefined) {
    return listPages((marker) =>
      kms.listRetirableGrants({ RetiringPrincipal: retiring, Limit: 100, ...marker }),
    );
  }
  return listPages((marker) =>
    kms.listGrants({ KeyId: keyId ?? '', GranteePrincipal: grantee, Limit: 100, ...marker }),
  );
}

/** The encryption context that a grant requires. */
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

export async function listGrants({ args, flags, session }: Invocation): Promise<void> {
  const retiring = flags.text('retiringPrincipal');
  if ((args[0] === undefined) === (retiring === undefined)) {
    throw new KmsError('Usage', 'name either a key or a --retiring-principal');
  }
  const kms = await session.kms();
  const id = args[0] === undefined ? undefined : await session.keyId(args[0]);
  const given = flags.text('granteePrincipal');
  const grantee = given === undefined || id === undefined ? given : await principalArn(kms, id, given);
  const grants: GrantListEntry[] = [];
  for await (const { Grants = [] } of askPages(kms, id, retiring, grantee)) {
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

/** The ARN of `user/NAME` or `role/NAME` in the account of a key; any other text is returned unchanged. A name must include its path. */
export async function principalArn(kms: Kms, KeyId: string, text: string): Promise<string> {
  const named = text.startsWith('arn:') ? undefined : parsePrincipal(text);
  if (named === undefined || named.kind === 'group') return text;
  const { KeyMetadata } = await kms.describeKey({ KeyId });
  return `arn:aws:iam::${KeyMetadata?.AWSAccountId ?? ''}:${named.kind}${named.path ?? '/'}${named.name}`;
}
