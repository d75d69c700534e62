/** Makes text safe for a terminal: no name, description, context or response may move the cursor, reverse text (bidi overrides) or begin a line. */

/** C0, DEL and C1; format characters, such as those of direction and of no width; line and paragraph separators; lone surrogates. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Most text: checking it takes a third of the time of the Unicode classes. */
const plain = /^[ -~]*$/;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return short[character] ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex.padStart(4, '0')}}`);
}

/** One line: invisible characters are written as `\x1b`, `\u{202e}`, `\n`. */
export function visible(text: string): string {
  return plain.test(text) ? text : text.replace(hidden, escaped);
}

/** Several lines: keeps line ends (including CRLF) and tabs. */
export function visibleLines(text: string): string {
  return text.replace(/\r\n|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (each) =>
    each === '\r\n' || each === '\n' || each === '\t' ? each : escaped(each),
  );
}

/** JSON text with the same characters escaped as in JSON: it means the same. Keeps line ends between members. */
export function visibleJson(json: string): string {
  return json.replace(hidden, (each) =>
    each === '\n'
      ? each
      : Array.from(
          { length: each.length },
          (_, i) => `\\u${each.charCodeAt(i).toString(16).padStart(4, '0')}`,
        ).join(''),
  );
}
