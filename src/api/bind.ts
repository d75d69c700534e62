import type { Call, Kms, OperationName } from './kms.ts';
import { kmsModel } from './model.ts';

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
