/**
 * A principal may retire grants on keys of any account, but only its own account decides who may list them
 * (https://docs.aws.amazon.com/kms/latest/APIReference/API_ListRetirableGrants.html, "Cross-account use").
 */
import type { Input, Output } from '../../api/kms.ts';
import { KmsError } from '../../base/errors.ts';
import { parseActor } from '../../base/principal.ts';
import { listRetirable } from '../grants.ts';
import { toGrantEntry } from '../handlers/grants.ts';
import { formatMarkerElsewhere, toPageEnd, getPageLimit, parseMarkerElsewhere } from '../pages.ts';
import type { Hosted } from './delivery.ts';

type Listed = Output<'ListRetirableGrants'>;

/** `listed`: the page of the caller's own vault, which authorized the call. Its grants come first, then those of the other accounts. */
export async function addRetirableElsewhere(
  listed: Listed,
  input: Input<'ListRetirableGrants'>,
  {
    home,
    others,
    region,
  }: { readonly home: Hosted; readonly others: readonly Hosted[]; readonly region: string },
): Promise<Listed> {
  const { RetiringPrincipal: principal, Marker } = input;
  if (listed.Truncated || parseActor(principal)?.account !== home.vault.settings.account) return listed;
  const limit = getPageLimit('ListRetirableGrants', input);
  const begun = parseMarkerElsewhere(Marker);
  const first = begun ? others.findIndex(({ vault }) => vault.settings.account === begun.account) : 0;
  if (first < 0) throw new KmsError('InvalidMarkerException', 'The marker is not valid.');
  const grants = [...(listed.Grants ?? [])];
  let after = begun?.after;
  for (const { vault } of others.slice(first)) {
    const { account } = vault.settings;
    const goOn = (at?: string): Listed => ({
      ...listed,
      Grants: grants,
      ...toPageEnd(formatMarkerElsewhere(account, at)),
    });
    if (grants.length === limit) return goOn();
    const options = { limit: limit - grants.length, after };
    const { items, next } = await vault.read((tx) => listRetirable(tx, region, principal, options));
    grants.push(...items.map(({ keyId, grant }) => toGrantEntry({ account, region }, keyId, grant)));
    if (next !== undefined) return goOn(next);
    after = undefined;
  }
  return { ...listed, Grants: grants };
}
