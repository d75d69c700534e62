/** ARNs of IAM and STS (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html). */

export type IamKind = 'user' | 'group' | 'role' | 'policy';

/** `path` begins and ends with a slash. */
export function iamArn(account: string, kind: IamKind, path: string, name: string): string {
  return `arn:aws:iam::${account}:${kind}${path}${name}`;
}

/** The ARN of a role session, which has no path. */
export function sessionArn(account: string, role: string, session: string): string {
  return `arn:aws:sts::${account}:assumed-role/${role}/${session}`;
}

export interface IamArn {
  readonly account: string;
  readonly kind: IamKind;
  readonly path: string;
  readonly name: string;
}

const form = /^arn:aws:iam::([0-9]{12}|aws):(user|group|role|policy)(\/(?:[!-~]+\/)?)([\w+=,.@-]+)$/;

/** Parses the ARN of a user, group, role or managed policy; undefined for any other text. `account` is `aws` for AWS managed policies. */
export function parseIamArn(text: string): IamArn | undefined {
  const [, account, kind, path, name] = form.exec(text) ?? [];
  if (account === undefined || path === undefined || name === undefined) return undefined;
  return { account, kind: kind as IamKind, path, name };
}

/** The region of IAM's endpoint, where CloudTrail records its calls; IAM itself is global. */
export const iamRegion = 'us-east-1';
