/**
 * Checks a policy when it is put: refuses what AWS refuses, and every unknown name, so that evaluation never ignores a part of a stored policy
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html).
 */
import type {
  LocatedCondition,
  LocatedList,
  LocatedPolicy,
  LocatedPrincipals,
  LocatedStatement,
  LocatedText,
} from './grammar.ts';
import { findNonLatin1, malformed } from './located.ts';
import type { PolicyKind } from './model.ts';
import { isConditionKey, isKmsAction, isOverlyPermissiveForAll, isTrustAction } from './names.ts';
import { parseOperator } from './operators.ts';
import { findVariableFault } from './pattern.ts';
import { isPrincipalForm } from './principalforms.ts';

const invalidPrincipals = 'Policy contains a statement with one or more invalid principals.';
const withoutVendor = 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.';
const trustAlone = 'AssumeRole policy may only specify STS AssumeRole actions.';
const overlyPermissive =
  'OverlyPermissiveCondition: Using the ForAllValues set operator with a single-valued condition key matches requests ' +
  'without the specified [encryption context or tag] or with an unspecified [encryption context or tag]. ' +
  'To fix, remove ForAllValues.';

/** Maximum length of a name in an error. */
const mostName = 64;

/** Identity providers have host names (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html). */
function isProvider(vendor: string): boolean {
  return vendor === 'saml' || vendor.includes('.');
}

class Checker {
  readonly #text: string;
  readonly #kind: PolicyKind;
  readonly #variables: boolean;
  #statement = '';

  constructor({ text, version }: LocatedPolicy, kind: PolicyKind) {
    this.#text = text;
    this.#kind = kind;
    this.#variables = version?.text === '2012-10-17';
  }

  #fail(at: number, message: string): Error {
    const name = this.#statement.slice(0, mostName);
    return malformed(this.#text, at, message, name === '' ? undefined : name);
  }

