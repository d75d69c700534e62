/** Lists keys and aliases in long pages, through the agent of a vault. */
import { KmsError } from '../base/errors.ts';
import { isJsonObject, type JsonObject } from '../base/json.ts';
import type { AliasesPage, KeysPage, Listing } from '../engine/listing.ts';
import type { AgentClient } from './agent.ts';

export type { AliasesPage, KeysPage, Listing };

/** The agent's action for listings. */
export const listingAction = 'listing';

type Kind = keyof Listing;

export function listingThrough(client: Pick<AgentClient, 'request'>, headers: string): Listing {
  const ask = async (of: Kind, marker: string | undefined): Promise<never> =>
    (await client.request(
      'POST',
      `/agent/${listingAction}`,
      headers,
      JSON.stringify({ of, marker }),
    )) as never;
  return { keys: (marker) => ask('keys', marker), aliases: (marker) => ask('aliases', marker) };
}

/** Rejects with `SerializationException` for an invalid request. */
export async function answerListing(listing: Listing, { of, marker }: JsonObject): Promise<JsonObject> {
  if ((of !== 'keys' && of !== 'aliases') || (marker !== undefined && typeof marker !== 'string')) {
    throw new KmsError('SerializationException', 'The body is not of the form that this page takes.');
  }
  const page: unknown = await listing[of](marker);
  return isJsonObject(page) ? page : {};
}
