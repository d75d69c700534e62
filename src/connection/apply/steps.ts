/** What is to be done to make a vault as a document declares: one call of the API each, checked before the first is made. */
import type { IamCall, IamInput, IamOperation } from '../../api/iam/model.ts';
import { bindCall, type Input, type Kms, type OperationName, type Output } from '../../api/kms.ts';
import { isKmsError, KmsError } from '../../base/errors.ts';

/** On whose behalf it is done. */
export interface Target {
  readonly kms: Kms;
  readonly iam: IamCall;
  /** Twelve digits. */
  readonly account: string;
}

/** The thing that a step changes, for people: `user/alice`, `alias/app`. */
export interface Subject {
  readonly name: string;
  /** Whether an earlier step makes it, or this one. */
  readonly isNew: boolean;
  /** Where the document has it. */
  readonly line: number;
}

export interface Change {
  /** For people: `tag team=web`, `inline policy read`; empty where the thing itself is made. */
  readonly what: string;
  /** Texts of policies and the like, for a comparison. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

export interface Step extends Change {
  readonly subject: Subject;
  /** Throws where the call has not the form that it must have. */
  check(): Promise<void>;
  run(): Promise<void>;
}

/** A key that may have no id yet: a step before makes it. */
export interface KeyHandle {
  id: string | undefined;
}

/** Stands for the id of a key that is not made yet, where a call is checked. */
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

/** The answer of a call, or undefined where what it names is not there. */
export async function unlessMissing<O>(call: Promise<O>): Promise<O | undefined> {
  try {
    return await call;
  } catch (error) {
    if (isKmsError(error) && (error.code === 'NotFoundException' || error.code === 'NoSuchEntity'))
      return undefined;
    throw error;
  }
}

/** The same JSON, whatever the order of its members. */
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

/** An error of a step with what was done before it: nothing is taken back. */
export function stopped(error: unknown, subject: Subject, done: number): unknown {
  if (!isKmsError(error)) return error;
  const before =
    done === 0
      ? 'nothing was changed'
      : `${done} change${done === 1 ? ' was' : 's were'} made before; what is left is made when it is run again`;
  return new KmsError(error.code, `${subject.name} (line ${subject.line}): ${error.message}`, {
    hint: [...error.hints, before],
    cause: error,
  });
}
