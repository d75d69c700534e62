import { base64, fromBase64 } from '../base/bytes.ts';
import { isJsonObject, type Json, type JsonObject } from '../base/json.ts';
import type { Input, OperationName, Output } from './kms.ts';
import { wrongType } from './mismatch.ts';
import {
  isSensitive,
  kmsModel,
  getMember,
  type ApiModel,
  type Member,
  type Shape,
  type StructureShape,
} from './model.ts';
import type { OperationTypes } from './types.ts';

/** A map of the API as an object without prototype, in which every name is an ordinary key. */
function toMap<T>(entries: Iterable<readonly [string, T]>): Record<string, T> {
  const map = Object.create(null) as Record<string, T>;
  for (const [key, value] of entries) map[key] = value;
  return map;
}

const dateTime = /^(\d{4})-(\d{2})-(\d{2})T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

function decodeDate(value: Json): Date | undefined {
  if (typeof value === 'number') {
    const date = new Date(Math.round(value * 1000));
    return Number.isNaN(date.getTime()) ? undefined : date;
  }
  const [, year, month, day] = (typeof value === 'string' ? dateTime.exec(value) : null) ?? [];
  if (year === undefined || typeof value !== 'string') return undefined;
  const date = new Date(value);
  // `Date` parses 31 February as 3 March.
  const calendar = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number.isNaN(date.getTime()) || calendar.getUTCDate() !== Number(day) ? undefined : date;
}

/** Padded base64 of RFC 4648. Like AWS, skips line breaks and blanks, which other encoders insert. */
function decodeBlob(value: Json): Uint8Array | undefined {
  if (typeof value !== 'string') return undefined;
  return fromBase64(value) ?? fromBase64(value.replace(/[\t\n\r ]+/g, ''));
}

/** The spelling of members and times in one output. */
interface Form {
  /** Whether members begin with a lower-case letter. */
  readonly lower: boolean;
  /** Whether members that the model marks sensitive are included. */
  readonly sensitive: boolean;
  readonly time: (date: Date) => Json;
}

export const forms = {
  /** AWS JSON 1.1: seconds since the epoch, with milliseconds as a fraction. */
  wire: { lower: false, sensitive: true, time: (date) => date.getTime() / 1000 },
  /** AWS CLI version 2: ISO 8601 with offset, and with microseconds unless they are zero. */
  cli: {
    lower: false,
    sensitive: true,
    time: (date) =>
      date
        .toISOString()
        .replace(/(\.\d{3})Z$/, (_, part: string) => `${part === '.000' ? '' : `${part}000`}+00:00`),
  },
  /** CloudTrail: lower camel case, UTC with a resolution of seconds like its `eventTime`. */
  trail: { lower: true, sensitive: false, time: (date) => date.toISOString().replace(/\.\d{3}Z$/, 'Z') },
} satisfies Record<string, Form>;

/** Operations by name, as in the generated types. */
type Operations<T> = { readonly [O in keyof T]: { readonly input: object; readonly output: object } };
type Name<T> = keyof T & string;

/** Converts requests and responses of one API to and from JSON. */
export class Codec<T extends Operations<T>> {
  readonly #model: ApiModel<Name<T>>;
  readonly #chosen = new WeakMap<readonly string[], readonly Member[]>();

  constructor(model: ApiModel<Name<T>>) {
    this.#model = model;
  }

  /**
   * Decodes a request from a JSON body or from `--input`: blobs from base64, timestamps from seconds since the epoch or ISO 8601 text, maps without a
   * prototype. Keeps only members of the operation and drops null ones. Not validated, whatever the type says: pass it to `validate`. Throws
   * `SerializationException`.
   */
  fromJson<O extends Name<T>>(operation: O, json: Json): T[O]['input'] {
    return this.#decodeStructure(this.#model.input(operation), json, '');
  }

  /** Decodes the response in a server's JSON body. Not validated: the server is trusted to follow the API. Throws `SerializationException`. */
  outputFromJson<O extends Name<T>>(operation: O, json: Json): T[O]['output'] {
    return this.#decodeStructure(this.#model.output(operation), json, '');
  }

