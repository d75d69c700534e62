/** The text of a settings file: one setting per line, in a subset of YAML that a hostile file cannot make expensive to parse. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { KmsError } from '../base/errors.ts';
import { unreadable } from '../base/filefailure.ts';
import { isNestedTooDeep } from '../base/nesting.ts';
import { readText, withoutBlanks } from '../base/text.ts';

export const settingNames = ['vault', 'region', 'key', 'as'] as const;
export type SettingName = (typeof settingNames)[number];
export type FileSettings = Readonly<Partial<Record<SettingName, string>>>;

/** Sections of a project file that are not settings of the command line: lists for the scanner (src/commands/scan/settings.ts). */
const sectionNames = ['protect', 'scan', 'allow'];
const sectionLine = new RegExp(`^(?:${sectionNames.join('|')})[ \\t]*:(?:\\s|$)`);
/** A line that continues a section: indented, or an item of a list. */
const inSection = /^(?:[ \t]|-(?:\s|$)|[\]}])/;

/** Size limit of a settings file in bytes. */
const usualLimit = 64 * 1024;

function refuse(file: string, what: string, hint?: string): KmsError {
  return new KmsError('Usage', `${file} ${what}`, hint === undefined ? {} : { hint });
}

/**
 * Reads a settings file after `check` has seen the stats of the opened file. Neither a pipe (which blocks) nor a device (which never ends) can hang
 * it. Throws `Usage` for anything but a regular file of up to `limit` bytes (default 64 KiB).
 */
export function readSettingsFile(
  file: string,
  {
    follow,
    check,
    limit = usualLimit,
  }: { readonly follow: boolean; readonly check?: (stats: Stats) => void; readonly limit?: number },
): Buffer {
  let fd: number | undefined;
  try {
    fd = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK | (follow ? 0 : constants.O_NOFOLLOW));
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw refuse(file, 'is not a regular file', 'replace it with a file, or remove it');
    check?.(stats);
    const bytes = Buffer.alloc(Math.min(limit, Math.max(usualLimit, stats.size)) + 1);
    let length = 0;
    for (let count = -1; count !== 0 && length < bytes.length; length += count) {
      count = readSync(fd, bytes, length, bytes.length - length, null);
    }
    if (length > limit)
      throw refuse(
        file,
        `is longer than ${limit / 1024} KiB`,
        limit === usualLimit ? 'it may contain vault, region, key and as, one per line' : undefined,
      );
    return bytes.subarray(0, length);
  } catch (error) {
    throw unreadable(file, error);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** An empty line, a comment or the start of the document. */
const emptyLine = /^\s*(?:#.*)?$|^---\s*$/;
const settingLine = /^(?:"([^"\\]*)"|'([^']*)'|([A-Za-z][^\s:#"']*))[ \t]*:(?:[ \t](.*))?$/;
/** How YAML begins a value that is not plain text: collections, anchors, aliases, tags, blocks. Refused before YAML parses it, at any depth. */
const notText = /^(?:[[{&*!|>%@`]|[-?](?:\s|$))/;

/** A setting's name is not secret, but a line without its colon may be. */
function nameShown(name: string): string {
  return /^[A-Za-z][A-Za-z0-9_.-]{0,31}$/.test(name) ? name : 'one that is not a name';
}

/** Throws `Usage`, naming the file and the line. */
export async function parseSettings(bytes: Uint8Array, file: string): Promise<FileSettings> {
  const text = readText(bytes);
  if (text === undefined) throw refuse(file, 'is not UTF-8 or UTF-16 text', 'save it as UTF-8');
  const found: Partial<Record<SettingName, string>> = {};
  let section = false;
  for (const [i, line] of text.split(/\r?\n/).entries()) {
    if (emptyLine.test(line)) continue;
    section = sectionLine.test(line) || (section && inSection.test(line));
    if (section) continue;
    const [matched, double, single, plain, behind = ''] = settingLine.exec(line) ?? [];
    const value = withoutBlanks(behind);
    const at = `${file}, line ${i + 1}:`;
    if (matched === undefined) {
      throw new KmsError('Usage', `${at} not a setting`, { hint: 'write lines such as: key: app' });
    }
    const given = double ?? single ?? plain ?? '';
    const name = settingNames.find((each) => each === given);
    if (name === undefined) {
      throw new KmsError('Usage', `${at} unknown setting ${nameShown(given)}`, {
        hint: `the settings are ${settingNames.join(', ')}; the sections ${sectionNames.join(', ')}`,
      });
    }
    if (found[name] !== undefined) throw new KmsError('Usage', `${at} ${name} is set twice`);
    const setting = notText.test(value) ? undefined : await scalar(value);
    if (setting === undefined) {
      throw new KmsError('Usage', `${at} ${name} is not text`, {
        hint: `write text on the same line, in quotes if necessary: ${name}: "text"`,
      });
    }
    found[name] = setting;
  }
  return found;
}

/** A value as YAML reads it; undefined unless it is one line of text without control characters. */
async function scalar(source: string): Promise<string | undefined> {
  const { Lexer, parseDocument } = await import('yaml');
  if (isNestedTooDeep(source, new Lexer().lex(source))) return undefined;
  const document = parseDocument(source, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  return typeof value === 'string' && value !== '' && !/\p{Cc}/u.test(value) ? value : undefined;
}
