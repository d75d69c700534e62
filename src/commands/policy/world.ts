/** A vault in memory with the principals of a test file and a key with its policy. */
import type { IamCall } from '../../api/iam/model.ts';
import type { KeySpec } from '../../api/types.ts';
import type { Ask } from '../../engine/explain/questions.ts';
import type { TestPrincipal, TestWorld } from './casefile.ts';

const region = 'us-east-1';

/** The roles of a test are never assumed, only asked about. */
const trust = (account: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'sts:AssumeRole' },
    ],
  });

async function makePrincipal(
  iam: IamCall,
  account: string,
  name: string,
  { policies, boundary, tags }: TestPrincipal,
): Promise<void> {
  const [kind = '', ownName = ''] = name.split('/');
  const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
  const made =
    boundary === undefined
      ? undefined
      : await iam('CreatePolicy', { PolicyName: `boundary-${kind}-${ownName}`, PolicyDocument: boundary });
  const common = { Tags, PermissionsBoundary: made?.Policy?.Arn };
  if (kind === 'user') await iam('CreateUser', { ...common, UserName: ownName });
  else await iam('CreateRole', { ...common, RoleName: ownName, AssumeRolePolicyDocument: trust(account) });
  for (const [i, PolicyDocument] of policies.entries()) {
    const named = { PolicyName: `policy-${i + 1}`, PolicyDocument };
    if (kind === 'user') await iam('PutUserPolicy', { ...named, UserName: ownName });
    else await iam('PutRolePolicy', { ...named, RoleName: ownName });
  }
}

export interface OpenWorld {
  readonly ask: Ask;
  /** The id of its one key. */
  readonly key: string;
  close(): Promise<void>;
}

/** Rejects with the fault of a policy. */
export async function openWorld({ account, keySpec, principals }: TestWorld): Promise<OpenWorld> {
  const [{ openMemory }, { rootCaller }] = await Promise.all([
    import('../../connection/local.ts'),
    import('../../connection/actor.ts'),
  ]);
  const local = await openMemory({ account, region });
  try {
    const caller = rootCaller(local, { region, userAgent: 'kms policy test' });
    const { engine } = local;
    for (const [name, principal] of principals) {
      await makePrincipal(engine.iamAs(caller), account, name, principal);
    }
    const { KeyMetadata } = await engine.as(caller).createKey({ KeySpec: keySpec as KeySpec | undefined });
    return { ask: engine.ask(caller), key: KeyMetadata?.KeyId ?? '', close: () => local.close() };
  } catch (error) {
    await local.close();
    throw error;
  }
}
