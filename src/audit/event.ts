import { parseKmsArn } from '../base/arn.ts';
import type { Json, JsonObject } from '../base/json.ts';

/** The caller, as CloudTrail's `userIdentity`. */
export interface Identity {
  readonly type: 'Root' | 'IAMUser' | 'AssumedRole' | 'Role' | 'AWSAccount' | 'Unknown';
  readonly principalId: string;
  readonly arn: string;
  readonly accountId: string;
  readonly accessKeyId?: string;
  readonly userName?: string;
  /** Only for temporary credentials. */
  readonly sessionContext?: {
    /** The role; absent for sessions of a user or the root user. */
    readonly sessionIssuer?: Identity;
    readonly attributes: { readonly creationDate: string; readonly mfaAuthenticated: 'false' };
  };
}

/** A caller in the trail of another account whose key it used: without its name. */
type Outsider = Pick<Identity, 'principalId' | 'accountId'> & { readonly type: 'AWSAccount' };

/** The facts of one call for its CloudTrail record. Must not contain plaintext, key material or tokens. */
export interface AuditFacts {
  readonly eventId: string;
  readonly requestId: string;
  readonly time: Date;
  readonly operation: string;
  /** The operation's service (default `kms`). */
  readonly service?: 'kms' | 'iam' | 'sts';
  readonly region: string;
  readonly account: string;
  readonly identity: Identity | Outsider;
  readonly sourceIp: string;
  readonly userAgent: string;
  readonly readOnly: boolean;
  /** Chosen request fields, in CloudTrail's lower camel case. */
  readonly request: JsonObject | null;
  readonly response: JsonObject | null;
  readonly keyArns: readonly string[];
  /** Of roles that were assumed. */
  readonly roleArns?: readonly string[];
  readonly error?: { readonly code: string; readonly message: string } | undefined;
  readonly additional?: JsonObject | undefined;
  /** The same in both trails of a call that two accounts record. */
  readonly sharedEventId?: string | undefined;
  /** `AwsApiCall` for a caller's request, `AwsServiceEvent` for what the service does unasked (rotation, deletion). */
  readonly type?: 'AwsApiCall' | 'AwsServiceEvent';
}

/** The account in a key's ARN, usually that of the trail. */
function getOwner(arn: string, account: string): string {
  return arn.includes(`:${account}:`) ? account : (parseKmsArn(arn)?.account ?? account);
}

/** The content of a line: the facts of a call, or a complete record made for another account's trail. */
export type AuditLine = AuditFacts | { readonly record: JsonObject };

/**
 * The CloudTrail record of one call, version 1.11, with members in CloudTrail's order
 * (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html). Times are UTC with a resolution of
 * seconds, as in CloudTrail.
 */
export function makeAuditRecord(facts: AuditFacts): JsonObject {
  const isService = facts.type === 'AwsServiceEvent';
  // JSON omits undefined members: this is cheaper than assembling the record from parts.
  const record: Readonly<Record<string, Json | AuditFacts['identity'] | undefined>> = {
    eventVersion: '1.11',
    userIdentity: facts.identity,
    eventTime: `${facts.time.toISOString().slice(0, 19)}Z`,
    eventSource: `${facts.service ?? 'kms'}.amazonaws.com`,
    eventName: facts.operation,
    awsRegion: facts.region,
    sourceIPAddress: facts.sourceIp,
    userAgent: facts.userAgent,
    errorCode: facts.error?.code,
    errorMessage: facts.error?.message,
    requestParameters: facts.request,
    responseElements: facts.response,
    // For service events, CloudTrail has another member for these than for calls.
    serviceEventDetails: isService ? facts.additional : undefined,
    additionalEventData: isService ? undefined : facts.additional,
    requestID: facts.requestId,
    eventID: facts.eventId,
    readOnly: facts.readOnly,
    resources: [
      ...facts.keyArns.map((ARN) => ({
        accountId: getOwner(ARN, facts.account),
        type: 'AWS::KMS::Key',
        ARN,
      })),
      ...(facts.roleArns ?? []).map((ARN) => ({ accountId: facts.account, type: 'AWS::IAM::Role', ARN })),
    ],
    eventType: facts.type ?? 'AwsApiCall',
    managementEvent: true,
    recipientAccountId: facts.account,
    sharedEventID: facts.sharedEventId,
    eventCategory: 'Management',
  };
  return record as JsonObject;
}
