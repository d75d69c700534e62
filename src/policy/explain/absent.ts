/** Condition keys that no request here has: their conditions have the same result for every request. */
import type { Condition } from '../model.ts';

/**
 * Keys about AWS services that call for a principal, networks, organizations, attestation and key stores, none of which exist here
 * (https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html,
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html).
 */
const absent: readonly RegExp[] = [
  /^kms:viaservice$/,
  /^kms:recipientattestation:/,
  /^kms:customkeystore/,
  /^aws:sourcevpc/,
  /^aws:vpc/,
  /^aws:source(?:arn|account|orgid|orgpaths)$/,
  /^aws:calledvia/,
  /^aws:(?:principal|resource)org(?:id|paths)$/,
  /^aws:principal(?:servicename|servicenameslist)$/,
  /^aws:(?:federatedprovider|referer|ec2instancesourcevpc|ec2instancesourceprivateipv4)$/,
];

export function isAbsentKey(key: string): boolean {
  const name = key.toLowerCase();
  return absent.some((each) => each.test(name));
}

const operatorForm = /^(?:(ForAllValues|ForAnyValue):)?([A-Za-z]+?)(IfExists)?$/;

/**
 * Whether a condition is met by a request without its key
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
export function holdsWhenAbsent({ operator, values }: Pick<Condition, 'operator' | 'values'>): boolean {
  const [, set, name = '', ifExists] = operatorForm.exec(operator) ?? [];
  if (ifExists !== undefined || set === 'ForAllValues') return true;
  if (set === 'ForAnyValue') return false;
  if (name.toLowerCase() === 'null') return values.some((each) => each.toLowerCase() === 'true');
  return /not/i.test(name);
}

/** The conditions that depend on the request; undefined if one of the others is never met. */
export function findOpenConditions(conditions: readonly Condition[]): readonly Condition[] | undefined {
  const settled = conditions.filter(({ key }) => isAbsentKey(key));
  if (!settled.every(holdsWhenAbsent)) return undefined;
  return conditions.filter(({ key }) => !isAbsentKey(key));
}
