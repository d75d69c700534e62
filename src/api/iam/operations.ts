import type { IamOperation } from './model.ts';

export type IamService = 'iam' | 'sts';
export type IamPermission = `${IamService}:${string}`;

/** The resource of the permission: the user, group, role or managed policy in the request; `none`: `*`; `free`: no policy decides. */
export type IamResource = 'user' | 'group' | 'role' | 'policy' | 'none' | 'free';

/**
 * What an operation has beside its API model. `resource` is that of the service authorization reference
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html,
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awssecuritytokenservice.html). Audit records show all members of requests,
 * and of the responses that they show, except those that the model marks sensitive.
 */
export interface IamOperationRow {
  readonly name: IamOperation;
  readonly service: IamService;
  readonly permission: IamPermission;
  readonly readOnly: boolean;
  readonly resource: IamResource;
  /** Also needed if the request has tags; undefined for operations that set none. */
  readonly tagging: IamPermission | undefined;
  /** The IAM condition keys of the operation. */
  readonly conditionKeys: readonly IamConditionKey[];
  /**
   * Whether sessions of users and of the root user may call it. They do not use MFA, so they may call nothing in IAM, and in STS only what
   * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html names.
   */
  readonly userSessions: 'permitted' | 'refused';
  /** Whether the audit record shows the response. */
  readonly auditsResponse: boolean;
}

/** `iam:PermissionsBoundary`: the user's or role's boundary, also a new one. `iam:PolicyARN`: the managed policy to attach or detach. */
export type IamConditionKey = 'iam:PermissionsBoundary' | 'iam:PolicyARN';

type Draft = Omit<IamOperationRow, 'name' | 'permission'>;

function row(readOnly: boolean, resource: IamResource, conditionKeys: readonly IamConditionKey[]): Draft {
  return {
    service: 'iam',
    readOnly,
    resource,
    tagging: undefined,
    conditionKeys,
    userSessions: 'refused',
    auditsResponse: !readOnly,
  };
}
const read = (resource: IamResource): Draft => row(true, resource, []);
const write = (resource: IamResource, ...conditionKeys: readonly IamConditionKey[]): Draft =>
  row(false, resource, conditionKeys);

const boundary = 'iam:PermissionsBoundary';
const policyArn = 'iam:PolicyARN';

/** Total: an operation without a row does not compile. */
const drafts: Readonly<Record<IamOperation, Draft>> = {
  AddUserToGroup: write('group'),
  AssumeRole: {
    ...read('role'),
    service: 'sts',
    tagging: 'sts:TagSession',
    userSessions: 'permitted',
    auditsResponse: true,
  },
  AttachGroupPolicy: write('group', policyArn),
  AttachRolePolicy: write('role', boundary, policyArn),
  AttachUserPolicy: write('user', boundary, policyArn),
  CreateAccessKey: write('user'),
  CreateGroup: write('group'),
  CreatePolicy: { ...write('policy'), tagging: 'iam:TagPolicy' },
  CreatePolicyVersion: write('policy'),
  CreateRole: { ...write('role', boundary), tagging: 'iam:TagRole' },
  CreateUser: { ...write('user', boundary), tagging: 'iam:TagUser' },
  DeleteAccessKey: write('user'),
  DeleteGroup: write('group'),
  DeleteGroupPolicy: write('group'),
  DeleteLoginProfile: write('user'),
  DeletePolicy: write('policy'),
  DeletePolicyVersion: write('policy'),
  DeleteRole: write('role'),
  DeleteRolePermissionsBoundary: write('role', boundary),
  DeleteRolePolicy: write('role', boundary),
  DeleteUser: write('user'),
  DeleteUserPermissionsBoundary: write('user', boundary),
  DeleteUserPolicy: write('user', boundary),
  DetachGroupPolicy: write('group', policyArn),
  DetachRolePolicy: write('role', boundary, policyArn),
  DetachUserPolicy: write('user', boundary, policyArn),
  GetAccessKeyInfo: { ...read('none'), service: 'sts' },
  GetAccessKeyLastUsed: read('user'),
  GetAccountAuthorizationDetails: read('none'),
  GetAccountSummary: read('none'),
  GetCallerIdentity: { ...read('free'), service: 'sts', userSessions: 'permitted' },
  GetGroup: read('group'),
  GetGroupPolicy: read('group'),
  GetLoginProfile: read('user'),
  GetPolicy: read('policy'),
  GetPolicyVersion: read('policy'),
  GetRole: read('role'),
  GetRolePolicy: read('role'),
  // Policies cannot control it (https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html, "Permissions").
  GetSessionToken: { ...read('free'), service: 'sts', auditsResponse: true },
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
  PutRolePermissionsBoundary: write('role', boundary),
  PutRolePolicy: write('role', boundary),
  PutUserPermissionsBoundary: write('user', boundary),
  PutUserPolicy: write('user', boundary),
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
};

export const iamOperationNames = Object.keys(drafts) as readonly IamOperation[];

export const iamOperations = Object.freeze(
  Object.fromEntries(
    iamOperationNames.map((name) => {
      const permission: IamPermission = `${drafts[name].service}:${name}`;
      return [name, { ...drafts[name], name, permission } satisfies IamOperationRow];
    }),
  ),
) as Readonly<Record<IamOperation, IamOperationRow>>;

export function isIamOperation(text: string): text is IamOperation {
  return Object.hasOwn(iamOperations, text);
}
