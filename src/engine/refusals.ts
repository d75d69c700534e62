/** Access-denied errors in AWS's words (https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html). */
import { KmsError, type ErrorOptions } from '../base/errors.ts';
import type { Decision, PolicyType } from '../policy/model.ts';

type Refused = Extract<Decision, { allowed: false }>;

const articles: Readonly<Record<PolicyType, string>> = {
  'identity-based': 'an identity-based policy',
  'resource-based': 'a resource-based policy',
  session: 'a session policy',
  'permissions boundary': 'a permissions boundary',
};
const absences: Readonly<Record<PolicyType, string>> = {
  'identity-based': 'no identity-based policy',
  'resource-based': 'no resource-based policy',
  session: 'no session policy',
  'permissions boundary': 'no permissions boundary',
};

/** The refused caller, action and resource. */
export interface Attempt {
  /** ARN. */
  readonly caller: string;
  readonly action: string;
  /** An ARN or `*`; absent for the key of a ciphertext that the request does not name. */
  readonly resource?: string | undefined;
}

function describeAbsence({ resource }: Attempt): string {
  return resource === undefined
    ? 'on the resource associated with this ciphertext'
    : `on resource: ${resource}`;
}

function describeRefusal({ caller, action }: Attempt, rest: string): string {
  return `User: ${caller} is not authorized to perform: ${action} ${rest}`;
}

/** The same error for a key of another account that the caller may not use and for one that does not exist. */
export class RefusedElsewhere extends KmsError {
  readonly attempt: Attempt;

  constructor(attempt: Attempt, options?: ErrorOptions) {
    const what =
      attempt.resource === undefined ? 'on the resource associated with this ciphertext' : 'on this resource';
    super(
      'AccessDeniedException',
      describeRefusal(
        attempt,
        `${what} because the resource does not exist in this Region, no resource-based policies allow access, ` +
          'or a resource-based policy explicitly denies access',
      ),
      options,
    );
    this.attempt = attempt;
  }
}

export function makeRefusal(attempt: Attempt, decision: Refused, options?: ErrorOptions): KmsError {
  const { why, policyType } = decision;
  if (why === 'foreign') return new RefusedElsewhere(attempt);
  const because =
    why === 'explicit deny'
      ? `with an explicit deny in ${articles[policyType]}`
      : `because ${absences[policyType]} allows the ${attempt.action} action`;
  return new KmsError(
    'AccessDeniedException',
    describeRefusal(attempt, `${describeAbsence(attempt)} ${because}`),
    options,
  );
}
