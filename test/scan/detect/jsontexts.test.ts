/** Notebooks and scripts in JSON: what people see in them is found as in a file of its own, where it is in the file. */
import { describe, expect, it } from 'vitest';
import { Detector } from '../../../src/scan/detect/detector.ts';
import { findJsonTexts } from '../../../src/scan/detect/jsontexts.ts';
import { builtIn } from '../../../src/scan/compile/builtin.ts';
import { pathFacts } from '../../../src/scan/guards/path.ts';
import type { Detection } from '../../../src/scan/item.ts';
import { drawn, drawSample } from '../../support/samples.ts';
import { negatives } from '../assign/negatives.ts';
import { positives } from '../assign/positives.ts';

const detector = new Detector({ table: builtIn });

const detect = (text: string, path: string): Detection[] => detector.detect(Buffer.from(text, 'utf8'), path);
const valueOf = (detection: Detection | undefined): string =>
  Buffer.from(detection?.secret.reveal() ?? []).toString('utf8');
const lines = (text: string): string[] => text.split(/(?<=\n)/);

type Lines = string | readonly string[];
type Cell = Readonly<Record<string, unknown>>;
const code = (source: Lines): Cell => ({ cell_type: 'code', metadata: {}, outputs: [], source });
/** What may follow `!` in a cell. */
const isCommand = (text: string): boolean => !/[^\\]\n./.test(text);
const prose = (source: Lines): Cell => ({ cell_type: 'markdown', metadata: {}, source });
const printed = (text: Lines): Cell => ({
  ...code('run()'),
  outputs: [{ name: 'stdout', output_type: 'stream', text }],
});
const shown = (media: string, text: Lines): Cell => ({
  ...code('run()'),
  outputs: [{ data: { [media]: text }, metadata: {}, output_type: 'execute_result' }],
});

function notebook(cell: Cell, indent?: number): string {
  return JSON.stringify({ cells: [code('import os\n'), cell], metadata: {}, nbformat: 4 }, null, indent);
}

/** By the ending of what would hold the same text. */
const cellsOf: Readonly<Record<string, (text: string) => readonly Cell[]>> = {
  py: (text) => [code(lines(text)), code(text)],
  md: (text) => [prose(lines(text)), shown('text/markdown', text)],
  sh: (text) => [
    code(lines(`%%bash\n${text}`)),
    code(`%%sh -e\n${text}`),
    ...(isCommand(text) ? [code(lines(`a = 1\n!${text}\nb = 2`))] : []),
  ],
  txt: (text) => [printed(lines(text)), shown('text/plain', text)],
  log: (text) => [printed(lines(text))],
  html: (text) => [shown('text/html', lines(text))],
};

function inNotebooks(path: string, text: string): readonly string[] {
  const cells = cellsOf[path.slice(path.lastIndexOf('.') + 1)]?.(text) ?? [];
  return cells.flatMap((cell) => [notebook(cell, 1), notebook(cell)]);
}

