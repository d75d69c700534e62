/**
 * Makes text harmless for a terminal. Those who write names of files, descriptions, contexts or answers of servers must not move the
 * cursor, change the clipboard, reverse what is read (bidi overrides) or begin a line.
 */

/** C0, DEL and C1; format characters, such as those of direction and of no width; line and paragraph separators; half a surrogate pair. */
const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Most text: looked at in a third of the time that the classes of Unicode take. */
const plain = /^[ -~]*$/;

const short: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escaped(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = code.toString(16);
  return short[character] ?? (code < 0x100 ? `\\x${hex.padStart(2, '0')}` : `\\u{${hex.padStart(4, '0')}}`);
}

/** One line: what cannot be seen is written as `\x1b`, `\u{202e}`, `\n`. */
export function visible(text: string): string {
  return plain.test(text) ? text : text.replace(hidden, escaped);
}

/** Several lines: line ends (CRLF too) and tabs stay. */
export function visibleLines(text: string): string {
  return text.replace(/\r\n|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, (each) =>
    each === '\r\n' || each === '\n' || each === '\t' ? each : escaped(each),
  );
}

/** JSON text with the same characters as JSON escapes them: it means the same. Line ends between members stay. */
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
