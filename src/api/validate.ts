import { isDate, isUint8Array } from 'node:util/types';
import { KmsError, type ErrorCode } from '../base/errors.ts';
import { compileConstraints, notNull, type Constraint } from './constraints.ts';
import type { Input, OperationName } from './kms.ts';
import { wrongType } from './mismatch.ts';
import {
  isSensitive,
  kmsModel,
  toLowerFirst,
  getMember,
  type ApiModel,
  type Shape,
  type StructureShape,
} from './model.ts';

/** Longer values are not repeated: the message is in the audit trail. */
const longestEcho = 1024;
/** A request can violate a rule in every item of a list: all are counted, this many are listed. */
const spelledOut = 20;

/** Shapes whose values no message may contain, beside blobs and those that the model marks sensitive. */
const tokens: ReadonlySet<string> = new Set(['GrantTokenType']);

class Violations {
  readonly #texts: string[] = [];
  #count = 0;

  /** `shown`: the value in quotation marks, `null`, or undefined for a value that must not be shown. */
  add(shown: string | undefined, path: string, rule: string): void {
    this.#count += 1;
    if (this.#count > spelledOut) return;
    const value = shown === undefined || shown.length > longestEcho ? 'Value' : `Value ${shown}`;
    this.#texts.push(`${value} at '${path}' failed to satisfy constraint: ${rule}`);
  }

  throwIfAny(code: ErrorCode): void {
    if (this.#count === 0) return;
    const errors = this.#count === 1 ? 'error' : 'errors';
    throw new KmsError(code, `${this.#count} validation ${errors} detected: ${this.#texts.join('; ')}`);
  }
}

/** Records violations of a value that is neither null nor undefined; throws if its type is wrong. */
type Check = (value: unknown, path: string, found: Violations) => void;

function isSecret(name: string, shape: Shape): boolean {
  return shape.type === 'blob' || isSensitive(shape) || tokens.has(name);
}

/** An object whose prototype has no members. Others, such as a `Map`, could have members that the checks do not see. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

const typeTests: Readonly<Record<Shape['type'], (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  blob: isUint8Array,
  timestamp: (value) => isDate(value) && !Number.isNaN(value.getTime()),
  list: Array.isArray,
  map: isPlain,
  structure: isPlain,
};

const loneSurrogate = /\p{Surrogate}/u;

function expectType(value: unknown, shape: Shape, path: string): void {
  if (!typeTests[shape.type](value)) throw wrongType(value, shape.type, path);
  // Two different ill-formed strings have the same UTF-8 bytes, so one context could pass for the other.
  if (typeof value === 'string' && loneSurrogate.test(value)) {
    throw new KmsError('SerializationException', 'Text is not well-formed Unicode', {
      hint: `'${path}' holds half of a surrogate pair`,
    });
  }
}

function isNull(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function compileScalarCheck(name: string, shape: Shape): Check {
  const rules = compileConstraints(shape);
  const secret = isSecret(name, shape);
  return (value, path, found) => {
    expectType(value, shape, path);
    for (const { holds, rule } of rules) {
      if (!holds(value)) found.add(secret ? undefined : `'${String(value)}'`, path, rule);
    }
  };
}

/** Checks all scalars of a list or map together: one violation names every rule on them. */
function compileScalarsCheck(shape: Shape): {
  readonly rule: string;
  readonly allHold: (values: readonly unknown[], path: string) => boolean;
} {
  const rules: readonly Constraint[] = compileConstraints(shape);
  return {
    rule: `[${[...rules.map(({ rule }) => rule), notNull].join(', ')}]`,
    allHold(values, path) {
      let good = true;
      for (const value of values) {
        if (isNull(value)) good = false;
        else {
          expectType(value, shape, path);
          good &&= rules.every(({ holds }) => holds(value));
        }
      }
      return good;
    },
  };
}

/** The checks of one API, compiled on first use. */
class Checks<O extends string> {
  readonly #model: ApiModel<O>;
  readonly #inputs = new Map<O, Check>();
  readonly #shapes = new Map<string, Check>();

  constructor(model: ApiModel<O>) {
    this.#model = model;
  }

  of(operation: O): Check {
    let check = this.#inputs.get(operation);
    if (check === undefined) {
      check = this.#structure(this.#model.input(operation));
      this.#inputs.set(operation, check);
    }
    return check;
  }

  #ofShape(name: string): Check {
    let check = this.#shapes.get(name);
    if (check === undefined) this.#shapes.set(name, (check = this.#compile(name)));
    return check;
  }

  #compile(name: string): Check {
    const shape = this.#model.shape(name);
    switch (shape.type) {
      case 'structure':
        return this.#structure(shape);
      case 'map':
        return this.#map(shape);
      case 'list':
        return this.#model.shape(shape.member).type === 'structure'
          ? this.#structureList(shape)
          : this.#scalarList(shape);
      case 'string':
      case 'integer':
      case 'boolean':
      case 'blob':
      case 'timestamp':
        return compileScalarCheck(name, shape);
    }
  }

