import type { IamOperation } from '../../../api/iam/calls.ts';
import type { IamHandler } from '../context.ts';

/** Behaviour by operation. */
export type IamHandlers = { readonly [O in IamOperation]?: IamHandler<O> };
