/**
 * Decides what a key policy allows. Only what needs no context beside principal, action and resource is understood so
 * far; anything more in a policy is refused when it is read, never passed over.
 */
import { rootArn } from '../base/arn.ts';
import { KmsError } from '../base/errors.ts';
import { isJsonObject, parseJson, type Json, type JsonObject } from '../base/json.ts';
import { matchesWildcards } from './wildcard.ts';

type Matcher = (text: string) => boolean;

export interface PolicyStatement {
  /** Its `Sid`, else its place in the policy (`statement 1`). */
  readonly name: string;
  readonly effect: 'Allow' | 'Deny';
  /** ARNs, account ids or `*`. */
  readonly principals: readonly string[];
  /** Of names in lower case. */
  readonly actions: readonly Matcher[];
  readonly resources: readonly Matcher[];
}

export interface PolicyRequest {
  readonly principal: { readonly arn: string; readonly account: string };
  /** `kms:Operation` */
  readonly action: string;
  /** The key's ARN. */
  readonly resource: string;
}

export interface Decision {
  readonly allowed: boolean;
  /** An explicit deny wins over every allow; without either the answer is no. */
  readonly why: 'allow' | 'explicit deny' | 'no statement';
  /** The statement that decided, by name. */
  readonly statement?: string;
}

const policyMembers: ReadonlySet<string> = new Set(['Version', 'Id', 'Statement']);
const statementMembers: ReadonlySet<string> = new Set(['Sid', 'Effect', 'Principal', 'Action', 'Resource']);
/** Those of AWS's grammar that are not evaluated yet. */
const laterMembers: ReadonlySet<string> = new Set(['NotPrincipal', 'NotAction', 'NotResource', 'Condition']);

function malformed(message: string): KmsError {
  return new KmsError('MalformedPolicyDocumentException', message);
}

function strings(value: Json | undefined, member: string): readonly string[] {
  const list = Array.isArray(value) ? (value as readonly Json[]) : [value ?? null];
  if (list.length === 0 || !list.every((item) => typeof item === 'string')) {
    throw malformed(`The ${member} of a policy statement must be a string or a list of strings.`);
  }
  return list;
}

function checkMembers(value: JsonObject, known: ReadonlySet<string>): void {
  const others = Object.keys(value).filter((name) => !known.has(name));
  if (others.length === 0) return;
  const members = [...known].join(', ');
  if (others.some((name) => !laterMembers.has(name))) {
    throw malformed(`The policy has a member other than ${members}.`);
  }
  throw new KmsError(
    'UnsupportedOperationException',
    `Policies may only have the members ${members} so far.`,
  );
}

function matcher(pattern: string): Matcher {
  if (pattern === '*') return () => true;
  if (!/[*?]/.test(pattern)) return (text) => text === pattern;
  return (text) => matchesWildcards(pattern, text);
}

/** The kinds of principals beside AWS's own; none of them calls here, so that a statement for them applies to nobody. */
const kindsOfOthers: ReadonlySet<string> = new Set(['Service', 'Federated', 'CanonicalUser']);

function principalsOf(principal: Json | undefined): readonly string[] {
  if (principal === '*') return ['*'];
  const kinds = isJsonObject(principal) ? Object.keys(principal) : [];
  if (!isJsonObject(principal) || kinds.length === 0) {
    throw malformed('The Principal of a policy statement must be "*" or have the member AWS.');
  }
  for (const kind of kinds) {
    if (kind !== 'AWS' && !kindsOfOthers.has(kind)) {
      throw malformed('The Principal of a policy statement has a member that principals do not have.');
    }
    strings(principal[kind], 'Principal');
  }
  return 'AWS' in principal ? strings(principal['AWS'], 'Principal') : [];
}

function parseStatement(value: Json, index: number): PolicyStatement {
  if (!isJsonObject(value)) throw malformed('A policy statement must be an object.');
  checkMembers(value, statementMembers);
  const { Sid: sid, Effect: effect, Principal: principal } = value;
  if (effect !== 'Allow' && effect !== 'Deny') {
    throw malformed('The Effect of a policy statement must be Allow or Deny.');
  }
  return {
    name: typeof sid === 'string' && sid !== '' ? sid : `statement ${index + 1}`,
    effect,
    principals: principalsOf(principal),
    actions: strings(value['Action'], 'Action').map((pattern) => matcher(pattern.toLowerCase())),
    resources: strings(value['Resource'], 'Resource').map(matcher),
  };
}

/**
 * The statements of a key policy's text. Throws `MalformedPolicyDocumentException`, and `UnsupportedOperationException`
 * for members that are not evaluated.
 */
export function parseKeyPolicy(text: string): readonly PolicyStatement[] {
  const value = parseJson(text);
  if (!isJsonObject(value)) throw malformed('The policy is not a JSON object.');
  checkMembers(value, policyMembers);
  const statement = value['Statement'];
  const list = Array.isArray(statement) ? (statement as readonly Json[]) : [statement ?? null];
  if (list.length === 0) throw malformed('The policy has no statement.');
  return list.map(parseStatement);
}

/**
 * An account id or root ARN stands for the account: the root user itself, and the right of the account's own IAM
 * policies to decide about others, which therefore are not allowed by it alone.
 */
function isPrincipal(name: string, { arn, account }: PolicyRequest['principal']): boolean {
  if (name === '*' || name === arn) return true;
  return name === account && arn === rootArn(account);
}

function applies(statement: PolicyStatement, { principal, action, resource }: PolicyRequest): boolean {
  const name = action.toLowerCase();
  return (
    statement.principals.some((each) => isPrincipal(each, principal)) &&
    statement.actions.some((matches) => matches(name)) &&
    statement.resources.some((matches) => matches(resource))
  );
}

/** What the policy alone says; IAM policies and grants are weighed by the caller. */
export function evaluateKeyPolicy(policy: readonly PolicyStatement[], request: PolicyRequest): Decision {
  const applying = policy.filter((statement) => applies(statement, request));
  const denying = applying.find(({ effect }) => effect === 'Deny');
  if (denying) return { allowed: false, why: 'explicit deny', statement: denying.name };
  const [allowing] = applying;
  return allowing
    ? { allowed: true, why: 'allow', statement: allowing.name }
    : { allowed: false, why: 'no statement' };
}
