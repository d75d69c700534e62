import { randomUUID } from 'node:crypto';
import type { AuditFacts } from '../audit/event.ts';
import { rootArn } from '../base/arn.ts';
import type { JsonObject } from '../base/json.ts';

export interface ServiceFacts {
  readonly operation: string;
  readonly region: string;
  /** The key it concerns, where it is about one. */
  readonly keyArn?: string;
  readonly additional: JsonObject;
}

const service = 'kms.internal';

/** The audit line of what the service did by itself, for which no caller answers. */
export function serviceEventFacts(event: ServiceFacts, account: string, time: Date): AuditFacts {
  return {
    eventId: randomUUID(),
    requestId: randomUUID(),
    time,
    operation: event.operation,
    region: event.region,
    account,
    identity: { type: 'AWSAccount', principalId: account, arn: rootArn(account), accountId: account },
    sourceIp: service,
    userAgent: service,
    readOnly: false,
    request: null,
    response: null,
    keyArns: event.keyArn === undefined ? [] : [event.keyArn],
    additional: event.additional,
    type: 'AwsServiceEvent',
  };
}
