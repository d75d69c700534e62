/** The steps that bring a vault to the state a document declares: one API call each, all checked before the first is made. */
import type { IamCall, IamInput, IamOperation } from '../../api/iam/model.ts';
import { bindCall, type Input, type Kms, type OperationName, type Output } from '../../api/kms.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';

/** The account and its APIs. */
export interface Target {
  readonly kms: Kms;
  readonly iam: IamCall;
  /** Twelve digits. */
  readonly account: string;
}

/** What a step changes, for display: `user/alice`, `alias/app`. */
export interface Subject {
  readonly name: string;
  /** Whether this step or an earlier one creates it. */
  readonly isNew: boolean;
  /** Its line in the document. */
  readonly line: number;
}

export interface Change {
  /** For display: `tag team=web`, `inline policy read`; empty if the subject itself is created. */
  readonly what: string;
  /** Texts such as policies, for a diff. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface Step extends Change {
  readonly subject: Subject;
  /** Must reject if the call's input is invalid. */
  check(): Promise<void>;
  run(): Promise<void>;
}

/** A key that has no id until an earlier step creates it. */
export interface KeyHandle {
  id: string | undefined;
}

/** Replaces the id of a key that does not exist yet when a call is checked. */
const noKeyYet = '00000000-0000-0000-0000-000000000000';

export function idOf({ id }: KeyHandle): string {
  return id ?? noKeyYet;
}

export function kmsStep<O extends OperationName>(
  { kms }: Target,
  subject: Subject,
  change: Change,
  operation: O,
  input: () => Input<O>,
  then: (output: Output<O>) => void = () => undefined,
): Step {
  return {
    ...change,
    subject,
    check: async () => (await import('../../api/validate.ts')).validate(operation, input()),
    run: async () => then(await bindCall(kms)(operation, input())),
  };
}

export function iamStep<O extends IamOperation>(
  { iam }: Target,
  subject: Subject,
  change: Change,
  operation: O,
  input: IamInput<O>,
  before: () => Promise<unknown> = () => Promise.resolve(),
): Step {
  return {
    ...change,
    subject,
    check: async () => (await import('../../api/iam/model.ts')).validateIam(operation, input),
    run: async () => {
      await before();
      await iam(operation, input);
    },
  };
}

/** The result of a call, or undefined if it refers to something that does not exist. */
export async function unlessMissing<O>(call: Promise<O>): Promise<O | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isKmsError(error) && (error.code === 'NotFoundException' || error.code === 'NoSuchEntity'))
      return undefined;
    throw error;
  }
}

/** The JSON with its members in a fixed order. */
export function canonical(text: string): string {
  const sorted = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(sorted);
    if (typeof value !== 'object' || value === null) return value;
    const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
    return Object.fromEntries(members.map(([name, each]) => [name, sorted(each)]));
  };
  try {
    return JSON.stringify(sorted(JSON.parse(text)));
  } catch {
    return text;
  }
}

/** The error of a step, with the steps done before it: nothing is undone. */
export function stopped(error: unknown, subject: Subject, done: number): unknown {
  if (!isKmsError(error)) return error;
  const before =
    done === 0
      ? 'nothing was changed'
      : `${done} change${done === 1 ? ' was' : 's were'} made before it; run the command again to make the rest`;
  return new KmsError(error.code, `${subject.name} (line ${subject.line}): ${error.message}`, {
    hint: [...error.hints, before],
    cause: error,
  });
}
