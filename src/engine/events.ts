import { randomUUID } from 'node:crypto';
import type { AuditFacts } from '../audit/event.ts';
import { rootArn } from '../base/arn.ts';
import { isKmsError } from '../base/errors.ts';
import type { JsonObject } from '../base/json.ts';
import type { Caller } from './callstate.ts';

export interface ServiceFacts {
  readonly operation: string;
  readonly region: string;
  readonly keyArn?: string;
  readonly additional: JsonObject;
}

const service = 'kms.internal';

/** The audit facts of an action of the service, which no caller requested. */
export function makeServiceEventFacts(event: ServiceFacts, account: string, time: Date): AuditFacts {
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

/** The audit facts of a caller's request that is not an operation of the KMS API; the caller adds the rest. */
export function makeRequestFacts(caller: Caller, account: string, time: Date, operation: string): AuditFacts {
  return {
    eventId: randomUUID(),
    requestId: caller.requestId ?? randomUUID(),
    time,
    operation,
    region: caller.region,
    account,
    identity: caller.identity,
    sourceIp: caller.sourceIp,
    userAgent: caller.userAgent,
    readOnly: false,
    request: null,
    response: null,
    keyArns: [],
    type: 'AwsServiceEvent',
  };
}

/** The error in an audit record; internal errors show no details. */
export function makeErrorFacts(error: unknown): NonNullable<AuditFacts['error']> {
  if (isKmsError(error)) return { code: error.code, message: error.message };
  return { code: 'KMSInternalException', message: 'The request failed because of an internal error.' };
}
