/** Maximum sizes of policies (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html). */
import { KmsError, type ErrorCode } from '../base/errors.ts';

interface Size {
  readonly most: number;
  /** Whether white space counts. */
  readonly whole: boolean;
  /** Ends with the holder's name, if it has one. */
  readonly message: string;
  readonly code?: ErrorCode;
}

/** By holder: for users, groups and roles the sum of all inline policies. */
const sizes = {
  key: { most: 32_768, whole: true, message: 'The key policy document cannot be larger than 32768 bytes.' },
  user: { most: 2_048, whole: false, message: 'Maximum policy size of 2048 bytes exceeded for user' },
  group: { most: 5_120, whole: false, message: 'Maximum policy size of 5120 bytes exceeded for group' },
  role: { most: 10_240, whole: false, message: 'Maximum policy size of 10240 bytes exceeded for role' },
  managed: { most: 6_144, whole: false, message: 'Cannot exceed quota for PolicySize: 6144' },
  trust: { most: 2_048, whole: false, message: 'Cannot exceed quota for ACLSizePerRole: 2048' },
  // https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html, "Errors"
  session: {
    most: 2_048,
    whole: true,
    message: 'The session policy has more than 2048 characters.',
    code: 'PackedPolicyTooLarge',
  },
} as const satisfies Record<string, Size>;

export type PolicyHolder = keyof typeof sizes;

/** In bytes. */
export function getSizeLimit(holder: PolicyHolder): number {
  return sizes[holder].most;
}

/** UTF-8 bytes, which is what IAM counts as characters. */
function countCharacters(text: string, whole: boolean): number {
  return Buffer.byteLength(whole ? text : text.replace(/\s/g, ''));
}

/** `name`: of the user, group or role. If the texts are too long, throws `LimitExceededException`; for a session, `PackedPolicyTooLarge`. */
export function checkSize(holder: PolicyHolder, texts: readonly string[], name?: string): void {
  const { most, whole, message, code = 'LimitExceededException' }: Size = sizes[holder];
  const length = texts.reduce((sum, text) => sum + countCharacters(text, whole), 0);
  if (length > most) throw new KmsError(code, name === undefined ? message : `${message} ${name}`);
}
