import model from './model.json' with { type: 'json' };
import { KmsError } from '../base/errors.ts';
import type { OperationName } from './kms.ts';

interface StringShape {
  readonly type: 'string';
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly sensitive?: boolean;
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

interface Model {
  readonly operations: Readonly<
    Record<OperationName, { input: string; output: string | null; errors: readonly string[] }>
  >;
  readonly shapes: Readonly<Record<string, Shape>>;
}

/** The facts of the KMS API, version 2014-11-01. In the built program each shape is parsed on its first use (scripts/build.mjs). */
const { operations, shapes } = model as unknown as Model;

export const apiOperations = Object.keys(operations) as readonly OperationName[];

export function shapeOf(name: string): Shape {
  const shape = Object.hasOwn(shapes, name) ? shapes[name] : undefined;
  if (shape === undefined) throw new TypeError(`the model has no shape ${name}`);
  return shape;
}

function structureOf(name: string | null): StructureShape {
  const shape = name === null ? ({ type: 'structure' } as const) : shapeOf(name);
  if (shape.type !== 'structure') throw new TypeError(`${String(name)} is not a structure`);
  return shape;
}

function operationOf(name: OperationName): Model['operations'][OperationName] {
  if (Object.hasOwn(operations, name)) return operations[name];
  throw new KmsError('UnknownOperationException', 'the API has no operation of this name');
}

export function inputShape(operation: OperationName): StructureShape {
  return structureOf(operationOf(operation).input);
}

/** Operations without a response have an empty structure. */
export function outputShape(operation: OperationName): StructureShape {
  return structureOf(operationOf(operation).output);
}

/** One member of a structure. */
export interface Member {
  readonly name: string;
  /** As messages and CloudTrail spell it. */
  readonly spelled: string;
  readonly shape: Shape;
}

const membersByShape = new WeakMap<StructureShape, readonly Member[]>();

/** The members of a structure in the API's order, looked up once. */
export function membersOf(structure: StructureShape): readonly Member[] {
  let members = membersByShape.get(structure);
  if (members === undefined) {
    members = Object.entries(structure.members ?? {}).map(([name, target]) => ({
      name,
      spelled: lowerFirst(name),
      shape: shapeOf(target),
    }));
    membersByShape.set(structure, members);
  }
  return members;
}

/** A member's own value: names such as `__proto__` and `constructor` reach nothing inherited. */
export function memberOf(value: object, name: string): unknown {
  return Object.hasOwn(value, name) ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** The spelling of a member in validation messages and CloudTrail: only the first letter changes (`aWSAccountId`). */
export function lowerFirst(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}
