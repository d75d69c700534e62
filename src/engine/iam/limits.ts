/**
 * Quotas of IAM and STS that are not in the API model. Policy sizes are in `src/policy/sizes.ts`
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html).
 */
export const iamLimits = {
  accessKeysPerUser: 2,
  groupsPerUser: 10,
  /** Managed policies per user, group or role. */
  attachedPolicies: 10,
  versionsPerPolicy: 5,
  tags: 50,
  /** Managed session policies: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
  sessionPolicyArns: 10,
  /** Seconds: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (`DurationSeconds`). */
  roleSession: { default: 3600, chained: 3600 },
  /** Seconds: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html (`DurationSeconds`). */
  userSession: { default: 43_200, root: 3600 },
  /** Items per page: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html (`MaxItems`). */
  pageItems: 100,
} as const;
