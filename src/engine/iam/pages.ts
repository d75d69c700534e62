/** Pages of IAM lists. Each begins after the item that its marker names, whatever was added or removed in the meantime. */
import { base64url, fromBase64url, fromUtf8, utf8 } from '../../base/bytes.ts';
import { KmsError } from '../../base/errors.ts';
import { iamLimits } from './limits.ts';

export interface PageRequest {
  readonly Marker?: string | undefined;
  readonly MaxItems?: number | undefined;
}

export interface PageEnd {
  readonly IsTruncated: boolean;
  readonly Marker?: string;
}

const prefix = 'after:';

function parseMarker(marker: string): string {
  const text = fromUtf8(fromBase64url(marker) ?? new Uint8Array());
  if (text?.startsWith(prefix) !== true) throw new KmsError('ValidationError', 'Invalid Marker.');
  return text.slice(prefix.length);
}

/** `placeOf` returns a unique sort key of an item; the items are sorted by it. */
export function takeIamPage<T>(
  items: readonly T[],
  placeOf: (item: T) => string,
  { Marker, MaxItems = iamLimits.pageItems }: PageRequest,
): { readonly page: readonly T[]; readonly end: PageEnd } {
  const after = Marker === undefined ? undefined : parseMarker(Marker);
  const rest = after === undefined ? items : items.filter((item) => placeOf(item) > after);
  const page = rest.slice(0, MaxItems);
  const last = page.at(-1);
  return {
    page,
    end:
      page.length < rest.length && last !== undefined
        ? { IsTruncated: true, Marker: base64url(utf8(prefix + placeOf(last))) }
        : { IsTruncated: false },
  };
}
