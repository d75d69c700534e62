import data from './model.json' with { type: 'json' };
import { Codec } from '../codec.ts';
import { ApiModel, type ModelData } from '../model.ts';
import { makeValidator } from '../validate.ts';
import type { IamOperation } from './calls.ts';
import type { OperationTypes } from './types.ts';

/** The supported parts of IAM, version 2010-05-08, and STS, version 2011-06-15. */
export const iamModel = new ApiModel(data as unknown as ModelData<IamOperation>, 'ValidationError');

/** Requests and responses as JSON. */
export const iamCodec = new Codec<OperationTypes>(iamModel);

/** Validates a request; throws `SerializationException` or `ValidationError`. */
export const validateIam = makeValidator(iamModel);

/** The `Version` parameter of requests, also in the XML namespace of responses: `https://iam.amazonaws.com/doc/VERSION/`. */
export const iamVersions: Readonly<Record<'iam' | 'sts', string>> = data.apiVersions;
