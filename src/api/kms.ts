import type { OperationTypes } from './types.ts';
import { kmsModel } from './model.ts';

export type OperationName = keyof OperationTypes;
export type Input<O extends OperationName> = OperationTypes[O]['input'];
export type Output<O extends OperationName> = OperationTypes[O]['output'];

/**
 * The interface of every backend: one method per operation of the AWS KMS API
 * (https://docs.aws.amazon.com/kms/latest/APIReference/API_Operations.html), named as the operation with a lower-case first letter. Blobs are bytes,
 * timestamps are dates. An implementation must reject with a `KmsError` that has the API's code. An instance is bound to one caller and one region.
 */
export type Kms = {
  readonly [O in OperationName as Uncapitalize<O>]: (input: Input<O>) => Promise<Output<O>>;
};

/** All methods as one function, with which backends implement `Kms`. */
export type Call = <O extends OperationName>(operation: O, input: Input<O>) => Promise<Output<O>>;

/** Implements the typed methods of `Kms` with one function: `kms.createKey(input)` is `call('CreateKey', input)`. */
export function bindKms(call: Call): Kms {
  const method = (name: OperationName) => async (input: never) => call(name, input);
  const methods = kmsModel.operations.map((name) => [
    name.charAt(0).toLowerCase() + name.slice(1),
    method(name),
  ]);
  return Object.freeze(Object.fromEntries(methods) as unknown as Kms);
}

/** Calls operations by name. */
export function bindCall(kms: Kms): Call {
  return (operation, input) => {
    const method = `${operation.charAt(0).toLowerCase()}${operation.slice(1)}` as Uncapitalize<
      typeof operation
    >;
    return kms[method](input as never);
  };
}
