import type { Input, OperationName, Output } from '../../api/kms.ts';
import type { CallState } from '../callstate.ts';

/** The behaviour of one operation, on a valid request, authorized, with its keys in a state that permits it. */
export type Handler<O extends OperationName> = (
  call: CallState,
  input: Input<O>,
) => Output<O> | Promise<Output<O>>;

export type Handlers = { readonly [O in OperationName]?: Handler<O> };
