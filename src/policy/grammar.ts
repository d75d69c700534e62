/**
 * Parses the elements of a policy's text, each with its position. Checks what all kinds of policy have in common; `check.ts` checks the elements of
 * one kind and the existence of names (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html).
 */
import {
  malformed,
  indexLines,
  readLocated,
  type LocatedJson,
  type LocatedObject,
  type Member,
} from './located.ts';
import type { Effect, Location } from './model.ts';
import { parseOperator } from './operators.ts';

export interface LocatedText {
  readonly text: string;
  readonly at: number;
}

/** A list; a single value becomes a list of one. */
export interface LocatedList {
  readonly at: number;
  readonly items: readonly LocatedText[];
}

export interface LocatedPrincipals {
  readonly at: number;
  /** `AWS`, `Service`, `Federated`, `CanonicalUser`; a bare `"*"` becomes an `AWS` principal. */
  readonly kinds: readonly { readonly kind: string; readonly at: number; readonly names: LocatedList }[];
  readonly bare?: LocatedText | undefined;
}

export interface LocatedCondition {
  readonly operator: LocatedText;
  readonly key: LocatedText;
  readonly values: LocatedList;
}

/** An element with a negative form; a statement has at most one of the two. */
export interface Either<T> {
  readonly not: boolean;
  readonly value: T;
}

export interface LocatedStatement {
  readonly at: number;
  readonly location: Location;
  readonly name: string;
  readonly sid?: LocatedText | undefined;
  /** Position of a `Sid` that is not a string. */
  readonly oddSid?: number | undefined;
  readonly effect: Effect;
  readonly principals?: Either<LocatedPrincipals> | undefined;
  readonly actions: Either<LocatedList>;
  readonly resources?: Either<LocatedList> | undefined;
  readonly conditions: readonly LocatedCondition[];
}

export interface LocatedPolicy {
  readonly text: string;
  readonly version?: LocatedText | undefined;
  readonly id?: string | undefined;
  /** Position of a `Version` or `Id` that is not a string. */
  readonly odd?: number | undefined;
  readonly statements: readonly LocatedStatement[];
  /** Duplicate members of objects; the last one of a name is used. */
  readonly repeated: readonly Member[];
}

const policyElements: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement']);
const statementElements: ReadonlySet<string> = new Set([
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
]);
const principalKinds: ReadonlySet<string> = new Set(['AWS', 'Service', 'Federated', 'CanonicalUser']);

class Grammar {
  readonly #text: string;
  readonly #placeOf: (at: number) => Location;
  readonly repeated: Member[] = [];

  constructor(text: string) {
    this.#text = text;
    this.#placeOf = indexLines(text);
  }

