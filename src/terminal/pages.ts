/** Listings page by page, as the API gives them. */

export interface Page {
  readonly NextMarker?: string | undefined;
  readonly Truncated?: boolean | undefined;
}

/** Every page of a listing, from the first. */
export async function* pages<P extends Page>(
  ask: (marker: { readonly Marker?: string }) => Promise<P>,
): AsyncGenerator<P, void, undefined> {
  let marker: { readonly Marker?: string } = {};
  for (;;) {
    const page = await ask(marker);
    yield page;
    if (page.Truncated !== true || page.NextMarker === undefined) return;
    marker = { Marker: page.NextMarker };
  }
}
