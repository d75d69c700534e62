/** Values that are there to be replaced. */

const words =
  /^(?:change_?me|replace|insert|your|my|dummy|fake|example|sample|todo|fixme|redacted|removed|hidden|masked|none|null|nil|undefined|true|false|xxx|placeholder|enter)(?![a-z])|(?:example|placeholder|dummy|redacted|changeme|_here|-here)/i;

/** Whether a value is no secret but says where one goes, or is an example of documents. */
export function isPlaceholder(value: string): boolean {
  if (value.length === 0) return true;
  if (new Set(value).size <= 2) return true;
  if (/[<{[][\w -]*[>}\]]|\$[{(A-Za-z_]|%[sdv(]|\*{3}|\.{3}|x{5}/i.test(value)) return true;
  return words.test(value);
}
