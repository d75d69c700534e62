import { rootArn } from '../base/arn.ts';

/**
 * The text of the default key policy, byte for byte as AWS's `GetKeyPolicy` returns it: the account's root may do everything, so IAM policies apply
 * (https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html).
 *
 * @param account twelve digits
 */
export function makeDefaultKeyPolicy(account: string): string {
  return `{
  "Version" : "2012-10-17",
  "Id" : "key-default-1",
  "Statement" : [ {
    "Sid" : "Enable IAM User Permissions",
    "Effect" : "Allow",
    "Principal" : {
      "AWS" : "${rootArn(account)}"
    },
    "Action" : "kms:*",
    "Resource" : "*"
  } ]
}`;
}
