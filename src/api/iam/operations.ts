import type { IamOperation } from './calls.ts';

export type IamService = 'iam' | 'sts';
export type IamPermission = `${IamService}:${string}`;

/**
 * What a permission is needed on: the user, group, role or managed policy that the request names; `none`: `*`; `free`: no policy decides.
 */
export type IamResource = 'user' | 'group' | 'role' | 'policy' | 'none' | 'free';

/**
 * Everything that is particular to one operation and not in the API model: `resource` is that of the service authorization reference
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html,
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html). The audit record shows every member of
 * requests, and of responses of what is not read-only, but those that the model marks sensitive.
 */
export interface IamOperationRow {
  readonly name: IamOperation;
  readonly service: IamService;
  readonly permission: IamPermission;
  readonly readOnly: boolean;
  readonly resource: IamResource;
  /** Needed too where the request has tags. */
  readonly tagging?: IamPermission;
}

type Draft = Pick<IamOperationRow, 'readOnly' | 'resource' | 'tagging'> & { readonly service?: IamService };

const read = (resource: IamResource): Draft => ({ readOnly: true, resource });
const write = (resource: IamResource, tagging?: IamPermission): Draft => ({
  readOnly: false,
  resource,
  ...(tagging && { tagging }),
});

const drafts = {
  AddUserToGroup: write('group'),
  AssumeRole: { ...read('role'), service: 'sts', tagging: 'sts:TagSession' },
  AttachGroupPolicy: write('group'),
  AttachRolePolicy: write('role'),
  AttachUserPolicy: write('user'),
  CreateAccessKey: write('user'),
  CreateGroup: write('group'),
  CreatePolicy: write('policy', 'iam:TagPolicy'),
  CreatePolicyVersion: write('policy'),
  CreateRole: write('role', 'iam:TagRole'),
  CreateUser: write('user', 'iam:TagUser'),
  DeleteAccessKey: write('user'),
  DeleteGroup: write('group'),
  DeleteGroupPolicy: write('group'),
  DeleteLoginProfile: write('user'),
  DeletePolicy: write('policy'),
  DeletePolicyVersion: write('policy'),
  DeleteRole: write('role'),
  DeleteRolePermissionsBoundary: write('role'),
  DeleteRolePolicy: write('role'),
  DeleteUser: write('user'),
  DeleteUserPermissionsBoundary: write('user'),
  DeleteUserPolicy: write('user'),
  DetachGroupPolicy: write('group'),
  DetachRolePolicy: write('role'),
  DetachUserPolicy: write('user'),
  GetAccessKeyInfo: { ...read('none'), service: 'sts' },
  GetAccessKeyLastUsed: read('user'),
  GetAccountAuthorizationDetails: read('none'),
  GetAccountSummary: read('none'),
  GetCallerIdentity: { ...read('free'), service: 'sts' },
  GetGroup: read('group'),
  GetGroupPolicy: read('group'),
  GetLoginProfile: read('user'),
  GetPolicy: read('policy'),
  GetPolicyVersion: read('policy'),
  GetRole: read('role'),
  GetRolePolicy: read('role'),
  // Policies cannot govern it (https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html, "Permissions").
  GetSessionToken: { ...read('free'), service: 'sts' },
  GetUser: read('user'),
  GetUserPolicy: read('user'),
  ListAccessKeys: read('user'),
  ListAccountAliases: read('none'),
  ListAttachedGroupPolicies: read('group'),
  ListAttachedRolePolicies: read('role'),
  ListAttachedUserPolicies: read('user'),
  ListEntitiesForPolicy: read('policy'),
  ListGroupPolicies: read('group'),
  ListGroups: read('none'),
  ListGroupsForUser: read('user'),
  ListInstanceProfilesForRole: read('role'),
  ListMFADevices: read('user'),
  ListPolicies: read('none'),
  ListPolicyTags: read('policy'),
  ListPolicyVersions: read('policy'),
  ListRolePolicies: read('role'),
  ListRoleTags: read('role'),
  ListRoles: read('none'),
  ListSSHPublicKeys: read('user'),
  ListServiceSpecificCredentials: read('user'),
  ListSigningCertificates: read('user'),
  ListUserPolicies: read('user'),
  ListUserTags: read('user'),
  ListUsers: read('none'),
  ListVirtualMFADevices: read('none'),
  PutGroupPolicy: write('group'),
  PutRolePermissionsBoundary: write('role'),
  PutRolePolicy: write('role'),
  PutUserPermissionsBoundary: write('user'),
  PutUserPolicy: write('user'),
  RemoveUserFromGroup: write('group'),
  SetDefaultPolicyVersion: write('policy'),
  TagPolicy: write('policy'),
  TagRole: write('role'),
  TagUser: write('user'),
  UntagPolicy: write('policy'),
  UntagRole: write('role'),
  UntagUser: write('user'),
  UpdateAccessKey: write('user'),
  UpdateAssumeRolePolicy: write('role'),
  UpdateGroup: write('group'),
  UpdateRole: write('role'),
  UpdateRoleDescription: write('role'),
  UpdateUser: write('user'),
} satisfies Readonly<Record<IamOperation, Draft>>;

export const iamOperationNames = Object.keys(drafts) as readonly IamOperation[];

function finish(name: IamOperation): IamOperationRow {
  const { service = 'iam', ...rest }: Draft = drafts[name];
  return { name, service, permission: `${service}:${name}`, ...rest };
}

/** One row per operation of both services. */
export const iamOperations = Object.freeze(
  Object.fromEntries(iamOperationNames.map((name) => [name, finish(name)])),
) as Readonly<Record<IamOperation, IamOperationRow>>;

export function isIamOperation(text: string): text is IamOperation {
  return Object.hasOwn(iamOperations, text);
}
