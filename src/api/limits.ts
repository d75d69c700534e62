/** Documented limits of AWS that are not in the API model. Request quotas do not apply here. */
export const limits = {
  /**
   * Maximum bytes of `Plaintext` or `Message` in one call: https://docs.aws.amazon.com/kms/latest/APIReference/API_Encrypt.html,
   * https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html, https://docs.aws.amazon.com/kms/latest/APIReference/API_GenerateMac.html
   */
  messageBytes: 4096,
  /** Days: https://docs.aws.amazon.com/kms/latest/APIReference/API_ScheduleKeyDeletion.html (`PendingWindowInDays`). */
  pendingWindowDays: { min: 7, max: 30, default: 30 },
  /** Days: https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html (`RotationPeriodInDays`). */
  rotationPeriodDays: { min: 90, max: 2560, default: 365 },
  /** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html#aliases-per-key */
  aliasesPerKey: 50,
  /** https://docs.aws.amazon.com/kms/latest/developerguide/tagging-keys.html */
  tagsPerKey: 50,
  /** https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html#grants-per-key */
  grantsPerKey: 50_000,
  /** https://docs.aws.amazon.com/kms/latest/APIReference/API_GrantConstraints.html */
  grantConstraint: { pairs: 8, characters: 384 },
  /** Days: https://docs.aws.amazon.com/kms/latest/APIReference/API_ImportKeyMaterial.html (`ValidTo`). */
  importedMaterialDays: 365,
  /** Over a key's lifetime: https://docs.aws.amazon.com/kms/latest/developerguide/resource-limits.html#on-demand-rotation-resource-quota */
  onDemandRotationsPerKey: 25,
  /** Items per page, from the `Limit` parameter of each operation in the API reference. */
  page: {
    ListAliases: { default: 50, max: 100 },
    ListGrants: { default: 50, max: 100 },
    ListKeyPolicies: { default: 100, max: 1000 },
    ListKeyRotations: { default: 100, max: 1000 },
    ListKeys: { default: 100, max: 1000 },
    ListResourceTags: { default: 50, max: 50 },
    ListRetirableGrants: { default: 50, max: 100 },
  },
} as const;
