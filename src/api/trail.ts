/** The parts of a request and its response in the audit record. */
import type { JsonObject } from '../base/json.ts';
import { forms, kmsCodec } from './codec.ts';
import type { Input, OperationName, Output } from './kms.ts';
import { kmsModel } from './model.ts';
import { operations } from './operations.ts';

/** The `requestParameters` of a validated request: the members in the operation's row, or null. */
export function toRequestParameters<O extends OperationName>(
  operation: O,
  input: Input<O>,
): JsonObject | null {
  return toNullIfEmpty(
    kmsCodec.encodeStructure(kmsModel.input(operation), operations[operation].audit, input, forms.trail),
  );
}

/** The `responseElements`: the members in the operation's row and, for changes to a key, its ARN as `keyId`. Null for read-only operations. */
export function toResponseElements<O extends OperationName>(
  operation: O,
  output: Output<O>,
  keyArn: string | undefined,
): JsonObject | null {
  const { response, respondsWithKey } = operations[operation];
  const elements = kmsCodec.encodeStructure(kmsModel.output(operation), response, output, forms.trail);
  return toNullIfEmpty(respondsWithKey && keyArn !== undefined ? { ...elements, keyId: keyArn } : elements);
}

/** CloudTrail writes null for an empty object. */
export function toNullIfEmpty(members: JsonObject): JsonObject | null {
  return Object.keys(members).length === 0 ? null : members;
}

/** Converts `requestParameters` to the API's JSON; blobs and secrets are missing. */
export function fromRequestParameters(operation: OperationName, parameters: JsonObject): JsonObject {
  return kmsCodec.fromTrail(operation, parameters);
}
