import type { Input, OperationName, Output } from '../../api/kms.ts';
import type { CallState } from '../callstate.ts';

/**
 * Carries out one operation. The pipeline has validated and authorized the request and checked the state of its keys. A handler must not print,
 * prompt, or read files, the clock or the environment, and writes no audit line itself.
 */
export type Handler<O extends OperationName> = (
  call: CallState,
  input: Input<O>,
) => Output<O> | Promise<Output<O>>;

export type Handlers = { readonly [O in OperationName]?: Handler<O> };