  fail(at: number, message: string): Error {
    return malformed(this.#text, at, message);
  }

  /** Members by name; the last of each name, as in every JSON parser. */
  members(object: LocatedObject, known: ReadonlySet<string>, what: string): ReadonlyMap<string, Member> {
    const found = new Map<string, Member>();
    for (const member of object.members) {
      if (!known.has(member.name))
        throw this.fail(member.at, `Syntax errors in policy: ${what} has an unknown element.`);
      if (found.has(member.name)) this.repeated.push(member);
      found.set(member.name, member);
    }
    return found;
  }

  object(value: LocatedJson, what: string): LocatedObject {
    if (value.type === 'object') return value;
    throw this.fail(value.at, `Syntax errors in policy: ${what} must be an object.`);
  }

  string(value: LocatedJson, what: string): LocatedText {
    if (value.type === 'string') return { text: value.value, at: value.at };
    throw this.fail(value.at, `Syntax errors in policy: ${what} must be a string.`);
  }

  list(value: LocatedJson, what: string, item = (each: LocatedJson) => this.string(each, what)): LocatedList {
    const items = value.type === 'list' ? value.items : [value];
    return { at: value.at, items: items.map(item) };
  }

  /** Accepts strings, numbers and booleans; the text of a number or boolean is its value. */
  conditionValue(value: LocatedJson): LocatedText {
    if (value.type === 'string' || value.type === 'number' || value.type === 'boolean') {
      return { text: value.value, at: value.at };
    }
    throw this.fail(
      value.at,
      'Syntax errors in policy: a condition value must be a string, a number or a boolean.',
    );
  }

  conditions(value: LocatedJson): LocatedCondition[] {
    return this.object(value, 'Condition').members.flatMap(({ name, at, value: keys }) => {
      const operator = { text: name, at };
      if (parseOperator(name) === undefined) throw this.fail(at, 'Invalid Condition type.');
      return this.object(keys, 'A condition operator').members.map((key) => ({
        operator,
        key: { text: key.name, at: key.at },
        values: this.list(key.value, '', (each) => this.conditionValue(each)),
      }));
    });
  }

  principals(value: LocatedJson, what: string): LocatedPrincipals {
    if (value.type === 'string') {
      const bare = { text: value.value, at: value.at };
      const names = { at: value.at, items: [bare] };
      return { at: value.at, bare, kinds: [{ kind: 'AWS', at: value.at, names }] };
    }
    const members = this.members(this.object(value, what), principalKinds, what);
    const kinds = [...members].map(([kind, member]) => ({
      kind,
      at: member.at,
      names: this.list(member.value, what),
    }));
    return { at: value.at, kinds };
  }

  either<T>(
    members: ReadonlyMap<string, Member>,
    name: string,
    read: (value: LocatedJson, what: string) => T,
  ): Either<T> | undefined {
    const [positive, negative] = [members.get(name), members.get(`Not${name}`)];
    if (positive && negative) {
      throw this.fail(
        negative.at,
        `Syntax errors in policy: a statement cannot have both ${name} and Not${name}.`,
      );
    }
    if (positive) return { not: false, value: read(positive.value, name) };
    return negative && { not: true, value: read(negative.value, `Not${name}`) };
  }

  statement(value: LocatedJson, index: number): LocatedStatement {
    const object = this.object(value, 'a statement');
    const members = this.members(object, statementElements, 'a statement');
    const effect = members.get('Effect')?.value;
    if (effect?.type !== 'string' || (effect.value !== 'Allow' && effect.value !== 'Deny')) {
      throw this.fail(
        effect?.at ?? object.at,
        'Syntax errors in policy: the Effect of a statement must be Allow or Deny.',
      );
    }
    const list = (each: LocatedJson, what: string) => this.list(each, what);
    const actions = this.either(members, 'Action', list);
    if (actions === undefined) throw this.fail(object.at, 'Policy statement must contain actions.');
    const [sid, condition] = [members.get('Sid')?.value, members.get('Condition')?.value];
    const sidText = sid?.type === 'string' ? { text: sid.value, at: sid.at } : undefined;
    return {
      at: object.at,
      location: this.#placeOf(object.at),
      name: sidText === undefined || sidText.text === '' ? `statement ${index + 1}` : sidText.text,
      sid: sidText,
      oddSid: sid && !sidText ? sid.at : undefined,
      effect: effect.value,
      principals: this.either(members, 'Principal', (each, what) => this.principals(each, what)),
      actions,
      resources: this.either(members, 'Resource', list),
      conditions: condition ? this.conditions(condition) : [],
    };
  }

  policy(value: LocatedJson): LocatedPolicy {
    const object = this.object(value, 'the policy');
    const members = this.members(object, policyElements, 'the policy');
    const statement = members.get('Statement')?.value;
    if (statement === undefined)
      throw this.fail(object.at, 'Syntax errors in policy: the policy has no Statement.');
    const items = statement.type === 'list' ? statement.items : [statement];
    if (items.length === 0)
      throw this.fail(statement.at, 'Syntax errors in policy: the policy has no statement.');
    const [version, id] = [members.get('Version')?.value, members.get('Id')?.value];
    return {
      text: this.#text,
      version: version?.type === 'string' ? { text: version.value, at: version.at } : undefined,
      id: id?.type === 'string' ? id.value : undefined,
      odd: [version, id].find((value) => value !== undefined && value.type !== 'string')?.at,
      statements: items.map((each, index) => this.statement(each, index)),
      repeated: this.repeated,
    };
  }
}

/** Throws `MalformedPolicyDocumentException` with the position of the fault, and `LimitExceededException` for a text above every limit. */
export function readPolicy(text: string): LocatedPolicy {
  return new Grammar(text).policy(readLocated(text));
}
