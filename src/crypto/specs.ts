/**
 * The key specs that can be created, one row each
 * (https://docs.aws.amazon.com/kms/latest/developerguide/symm-asymm-choose-key-spec.html).
 */
interface KeySpecRow {
  /** Keys of one family can stand in for each other behind an alias. */
  readonly family: string;
  /** The first is the default. */
  readonly usages: readonly ['ENCRYPT_DECRYPT'];
  readonly encryptionAlgorithms: readonly ['SYMMETRIC_DEFAULT'];
  /** Bytes. */
  readonly materialLength: number;
}

const rows = {
  SYMMETRIC_DEFAULT: {
    family: 'symmetric',
    usages: ['ENCRYPT_DECRYPT'],
    encryptionAlgorithms: ['SYMMETRIC_DEFAULT'],
    materialLength: 32,
  },
} as const satisfies Record<string, KeySpecRow>;

export type SupportedKeySpec = keyof typeof rows;

export const keySpecs: Readonly<Record<SupportedKeySpec, KeySpecRow>> = rows;

export const defaultKeySpec: SupportedKeySpec = 'SYMMETRIC_DEFAULT';

export function isSupportedKeySpec(spec: string): spec is SupportedKeySpec {
  return Object.hasOwn(keySpecs, spec);
}
