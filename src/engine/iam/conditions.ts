/** The condition keys of IAM and STS calls (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html). */
import type { IamOperation } from '../../api/iam/model.ts';
import { iamOperations, type IamConditionKey } from '../../api/iam/operations.ts';
import type { OperationTypes, Tag } from '../../api/iam/types.ts';
import type { RequestContext } from '../../policy/model.ts';
import { getGlobalValue } from '../conditions/globals.ts';
import { indexByLowerCase, toTexts, findValues, type Value } from '../conditions/values.ts';
import type { IamCallState } from './callstate.ts';
import type { Resource } from './resources.ts';

/** The members that conditions read, of any operation. */
type Request = Partial<Pick<OperationTypes['AssumeRole']['input'], 'ExternalId' | 'RoleSessionName'>> & {
  readonly Tags?: readonly Tag[] | undefined;
  readonly TagKeys?: readonly string[] | undefined;
  readonly TransitiveTagKeys?: readonly string[] | undefined;
  readonly SourceIdentity?: string | undefined;
  readonly PolicyArn?: string | undefined;
  readonly PermissionsBoundary?: string | undefined;
};

interface Subject {
  readonly operation: IamOperation;
  readonly input: Request;
  readonly resource: Resource;
}

function hasKey(operation: IamOperation, key: IamConditionKey): boolean {
  return iamOperations[operation].conditionKeys.includes(key);
}

const values = indexByLowerCase<(subject: Subject) => Value>({
  'aws:TagKeys': ({ input }) => input.TagKeys ?? input.Tags?.map(({ Key }) => Key),
  'iam:PermissionsBoundary': ({ operation, input, resource }) =>
    hasKey(operation, 'iam:PermissionsBoundary')
      ? (input.PermissionsBoundary ?? resource.boundary)
      : undefined,
  'iam:PolicyARN': ({ operation, input }) =>
    hasKey(operation, 'iam:PolicyARN') ? input.PolicyArn : undefined,
  'sts:ExternalId': ({ input }) => input.ExternalId,
  'sts:RoleSessionName': ({ input }) => input.RoleSessionName,
  'sts:SourceIdentity': ({ input }) => input.SourceIdentity,
  'sts:TransitiveTagKeys': ({ input }) => input.TransitiveTagKeys,
});

const requestTag = 'aws:requesttag/';
/** Both hold the tags of the user, role or managed policy. */
const resourceTags = ['aws:resourcetag/', 'iam:resourcetag/'];

function toTagPairs({ Tags = [] }: Request): readonly (readonly [string, string])[] {
  return Tags.map(({ Key, Value }) => [Key, Value] as const);
}

/** `region`: the call's region; for IAM always that of its endpoint. */
export function makeConditions(call: IamCallState, region: string, subject: Subject): RequestContext {
  const { principal, caller, now, account } = call;
  const { input, resource } = subject;
  const valueOf = (name: string): Value => {
    if (name.startsWith(requestTag)) return findValues(toTagPairs(input), name.slice(requestTag.length));
    const prefix = resourceTags.find((each) => name.startsWith(each));
    if (prefix !== undefined) return findValues(resource.tags, name.slice(prefix.length));
    return values.get(name)?.(subject) ?? getGlobalValue({ principal, caller, region, now, account }, name);
  };
  return { get: (name) => toTexts(valueOf(name)) };
}
