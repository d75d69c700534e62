/** What of a request and its response stands in the audit record. */
import type { JsonObject } from '../base/json.ts';
import { forms, kmsCodec } from './codec.ts';
import type { Input, OperationName, Output } from './kms.ts';
import { kmsModel } from './model.ts';
import { operations } from './operations.ts';

/** The audit record's `requestParameters` of a validated request: the members of the operation's row, or null. */
export function toRequestParameters<O extends OperationName>(
  operation: O,
  input: Input<O>,
): JsonObject | null {
  return toNullIfEmpty(
    kmsCodec.encodeStructure(kmsModel.input(operation), operations[operation].audit, input, forms.trail),
  );
}

/**
 * The audit record's `responseElements`: the members of the operation's row and, for changes to a key, that key's
 * ARN as `keyId`. Null for read-only operations.
 */
export function toResponseElements<O extends OperationName>(
  operation: O,
  output: Output<O>,
  keyArn: string | undefined,
): JsonObject | null {
  const { response, respondsWithKey } = operations[operation];
  const elements = kmsCodec.encodeStructure(kmsModel.output(operation), response, output, forms.trail);
  return toNullIfEmpty(respondsWithKey && keyArn !== undefined ? { ...elements, keyId: keyArn } : elements);
}

/** CloudTrail's null for no member at all. */
export function toNullIfEmpty(members: JsonObject): JsonObject | null {
  return Object.keys(members).length === 0 ? null : members;
}

/** `requestParameters` in the spelling of the API's own JSON; blobs and secrets are not in them. */
export function fromRequestParameters(operation: OperationName, parameters: JsonObject): JsonObject {
  return kmsCodec.fromTrail(operation, parameters);
}
