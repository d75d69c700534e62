/** Condition keys that no request here has: their conditions are settled before any request is made. */
import type { Condition } from '../model.ts';

/**
 * Those of AWS services that call on behalf of a principal, of networks and organizations, of attestation and key stores: none of these is here
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
 * Whether a condition holds for a request without its key
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html).
 */
export function holdsWhenAbsent({ operator, values }: Pick<Condition, 'operator' | 'values'>): boolean {
  const [, set, name = '', ifExists] = operatorForm.exec(operator) ?? [];
  if (ifExists !== undefined || set === 'ForAllValues') return true;
  if (set === 'ForAnyValue') return false;
  if (name.toLowerCase() === 'null') return values.some((each) => each.toLowerCase() === 'true');
  return /not/i.test(name);
}

/** Those of the conditions that a request decides; undefined where one of the others never holds. */
export function findOpenConditions(conditions: readonly Condition[]): readonly Condition[] | undefined {
  const settled = conditions.filter(({ key }) => isAbsentKey(key));
  if (!settled.every(holdsWhenAbsent)) return undefined;
  return conditions.filter(({ key }) => !isAbsentKey(key));
}
