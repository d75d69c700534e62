/** Quotas of IAM and STS (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). */
export const iamLimits = {
  accessKeysPerUser: 2,
  groupsPerUser: 10,
  /** Managed policies attached to a user, group or role. */
  attachedPolicies: 10,
  versionsPerPolicy: 5,
  tags: 50,
  /** White space does not count; of a user, group or role all inline policies together. `src/policy/sizes.ts` refuses what is longer. */
  policyCharacters: { user: 2048, group: 5120, role: 10_240, managed: 6144, trust: 2048 },
  /** Managed session policies: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
  sessionPolicyArns: 10,
  /** Seconds: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html (`DurationSeconds`). */
  roleSession: { min: 900, default: 3600, chained: 3600, max: 43_200 },
  /** Seconds: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html (`DurationSeconds`). */
  userSession: { min: 900, default: 43_200, max: 129_600, root: 3600 },
  /** Items of a page: https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html (`MaxItems`). */
  page: { default: 100, max: 1000 },
} as const;
