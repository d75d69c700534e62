/** A page of IAM's listings. */
export interface IamPage {
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}

/** The items of all pages of a listing. */
export async function listAll<P extends IamPage, T>(
  ask: (marker: { readonly Marker?: string }) => Promise<P>,
  items: (page: P) => readonly T[] | undefined,
): Promise<readonly T[]> {
  const found: T[] = [];
  let marker: { readonly Marker?: string } = {};
  for (;;) {
    const page = await ask(marker);
    found.push(...(items(page) ?? []));
    if (page.IsTruncated !== true || page.Marker === undefined) return found;
    marker = { Marker: page.Marker };
  }
}

/** A page of KMS's listings. */
export interface Page {
  readonly NextMarker?: string | undefined;
  readonly Truncated?: boolean | undefined;
}

/** Every page of a listing, from the first. */
export async function* listPages<P extends Page>(
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
