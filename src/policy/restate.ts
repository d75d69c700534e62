/** Rewrites a key policy of another account for this one (docs/spec/key-bundle.md, "Acceptance"). */
import { rootArn } from '../base/arn.ts';
import { isJsonObject, parseJson, type Json, type JsonObject } from '../base/json.ts';
import { makeDefaultKeyPolicy } from './defaultkeypolicy.ts';

interface Move {
  /** Account ids, twelve digits. */
  readonly from: string;
  readonly to: string;
  /** The key's ARNs in other vaults, and in this one. */
  readonly formerArns: readonly string[];
  readonly arn: string;
}

function toList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [value ?? null];
}

/** Keeps the principals that exist in the new account: its root in the place of the other's. */
function restatePrincipals(
  principal: Json | undefined,
  effect: Json | undefined,
  { from, to }: Move,
): Json | undefined {
  const root = { AWS: rootArn(to) };
  // A denial of everyone stays one; a permission to everyone would give it to accounts that the user does not know.
  if (principal === '*') return effect === 'Deny' ? '*' : root;
  if (!isJsonObject(principal)) return undefined;
  const names = toList(principal['AWS']);
  if (names.includes('*')) return effect === 'Deny' ? '*' : root;
  return names.includes(rootArn(from)) || names.includes(from) ? root : undefined;
}

function restateStatement(statement: Json, move: Move): JsonObject | undefined {
  // A NotPrincipal cannot be rewritten for other principals.
  if (!isJsonObject(statement) || statement['Principal'] === undefined) return undefined;
  const principal = restatePrincipals(statement['Principal'], statement['Effect'], move);
  if (principal === undefined) return undefined;
  const { Resource: resource } = statement;
  const named = (each: Json): Json =>
    typeof each === 'string' && move.formerArns.includes(each) ? move.arn : each;
  return {
    ...statement,
    Principal: principal,
    ...(resource !== undefined && {
      Resource: Array.isArray(resource) ? toList(resource).map(named) : named(resource),
    }),
  };
}

/**
 * The policy's text for the key's new account; undefined if no statement remains. The default policy becomes the new account's default policy. The
 * caller must check that the result is valid and lets the root user change it.
 */
export function restatePolicy(text: string, move: Move): string | undefined {
  if (text === makeDefaultKeyPolicy(move.from)) return makeDefaultKeyPolicy(move.to);
  const policy = parseJson(text);
  if (!isJsonObject(policy)) return undefined;
  const statements = toList(policy['Statement']).flatMap((each) => restateStatement(each, move) ?? []);
  return statements.length === 0 ? undefined : JSON.stringify({ ...policy, Statement: statements });
}
