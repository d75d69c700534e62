import { expect, it } from 'vitest';
import { makeDefaultKeyPolicy } from '../../src/policy/defaultkeypolicy.ts';

it('the default key policy is the text that AWS returns', () => {
  // The expected output of GetKeyPolicy in AWS's own SDK examples.
  expect(makeDefaultKeyPolicy('111122223333')).toBe(
    '{\n  "Version" : "2012-10-17",\n  "Id" : "key-default-1",\n  "Statement" : [ {\n    "Sid" : "Enable IAM User Permissions",\n    "Effect" : "Allow",\n    "Principal" : {\n      "AWS" : "arn:aws:iam::111122223333:root"\n    },\n    "Action" : "kms:*",\n    "Resource" : "*"\n  } ]\n}',
  );
});