describe('in a notebook', () => {
  it.each(positives.filter(([path]) => inNotebooks(path, '').length > 0))('%s: %s', (path, template) => {
    const { text, secret } = drawSample(template, path);
    for (const each of inNotebooks(path, text)) {
      const found = detect(each, 'a.ipynb');
      expect(found).toHaveLength(1);
      expect(valueOf(found[0]) === secret).toBe(true);
    }
  });

  it.each(negatives.filter(([path]) => inNotebooks(path, '').length > 0))('not %s: %s', (path, template) => {
    const { text } = drawSample(template, path);
    for (const each of inNotebooks(path, text)) expect(detect(each, 'a.ipynb')).toHaveLength(0);
  });

  const secret = drawn('{alnum:40}');

  it('sets variables of the shell', () => {
    for (const line of ['%env ACME_TOKEN=', '%set_env ACME_TOKEN=', '!export ACME_TOKEN=']) {
      const found = detect(notebook(code(['import os\n', `${line}${secret}\n`, 'run()'])), 'a.ipynb');
      expect(found.map(valueOf).map((value) => value === secret)).toEqual([true]);
    }
  });

  it('is found in its line and column, as bytes of the file', () => {
    const text = notebook(code(['größe = "ß"\n', `x = "é"; token = "${secret}"\n`]), 1);
    const [found, ...more] = detect(text, 'a.ipynb');
    const at = text.indexOf(secret);
    const line = text.slice(0, at).split('\n').length;
    const column = at - text.lastIndexOf('\n', at);
    expect(found).toMatchObject({ line, column, endLine: line, endColumn: column + secret.length });
    const start = Buffer.from(text).indexOf(secret);
    expect(found?.bytes).toEqual({ start, end: start + secret.length });
    expect(found?.inside).toBeUndefined();
    expect(more).toEqual([]);
  });

  it('may have escapes of its own', () => {
    const value = `${drawn('{alnum:12}')}"/ü${drawn('{alnum:12}', 'b')}`;
    const text = notebook(code(`password = '${value}'\n`)).replaceAll('ü', '\\u00fc');
    const [found] = detect(text, 'a.ipynb');
    expect(valueOf(found) === value).toBe(true);
    expect(found).toMatchObject({ inside: 'JSON', line: 1, column: text.indexOf(value.slice(0, 12)) + 1 });
    expect(found?.endColumn).toBe(text.indexOf(value.slice(-12)) + 13);
  });

  it('may have lines of its own', () => {
    const key = drawn(
      `-----BEGIN RSA PRIVATE KEY-----\n${'{base64:64}\n'.repeat(12)}-----END RSA PRIVATE KEY-----\n`,
    );
    const [found, ...more] = detect(notebook(code(lines(`KEY = """${key}"""\n`)), 1), 'a.ipynb');
    expect(found?.rule).toMatch(/^private-key/);
    expect((found?.endLine ?? 0) - (found?.line ?? 0)).toBe(13);
    expect(more).toEqual([]);
  });

  it.each([
    ['beside it', (line: string) => `${line}  # kms:allow of a test\n`, true],
    ['above it', (line: string) => `# kms:allow-next-line of a test\n${line}\n`, true],
    ['in another line', (line: string) => `a = 1  # kms:allow of a test\n\n${line}\n`, false],
  ])('is allowed by a comment %s', (_, text, isAllowed) => {
    for (const source of [text(`token = "${secret}"`), lines(text(`token = "${secret}"`))]) {
      const [found] = detect(notebook(code(source)), 'a.ipynb');
      expect(found?.allowed !== undefined).toBe(isAllowed);
    }
  });

  it('of Zeppelin, too', () => {
    const paragraphs = [
      { text: `%python\ntoken = "${secret}"` },
      { text: `%sh\nexport ACME_TOKEN=${secret}` },
    ];
    expect(detect(JSON.stringify({ paragraphs }), 'a.zpln')).toHaveLength(2);
  });

  it('is found behind many others', () => {
    for (const indent of [undefined, 1]) {
      const cells = Array.from({ length: 3000 }, (_, i) => code([`f("${i}")\n`, `g('${i}')`]));
      const text = JSON.stringify(
        { cells: [...cells, code(['import x\n', `\ttoken = "${secret}"\n`])] },
        null,
        indent,
      );
      const [found] = detect(text, 'a.ipynb');
      expect(found?.bytes?.start).toBe(text.indexOf(secret));
      // As if a block began in the midst of a string.
      const from = text.indexOf('2000') - 1;
      const part = text.slice(from);
      const next = [...findJsonTexts(part, pathFacts('a.ipynb'))].at(-1);
      expect(next?.decoded.toString('latin1')).toContain(`\ttoken = "${secret}"`);
    }
  });
});

describe('in other JSON', () => {
  const secret = drawn('{alnum:40}');

  it('a text of several lines is read as one', () => {
    const script = `#!/bin/bash\nset -e\nexport ACME_TOKEN=${secret}\n`;
    for (const value of [script, { 'Fn::Join': ['', lines(script)] }]) {
      const text = JSON.stringify({ Resources: { Server: { UserData: value } } }, null, 2);
      const [found, ...more] = detect(text, 'stack.json');
      expect(found?.bytes?.start).toBe(text.indexOf(secret));
      expect(more).toEqual([]);
    }
    expect(detect(JSON.stringify({ note: script }), 'package-lock.json')).toEqual([]);
  });

  it('a private key in one string is where it was', () => {
    const key = drawn(
      `-----BEGIN RSA PRIVATE KEY-----\n${'{base64:64}\n'.repeat(12)}-----END RSA PRIVATE KEY-----\n`,
    );
    const [found, ...more] = detect(JSON.stringify({ key }), 'a.json');
    // Of a value that JSON escapes as a whole, the file's bytes are what is replaced.
    expect(found?.bytes).toBeDefined();
    expect(more).toEqual([]);
  });
});

describe('takes no time', () => {
  it.each([
    '"\\"',
    '"',
    '["\\n"',
    '"a\\nb",',
    '"a",\n',
    '{"source":"!a\\\\\\n',
    '!a\\\\\\n',
    '"\\\\',
    '"a":"',
    '{"__proto__":"a\\nb","constructor":"a\\nb"},',
    '"\\\n',
    '\\"\n',
  ])('%j', (part) => {
    const time = (length: number): number => {
      const text = part.repeat(length / part.length);
      const start = process.cpuUsage();
      for (const path of ['a.ipynb', 'a.json']) Array.from(findJsonTexts(text, pathFacts(path)));
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    time(20_000);
    expect(time(800_000)).toBeLessThan(1500);
  });
});
