import { limits } from '../api/limits.ts';
import { base64url, fromBase64url, utf8 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import type { Page, ReadTx } from '../vault/types.ts';

interface PageRequest {
  readonly Limit?: number | undefined;
  readonly Marker?: string | undefined;
}

/** The requested number of items. Throws `ValidationException` above the operation's own maximum. */
export function getPageLimit(operation: keyof typeof limits.page, request: PageRequest): number {
  const { default: usual, max } = limits.page[operation];
  const limit = request.Limit ?? usual;
  if (limit > max) {
    throw new KmsError(
      'ValidationException',
      `1 validation error detected: Value '${limit}' at 'limit' failed to satisfy constraint: ` +
        `Member must have value less than or equal to ${max}`,
    );
  }
  return limit;
}

/** All records of one kind and scope, a few at a time. */
export async function* readPages(tx: ReadTx, kind: string, scope: string): AsyncGenerator<Page['items']> {
  let after: string | undefined;
  do {
    const page = await tx.list(kind, scope, { limit: 500, after });
    yield page.items;
    after = page.next;
  } while (after !== undefined);
}

export function toPageEnd(next: string | undefined): { Truncated: boolean; NextMarker?: string } {
  return next === undefined ? { Truncated: false } : { Truncated: true, NextMarker: next };
}

const elsewhereForm = /^(\d{12}):(.*)$/s;

/** The marker of a list that continues in another account: after `after`, that account's own marker (default: from its beginning). */
export function formatMarkerElsewhere(account: string, after = ''): string {
  return `${account}:${after}`;
}

/** Undefined for markers of the account's own lists. */
export function parseMarkerElsewhere(
  marker = '',
): { readonly account: string; readonly after: string | undefined } | undefined {
  const [, account, after] = elsewhereForm.exec(marker) ?? [];
  return account === undefined ? undefined : { account, after: after === '' ? undefined : after };
}

const markerForm = /^item:(\d{1,6})$/;

/** Returns a page of a complete list. */
export function takePage<T>(
  items: readonly T[],
  operation: keyof typeof limits.page,
  request: PageRequest,
): { readonly page: readonly T[]; readonly next: string | undefined } {
  const limit = getPageLimit(operation, request);
  const start = request.Marker === undefined ? 0 : parseMarker(request.Marker);
  const end = start + limit;
  return {
    page: items.slice(start, end),
    next: end < items.length ? base64url(utf8(`item:${end}`)) : undefined,
  };
}

function parseMarker(marker: string): number {
  const digits = markerForm.exec(fromBase64url(marker)?.toString('latin1') ?? '')?.[1];
  if (digits === undefined) throw new KmsError('InvalidMarkerException', 'The marker is not valid.');
  return Number(digits);
}
