import model from './model.json' with { type: 'json' };
import { KmsError, type ErrorCode } from '../base/errors.ts';
import type { OperationName } from './kms.ts';

interface StringShape {
  readonly type: 'string';
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly sensitive?: boolean;
  /** Whether XML responses percent-encode it (RFC 3986), as IAM does with policies. Requests do not. */
  readonly percentEncoded?: boolean;
}
interface IntegerShape {
  readonly type: 'integer';
  readonly min?: number;
  readonly max?: number;
}
interface BlobShape {
  readonly type: 'blob';
  readonly min?: number;
  readonly max?: number;
  readonly sensitive?: boolean;
}
interface ListShape {
  readonly type: 'list';
  readonly member: string;
  readonly min?: number;
  readonly max?: number;
}
interface MapShape {
  readonly type: 'map';
  readonly key: string;
  readonly value: string;
}
export interface StructureShape {
  readonly type: 'structure';
  readonly required?: readonly string[];
  /** Member name → shape name, in the API's order. */
  readonly members?: Readonly<Record<string, string>>;
}
type ScalarShape =
  StringShape | IntegerShape | BlobShape | { readonly type: 'boolean' } | { readonly type: 'timestamp' };
export type Shape = ScalarShape | ListShape | MapShape | StructureShape;

interface Operation {
  readonly input: string;
  readonly output: string | null;
}

/** The contents of a `model.json`. */
export interface ModelData<O extends string> {
  readonly operations: Readonly<Record<O, Operation>>;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** One member of a structure. */
export interface Member {
  readonly name: string;
  /** The spelling in messages and CloudTrail. */
  readonly spelled: string;
  readonly shape: Shape;
}

const nothing: StructureShape = { type: 'structure' };

/** One API: its operations and their shapes. Shape names are unique only within an API. */
export class ApiModel<O extends string> {
  readonly operations: readonly O[];
  /** The error code for a request that violates the model. */
  readonly invalid: ErrorCode;
  readonly #data: ModelData<O>;
  readonly #members = new WeakMap<StructureShape, readonly Member[]>();

  constructor(data: ModelData<O>, invalid: ErrorCode) {
    this.operations = Object.keys(data.operations) as O[];
    this.invalid = invalid;
    this.#data = data;
  }

  shape(name: string): Shape {
    const { shapes } = this.#data;
    const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
    if (shape === undefined) throw new TypeError(`the model has no shape ${name}`);
    return shape;
  }

  input(operation: O): StructureShape {
    return this.#structure(this.#operation(operation).input);
  }

  /** Operations without a response have an empty structure. */
  output(operation: O): StructureShape {
    const { output } = this.#operation(operation);
    return output === null ? nothing : this.#structure(output);
  }

  /** Whether the operation has a response, possibly without members. */
  hasOutput(operation: O): boolean {
    return this.#operation(operation).output !== null;
  }

  /** The members of a structure in the API's order, cached. */
  members(structure: StructureShape): readonly Member[] {
    let members = this.#members.get(structure);
    if (members === undefined) {
      members = Object.entries(structure.members ?? {}).map(([name, target]) => ({
        name,
        spelled: toLowerFirst(name),
        shape: this.shape(target),
      }));
      this.#members.set(structure, members);
    }
    return members;
  }

  /** The members of the operation, without null ones: the API treats those as absent, and handlers do not know null. */
  presentMembers<T extends object>(operation: O, input: T): T {
    const present: Record<string, unknown> = {};
    for (const { name } of this.members(this.input(operation))) {
      const value = getMember(input, name);
      if (value !== null && value !== undefined) present[name] = value;
    }
    return present as T;
  }

  #structure(name: string): StructureShape {
    const shape = this.shape(name);
    if (shape.type !== 'structure') throw new TypeError(`${name} is not a structure`);
    return shape;
  }

  #operation(name: O): Operation {
    const { operations } = this.#data;
    if (Object.hasOwn(operations, name)) return operations[name];
    throw new KmsError('UnknownOperationException', 'the API has no operation of this name');
  }
}

/** The KMS API, version 2014-11-01. In the built program each shape is parsed on first use (scripts/build.mjs). */
export const kmsModel = new ApiModel(model as unknown as ModelData<OperationName>, 'ValidationException');

export function isSensitive(shape: Shape): boolean {
  return 'sensitive' in shape && (shape.sensitive ?? false);
}

/** A member's own value: for `__proto__` or `constructor`, nothing inherited. */
export function getMember(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The spelling of a member in validation messages and CloudTrail: only the first letter changes (`aWSAccountId`). */
export function toLowerFirst(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}
