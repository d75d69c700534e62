/**
 * The known permissions and condition keys. Other names are refused when a policy is put
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
 */

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Permissions of KMS without `kms:`. ReEncrypt needs two, one per key, and has none of its own name. */
export const kmsPermissions = words(`
  CancelKeyDeletion ConnectCustomKeyStore CreateAlias CreateCustomKeyStore CreateGrant CreateKey Decrypt DeleteAlias
  DeleteCustomKeyStore DeleteImportedKeyMaterial DeriveSharedSecret DescribeCustomKeyStores DescribeKey DisableKey
  DisableKeyRotation DisconnectCustomKeyStore EnableKey EnableKeyRotation Encrypt GenerateDataKey GenerateDataKeyPair
  GenerateDataKeyPairWithoutPlaintext GenerateDataKeyWithoutPlaintext GenerateMac GenerateRandom GetKeyLastUsage GetKeyPolicy
  GetKeyRotationStatus GetParametersForImport GetPublicKey ImportKeyMaterial ListAliases ListGrants ListKeyPolicies
  ListKeyRotations ListKeys ListResourceTags ListRetirableGrants PutKeyPolicy ReEncryptFrom ReEncryptTo ReplicateKey RetireGrant
  RevokeGrant RotateKeyOnDemand ScheduleKeyDeletion Sign SynchronizeMultiRegionKey TagResource UntagResource UpdateAlias
  UpdateCustomKeyStore UpdateKeyDescription UpdatePrimaryRegion Verify VerifyMac`);

/** Permissions of this program that are not operations of the KMS API (docs/decisions/0020-keys-handed-over.md). */
const ownPermissions = words('AcceptKey InspectKeyBundle ShareKey');

/** Permissions in a trust policy, without `sts:`. */
const trustPermissions = words(`
  AssumeRole AssumeRoleWithSAML AssumeRoleWithWebIdentity SetContext SetSourceIdentity TagSession`);

const kmsKeys = words(`
  BypassPolicyLockoutSafetyCheck CallerAccount CustomerMasterKeySpec CustomerMasterKeyUsage DataKeyPairSpec EncryptionAlgorithm
  EncryptionContextKeys ExpirationModel GrantConstraintSourceArn GrantConstraintType GrantIsForAWSResource GrantOperations
  GranteePrincipal GranteeServicePrincipal KeyAgreementAlgorithm KeyOrigin KeySpec KeyUsage MacAlgorithm MessageType MultiRegion
  MultiRegionKeyType PrimaryRegion ReEncryptOnSameKey RecipientAttestation:ImageSha384 ReplicaRegion RequestAlias
  ResourceAliases RetiringPrincipal RetiringServicePrincipal RotationPeriodInDays ScheduleKeyDeletionPendingWindowInDays
  SigningAlgorithm TrailingDaysWithoutKeyUsage ValidTo ViaService WrappingAlgorithm WrappingKeySpec`);

const globalKeys = words(`
  AssumedRoot CalledVia CalledViaAWSMCP CalledViaFirst CalledViaLast ChatbotSourceArn CurrentTime Ec2InstanceSourcePrivateIPv4
  Ec2InstanceSourceVpc EpochTime FederatedProvider IsMcpServiceAction MultiFactorAuthAge MultiFactorAuthPresent PrincipalAccount PrincipalArn
  PrincipalIsAWSService PrincipalOrgID PrincipalOrgPaths PrincipalServiceName PrincipalServiceNamesList PrincipalType referer
  RequestedRegion ResourceAccount ResourceOrgID ResourceOrgPaths SecureTransport SignInSessionArn SourceAccount SourceArn
  SourceIdentity SourceIp SourceOrgID SourceOrgPaths SourceOwner SourceVpc SourceVpcArn SourceVpce TagKeys TokenIssueTime UserAgent userid
  username ViaAWSMCPService ViaAWSService VpceAccount VpceOrgID VpceOrgPaths VpcSourceIp`);

function lowerCase(prefix: string, names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => `${prefix}${name}`.toLowerCase()));
}

const actions = lowerCase('kms:', [...kmsPermissions, ...ownPermissions]);
const trustActions = lowerCase('sts:', trustPermissions);
const keys = new Set([...lowerCase('kms:', kmsKeys), ...lowerCase('aws:', globalKeys)]);

/** Keys whose last part the request chooses. */
const families: readonly RegExp[] = [
  /^kms:encryptioncontext:./s,
  /^kms:recipientattestation:(?:nitrotpm)?pcr\d{1,2}$/,
  /^aws:(?:principaltag|requesttag|resourcetag)\/./s,
];

/** Ignores case; patterns such as `kms:ReEncrypt*` are not looked up. */
export function isKmsAction(name: string): boolean {
  return actions.has(name.toLowerCase());
}

export function isTrustAction(name: string): boolean {
  return trustActions.has(name.toLowerCase());
}

/** Whether it is a condition key of KMS or a global one. */
export function isConditionKey(name: string): boolean {
  const lower = name.toLowerCase();
  return keys.has(lower) || families.some((family) => family.test(lower));
}

/** Single-valued keys, for which `ForAllValues` would also match requests without the key. */
export function isOverlyPermissiveForAll(name: string): boolean {
  return /^(?:kms:encryptioncontext:|aws:requesttag\/)/i.test(name);
}
