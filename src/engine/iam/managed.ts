/** Managed policies: the account's own, and AWS's. */
import type { ReadTx } from '../../vault/types.ts';
import { iamArn, parseIamArn } from './arns.ts';
import { findEntity, type ManagedPolicy } from './entities.ts';

/** AWS managed policies about KMS, IAM and STS (https://docs.aws.amazon.com/aws-managed-policy/latest/reference/policy-list.html). */
const ofAws: readonly ManagedPolicy[] = [
  {
    id: 'ANPAIWMBCKSKIEE64ZLYK',
    name: 'AdministratorAccess',
    path: '/',
    created: new Date('2015-02-06T18:39:46Z'),
    updated: new Date('2015-02-06T18:39:46Z'),
    tags: [],
    description: 'Provides full access to AWS services and resources.',
    versions: [
      {
        id: 'v1',
        created: new Date('2015-02-06T18:39:46Z'),
        text: JSON.stringify({
          Version: '2012-10-17',
          Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
        }),
      },
    ],
    default: 'v1',
    last: 1,
  },
  {
    // https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSKeyManagementServicePowerUser.html
    id: 'ANPAJNPP7PPPPMJRV2SA4',
    name: 'AWSKeyManagementServicePowerUser',
    path: '/',
    created: new Date('2015-02-06T18:40:00Z'),
    updated: new Date('2017-03-07T00:55:00Z'),
    tags: [],
    description: 'Provides access to AWS Key Management Service (KMS).',
    versions: [
      {
        id: 'v2',
        created: new Date('2017-03-07T00:55:00Z'),
        text: JSON.stringify({
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: [
                'kms:CreateAlias',
                'kms:CreateKey',
                'kms:DeleteAlias',
                'kms:Describe*',
                'kms:GenerateRandom',
                'kms:Get*',
                'kms:List*',
                'kms:TagResource',
                'kms:UntagResource',
                'iam:ListGroups',
                'iam:ListRoles',
                'iam:ListUsers',
              ],
              Resource: '*',
            },
          ],
        }),
      },
    ],
    default: 'v2',
    last: 2,
  },
];

/** In the ARN in the place of the account id. */
export const awsOwner = 'aws';

export function listAwsPolicies(): readonly ManagedPolicy[] {
  return ofAws;
}

/** A managed policy and the owner in its ARN. */
export interface OwnedPolicy {
  readonly owner: string;
  readonly policy: ManagedPolicy;
}

export function policyArn({ owner, policy }: OwnedPolicy): string {
  return iamArn(owner, 'policy', policy.path, policy.name);
}

/** Finds the managed policy that the account can attach under this ARN. */
export async function findPolicy(tx: ReadTx, account: string, arn: string): Promise<OwnedPolicy | undefined> {
  const parts = parseIamArn(arn);
  if (parts?.kind !== 'policy') return undefined;
  const { account: owner, name, path } = parts;
  const policy =
    owner === awsOwner
      ? ofAws.find((each) => each.name === name)
      : owner === account
        ? await findEntity(tx, 'policy', name)
        : undefined;
  return policy?.path === path ? { owner, policy } : undefined;
}

export function getDefaultText(policy: ManagedPolicy): string {
  const { versions, default: current } = policy;
  const version = versions.find(({ id }) => id === current);
  if (version === undefined) throw new TypeError(`the policy ${policy.id} has no default version`);
  return version.text;
}