  /** Encodes a response as AWS's server (`wire`) or AWS CLI (`cli`) does: members in the model's order, without absent ones. */
  toJson<O extends Name<T>>(operation: O, output: T[O]['output'], form: 'wire' | 'cli'): JsonObject {
    return this.encodeStructure(this.#model.output(operation), undefined, output, forms[form]);
  }

  /** Encodes a request for a server. */
  requestToJson<O extends Name<T>>(operation: O, input: T[O]['input']): JsonObject {
    return this.encodeStructure(this.#model.input(operation), undefined, input, forms.wire);
  }

  /** Restores a request from an audit record, without the members that the record omits. */
  fromTrail(operation: Name<T>, parameters: JsonObject): JsonObject {
    return this.#respell(this.#model.input(operation), parameters) as JsonObject;
  }

  #respell(shape: Shape, value: Json): Json {
    if (shape.type === 'list' && Array.isArray(value)) {
      const member = this.#model.shape(shape.member);
      return (value as readonly Json[]).map((item) => this.#respell(member, item));
    }
    if (shape.type !== 'structure' || !isJsonObject(value)) return value;
    const out: Record<string, Json> = {};
    for (const { name, spelled, shape: target } of this.#model.members(shape)) {
      const member = getMember(value, spelled) as Json | undefined;
      if (member !== undefined && member !== null) out[name] = this.#respell(target, member);
    }
    return out;
  }

  /** All members, or only those in a list for this structure. */
  encodeStructure(
    shape: StructureShape,
    names: readonly string[] | undefined,
    value: object,
    form: Form,
  ): JsonObject {
    const out: Record<string, Json> = {};
    const members = names ? this.#chosenOf(shape, names) : this.#model.members(shape);
    for (const { name, spelled, shape: target } of members) {
      const member = getMember(value, name);
      if (member === undefined || member === null) continue;
      if (!form.sensitive && isSensitive(target)) continue;
      out[form.lower ? spelled : name] = this.#encode(target, member, form);
    }
    return out;
  }

  /** Passes JSON scalars on unchanged: validation checks their type. */
  #decode(shape: Shape, value: Json, path: string): unknown {
    // Keep a null in a list or map, so that validation refuses it.
    if (value === null) return null;
    switch (shape.type) {
      case 'blob': {
        const blob = decodeBlob(value);
        if (blob === undefined) throw wrongType(value, 'blob', path);
        return blob;
      }
      case 'timestamp': {
        const date = decodeDate(value);
        if (date === undefined) throw wrongType(value, 'timestamp', path);
        return date;
      }
      case 'list': {
        if (!Array.isArray(value)) throw wrongType(value, 'list', path);
        const member = this.#model.shape(shape.member);
        return (value as readonly Json[]).map((item, index) =>
          this.#decode(member, item, `${path}.${index + 1}.member`),
        );
      }
      case 'map': {
        if (!isJsonObject(value)) throw wrongType(value, 'map', path);
        const member = this.#model.shape(shape.value);
        return toMap(
          Object.entries(value).map(([key, item]) => [key, this.#decode(member, item, path)] as const),
        );
      }
      case 'structure':
        return this.#decodeStructure(shape, value, path);
      case 'string':
      case 'integer':
      case 'boolean':
        return value;
    }
  }

  #decodeStructure(shape: StructureShape, value: Json, path: string): Record<string, unknown> {
    if (!isJsonObject(value)) throw wrongType(value, 'structure', path);
    const out: Record<string, unknown> = {};
    for (const { name, spelled, shape: target } of this.#model.members(shape)) {
      const member = getMember(value, name) as Json | undefined;
      if (member === undefined || member === null) continue;
      out[name] = this.#decode(target, member, path === '' ? spelled : `${path}.${spelled}`);
    }
    return out;
  }

  #encode(shape: Shape, value: unknown, form: Form): Json {
    switch (shape.type) {
      case 'blob':
        return base64(value as Uint8Array);
      case 'timestamp':
        return form.time(value as Date);
      case 'list': {
        const member = this.#model.shape(shape.member);
        return (value as readonly unknown[]).map((item) => this.#encode(member, item, form));
      }
      case 'map': {
        const member = this.#model.shape(shape.value);
        return toMap(
          Object.entries(value as object).map(
            ([key, item]) => [key, this.#encode(member, item, form)] as const,
          ),
        );
      }
      case 'structure':
        return this.encodeStructure(shape, undefined, value as object, form);
      case 'string':
      case 'integer':
      case 'boolean':
        return value as Json;
    }
  }

  /** The structure's members in the order of an operation row's list. */
  #chosenOf(shape: StructureShape, names: readonly string[]): readonly Member[] {
    let members = this.#chosen.get(names);
    if (members === undefined) {
      const all = this.#model.members(shape);
      members = names.flatMap((name) => all.filter((member) => member.name === name));
      this.#chosen.set(names, members);
    }
    return members;
  }
}

export const kmsCodec = new Codec<OperationTypes>(kmsModel);

/** `Codec.fromJson` of the KMS API. */
export function fromJson<O extends OperationName>(operation: O, json: Json): Input<O> {
  return kmsCodec.fromJson(operation, json);
}

/** `Codec.outputFromJson` of the KMS API. */
export function outputFromJson<O extends OperationName>(operation: O, json: Json): Output<O> {
  return kmsCodec.outputFromJson(operation, json);
}

/** `Codec.toJson` of the KMS API. */
export function toJson<O extends OperationName>(
  operation: O,
  output: Output<O>,
  form: 'wire' | 'cli',
): JsonObject {
  return kmsCodec.toJson(operation, output, form);
}

/** `Codec.requestToJson` of the KMS API. */
export function requestToJson<O extends OperationName>(operation: O, input: Input<O>): JsonObject {
  return kmsCodec.requestToJson(operation, input);
}