  policy({ repeated, version, odd, statements }: LocatedPolicy): void {
    const foreign = findNonLatin1(this.#text);
    if (foreign !== undefined) throw this.#fail(foreign, 'The policy has a character outside Latin-1.');
    const [twice] = repeated;
    if (odd !== undefined) throw this.#fail(odd, 'Syntax errors in policy: Version and Id must be strings.');
    if (twice) throw this.#fail(twice.at, 'Syntax errors in policy: an element is there twice.');
    if (version && version.text !== '2008-10-17' && version.text !== '2012-10-17') {
      throw this.#fail(version.at, 'The policy must contain a valid version string.');
    }
    const sids = new Set<string>();
    for (const statement of statements) {
      this.#statement = statement.name;
      if (statement.oddSid !== undefined) {
        throw this.#fail(statement.oddSid, 'Syntax errors in policy: Sid must be a string.');
      }
      this.#checkSid(statement.sid, sids);
      this.#checkStatement(statement);
    }
  }

  #checkSid(sid: LocatedText | undefined, before: Set<string>): void {
    if (sid === undefined || sid.text === '') return;
    if (this.#kind !== 'key' && !/^[0-9A-Za-z]*$/.test(sid.text)) {
      throw this.#fail(
        sid.at,
        'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
      );
    }
    if (before.has(sid.text)) {
      throw this.#fail(sid.at, 'Statement IDs (SID) in a single policy must be unique.');
    }
    before.add(sid.text);
  }

  #checkStatement({ at, effect, principals, actions, resources, conditions }: LocatedStatement): void {
    if (principals) {
      if (principals.not && (effect === 'Allow' || this.#kind === 'trust')) {
        throw this.#fail(
          principals.value.at,
          'NotPrincipal must be used with the effect Deny in the policy of a key.',
        );
      }
      this.#checkPrincipals(principals.value);
    }
    this.#checkActions(actions.value);
    if (this.#kind === 'trust') {
      if (resources) throw this.#fail(resources.value.at, 'Has prohibited field Resource.');
    } else if (resources) this.#checkResources(resources.value);
    else if (this.#kind !== 'key') throw this.#fail(at, 'Policy statement must contain resources.');
    this.#checkConditions(conditions);
  }

  #checkPrincipals({ at, bare, kinds }: LocatedPrincipals): void {
    if (bare && bare.text !== '*') throw this.#fail(bare.at, invalidPrincipals);
    if (kinds.length === 0) throw this.#fail(at, invalidPrincipals);
    for (const { kind, names } of kinds) {
      if (names.items.length === 0) throw this.#fail(names.at, invalidPrincipals);
      const wrong = names.items.find(({ text }) => !isPrincipalForm(kind, text));
      if (wrong) throw this.#fail(wrong.at, invalidPrincipals);
    }
  }

  #checkActions({ at, items }: LocatedList): void {
    if (items.length === 0) throw this.#fail(at, 'Policy statement must contain actions.');
    for (const item of items) {
      const fault = this.#actionFault(item.text);
      if (fault !== undefined) throw this.#fail(item.at, fault);
    }
  }

  #actionFault(action: string): string | undefined {
    if (action === '*') return this.#kind === 'trust' ? trustAlone : undefined;
    const [vendor = '', name, ...more] = action.split(':');
    if (name === undefined) return withoutVendor;
    if (more.length > 0) return 'Actions/Condition can contain only one colon.';
    if (!/^[a-z0-9-]+$/i.test(vendor)) return 'Vendor is not valid.';
    if (!/^[\w*?-]+$/.test(name)) return 'The action is not valid.';
    const isPattern = /[*?]/.test(name);
    if (this.#kind === 'trust') {
      return vendor.toLowerCase() === 'sts' && (isPattern || isTrustAction(action)) ? undefined : trustAlone;
    }
    if (vendor.toLowerCase() === 'kms') {
      return isPattern || isKmsAction(action) ? undefined : 'The action is not one of AWS KMS.';
    }
    return this.#kind === 'key' ? 'A key policy can only have actions of AWS KMS.' : undefined;
  }

  #checkResources({ at, items }: LocatedList): void {
    if (items.length === 0) throw this.#fail(at, 'Policy statement must contain resources.');
    for (const { text, at: place } of items) {
      if (text === '*') continue;
      const parts = text.split(':');
      if (parts[0] !== 'arn' || parts.length < 3 || (parts.length < 6 && !text.endsWith('*'))) {
        throw this.#fail(place, 'Resource must be in ARN format or "*".');
      }
      if (this.#variables && parts.slice(0, 5).join(':').includes('${')) {
        throw this.#fail(
          place,
          'A policy variable can only be in the resource part of an ARN, after its fifth colon.',
        );
      }
      this.#checkVariables(text, place);
    }
  }

  #checkVariables(text: string, at: number): void {
    const fault = this.#variables ? findVariableFault(text) : undefined;
    if (fault !== undefined) throw this.#fail(at, fault);
  }

  #checkConditions(conditions: readonly LocatedCondition[]): void {
    const seen = new Set<string>();
    const places = new Map<string, number>();
    for (const { operator, key, values } of conditions) {
      // Some parsers would use only the last one.
      const place = places.get(operator.text) ?? operator.at;
      if (place !== operator.at) {
        throw this.#fail(operator.at, 'Syntax errors in policy: a condition operator is there twice.');
      }
      places.set(operator.text, place);
      const pair = `${operator.text.toLowerCase()} ${key.text.toLowerCase()}`;
      if (seen.has(pair)) throw this.#fail(key.at, 'Syntax errors in policy: a condition is there twice.');
      seen.add(pair);
      this.#checkKey(key);
      this.#checkValues(operator, values);
      const isForAll = parseOperator(operator.text)?.set === 'forallvalues';
      if (this.#kind === 'key' && isForAll && isOverlyPermissiveForAll(key.text)) {
        throw this.#fail(key.at, overlyPermissive);
      }
    }
  }

  /** For keys of other services only the form is checked; no request ever has them. A key policy accepts only those of identity providers. */
  #checkKey({ text, at }: LocatedText): void {
    const colon = text.indexOf(':');
    if (colon < 1 || colon === text.length - 1) throw this.#fail(at, withoutVendor);
    const vendor = text.slice(0, colon).toLowerCase();
    if (vendor === 'kms' || vendor === 'aws') {
      if (isConditionKey(text)) return;
    } else if (this.#kind !== 'key' || isProvider(vendor)) return;
    throw this.#fail(at, 'The condition key does not exist.');
  }

  #checkValues(operator: LocatedText, { at, items }: LocatedList): void {
    if (items.length === 0) throw this.#fail(at, 'Syntax errors in policy: a condition has no value.');
    const row = parseOperator(operator.text)?.row;
    for (const { text, at: place } of items) {
      if (
        row === null ? !/^(?:true|false)$/i.test(text) : row?.compare(text, this.#variables) === undefined
      ) {
        throw this.#fail(place, 'The value is not one that the condition operator can compare.');
      }
      if (row?.variables === true) this.#checkVariables(text, place);
    }
  }
}

export function checkStatements(policy: LocatedPolicy, kind: PolicyKind): void {
  new Checker(policy, kind).policy(policy);
}
