/** A page of IAM's listings. */
export interface IamPage {
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}

/** The items of all pages of a listing. */
export async function allOf<P extends IamPage, T>(
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
