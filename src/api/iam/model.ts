import data from './model.json' with { type: 'json' };
import { Codec } from '../codec.ts';
import { ApiModel, type ModelData } from '../model.ts';
import { makeValidator } from '../validate.ts';
import type { OperationTypes } from './types.ts';

/** The supported parts of IAM, version 2010-05-08, and STS, version 2011-06-15. */
export const iamModel = new ApiModel(data as unknown as ModelData<IamOperation>, 'ValidationError');

/** Requests and responses as JSON. */
export const iamCodec = new Codec<OperationTypes>(iamModel);

/** Validates a request; throws `SerializationException` or `ValidationError`. */
export const validateIam = makeValidator(iamModel);

/** The `Version` parameter of requests, also in the XML namespace of responses: `https://iam.amazonaws.com/doc/VERSION/`. */
export const iamVersions: Readonly<Record<'iam' | 'sts', string>> = data.apiVersions;

export type IamOperation = keyof OperationTypes;
export type IamInput<O extends IamOperation> = OperationTypes[O]['input'];
export type IamOutput<O extends IamOperation> = OperationTypes[O]['output'];

/**
 * The operations of IAM and STS that this project supports (https://docs.aws.amazon.com/IAM/latest/APIReference/API_Operations.html,
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_Operations.html). Timestamps are dates, policy documents are JSON text, never
 * percent-encoded. An implementation must reject with a `KmsError` that has the API's code. Bound to one caller.
 */
export type IamCall = <O extends IamOperation>(operation: O, input: IamInput<O>) => Promise<IamOutput<O>>;
