import type { OperationTypes } from './types.ts';

export type IamOperation = keyof OperationTypes;
export type IamInput<O extends IamOperation> = OperationTypes[O]['input'];
export type IamOutput<O extends IamOperation> = OperationTypes[O]['output'];

/**
 * The operations of IAM and STS that this project supports (https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html,
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html). Timestamps are dates, policy documents are JSON text, never
 * percent-encoded. An implementation must reject with a `KmsError` that has the API's code. Bound to one caller.
 */
export type IamCall = <O extends IamOperation>(operation: O, input: IamInput<O>) => Promise<IamOutput<O>>;