  #scalarList(shape: Shape & { type: 'list' }): Check {
    const sizes = compileConstraints(shape);
    const member = this.#model.shape(shape.member);
    const members = compileScalarsCheck(member);
    const secret = isSecret(shape.member, member);
    return (value, path, found) => {
      expectType(value, shape, path);
      const items = value as readonly unknown[];
      const good = members.allHold(items, path);
      const shown = secret || items.length > longestEcho ? undefined : `'[${items.map(String).join(', ')}]'`;
      for (const { holds, rule } of sizes) if (!holds(items)) found.add(shown, path, rule);
      if (!good) found.add(shown, path, `Member must satisfy constraint: ${members.rule}`);
    };
  }

  #structureList(shape: Shape & { type: 'list' }): Check {
    const sizes = compileConstraints(shape);
    const member = this.#ofShape(shape.member);
    return (value, path, found) => {
      expectType(value, shape, path);
      const items = value as readonly unknown[];
      for (const { holds, rule } of sizes) if (!holds(items)) found.add(undefined, path, rule);
      for (const [index, item] of items.entries()) {
        const at = `${path}.${index + 1}.member`;
        if (isNull(item)) found.add('null', at, notNull);
        else member(item, at, found);
      }
    };
  }

  #map(shape: Shape & { type: 'map' }): Check {
    const keys = compileScalarsCheck(this.#model.shape(shape.key));
    const values = compileScalarsCheck(this.#model.shape(shape.value));
    return (value, path, found) => {
      expectType(value, shape, path);
      const map = value as object;
      if (!keys.allHold(Object.keys(map), path)) {
        found.add(undefined, path, `Map keys must satisfy constraint: ${keys.rule}`);
      }
      if (!values.allHold(Object.values(map), path)) {
        found.add(undefined, path, `Map value must satisfy constraint: ${values.rule}`);
      }
    };
  }

  #structure(shape: StructureShape): Check {
    const members = Object.entries(shape.members ?? {}).map(([name, target]) => ({
      name,
      spelled: toLowerFirst(name),
      required: shape.required?.includes(name) ?? false,
      check: this.#ofShape(target),
      shownNull: isSensitive(this.#model.shape(target)) ? undefined : 'null',
    }));
    return (value, path, found) => {
      expectType(value, shape, path);
      for (const { name, spelled, required, check, shownNull } of members) {
        const member = getMember(value as object, name);
        const at = path === '' ? spelled : `${path}.${spelled}`;
        if (!isNull(member)) check(member, at, found);
        else if (required) found.add(shownNull, at, notNull);
      }
    };
  }
}

/**
 * Validates requests against an API model: required members, types, lengths, ranges, patterns, enumerations. As in AWS, members that the operation
 * does not have are ignored, and null members count as absent.
 *
 * Throws `SerializationException` for the first wrong type, before anything else, otherwise one error with the model's code for all violations, in
 * AWS's words. Enumerations are listed in the model's order (AWS's order varies); no blob, sensitive value or grant token is repeated.
 */
export function makeValidator<O extends string>(model: ApiModel<O>): (operation: O, input: unknown) => void {
  const checks = new Checks(model);
  return (operation, input) => {
    const found = new Violations();
    checks.of(operation)(input, '', found);
    found.throwIfAny(model.invalid);
  };
}

const validateKms = makeValidator(kmsModel);

/** Validates a request of the KMS API; throws `SerializationException` or `ValidationException`. */
export function validate<O extends OperationName>(operation: O, input: unknown): asserts input is Input<O> {
  validateKms(operation, input);
}
