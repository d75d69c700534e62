declare const KMS_VERSION: string;

/** The package's version, set by scripts/build.mjs. */
export const version = typeof KMS_VERSION === 'string' ? KMS_VERSION : 'unbuilt';
