/** Calls of the audit trail in a form that can be simulated. */
import { isJsonObject, type Json, type JsonObject } from '../../base/json.ts';
import type { PastCall } from '../../engine/explain/questions.ts';

/** The recorded decision. Other calls failed before authorization, or for reasons independent of policies. */
export type Before = 'allow' | 'deny';

export interface RecordedCall {
  readonly call: PastCall;
  readonly before: Before;
}

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

function keysOf(record: JsonObject): readonly string[] {
  const resources = Array.isArray(record['resources']) ? (record['resources'] as readonly Json[]) : [];
  return resources.flatMap((each) => (isJsonObject(each) ? (text(each['ARN']) ?? []) : []));
}

/** Undefined for records that are not KMS API calls, and for calls that no policy decided. */
export function recordedCall(record: JsonObject): RecordedCall | undefined {
  const { eventSource, eventType, eventName, eventTime, userIdentity, errorCode, requestParameters } = record;
  if (eventSource !== 'kms.amazonaws.com' || eventType !== 'AwsApiCall') return undefined;
  const [operation, at] = [text(eventName), text(eventTime)];
  const principal = isJsonObject(userIdentity) ? text(userIdentity['arn']) : undefined;
  if (operation === undefined || at === undefined || principal === undefined) return undefined;
  const error = text(errorCode);
  if (error !== undefined && error !== 'AccessDeniedException') return undefined;
  const sourceIp = text(record['sourceIPAddress']);
  return {
    before: error === undefined ? 'allow' : 'deny',
    call: {
      principal,
      operation,
      keys: keysOf(record),
      request: isJsonObject(requestParameters) ? requestParameters : {},
      ...(sourceIp !== undefined && { sourceIp }),
      at,
    },
  };
}

export interface GroupedCall extends RecordedCall {
  /** The number of calls that differ only in time; this is the last of them. */
  readonly count: number;
}

/** Groups calls that differ only in time. */
export class CallGroups {
  readonly #groups = new Map<string, GroupedCall>();

  add(recorded: RecordedCall): void {
    const { before, call } = recorded;
    const name = JSON.stringify([before, { ...call, at: '' }]);
    this.#groups.set(name, { ...recorded, count: (this.#groups.get(name)?.count ?? 0) + 1 });
  }

  get all(): readonly GroupedCall[] {
    return [...this.#groups.values()];
  }
}
