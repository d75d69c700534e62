/** Encodings, line ends, places, overlaps and what is decoded. */
import { describe, expect, it } from 'vitest';
import { Detector } from '../../../src/scan/detect/detector.ts';
import { builtIn } from '../../../src/scan/compile/builtin.ts';
import type { Detection } from '../../../src/scan/item.ts';
import { drawSample } from '../../support/samples.ts';

const detector = new Detector({ table: builtIn });

/** An identifier and its keys, as they are in configuration. */
const { secret: token = '' } = drawSample('<<aio_{alnum:28}>>', 'detector');
const { secret: key = '' } = drawSample('<<{hex:32}>>', 'detector 2');

function detect(text: string | Uint8Array, path = 'app.conf'): Detection[] {
  return detector.detect(typeof text === 'string' ? Buffer.from(text, 'utf8') : text, path);
}

function secretOf(detection: Detection | undefined): string {
  return Buffer.from(detection?.secret.reveal() ?? []).toString('utf8');
}

describe('places', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('counts lines that end in %s', (_, end) => {
    const [found, more] = detect(['first', '', `x = ${token}`, `y = '${token}'`, ''].join(end));
    expect(found).toMatchObject({ line: 3, column: 5, endLine: 3, endColumn: 5 + token.length });
    expect(more).toMatchObject({ line: 4, column: 6 });
  });

  it('counts characters, not bytes', () => {
    const text = `größe = "ß😀" ; x = ${token}`;
    const [found] = detect(text);
    expect(found?.column).toBe(Array.from(text.slice(0, text.indexOf('aio_'))).length + 1);
    const start = Buffer.from(text).indexOf('aio_');
    expect(found?.bytes).toEqual({ start, end: start + token.length });
  });

  it('counts bytes of a line that is not UTF-8', () => {
    const text = Buffer.concat([Buffer.from([0xe4, 0xf6, 0x20]), Buffer.from(token)]);
    expect(detect(text)[0]).toMatchObject({ line: 1, column: 4 });
  });

  it.each(['utf16le', 'utf16be'])('reads %s', (encoding) => {
    const little = Buffer.from(`\ufeffä\r\nx = ${token}\r\n`, 'utf16le');
    const [found] = detect(encoding === 'utf16le' ? little : Buffer.from(little).swap16());
    expect(found).toMatchObject({ rule: 'adafruit-io-key', line: 2, column: 5 });
    expect(secretOf(found)).toBe(token);
    expect(found?.bytes).toBeUndefined();
  });
});

describe('what is around a secret', () => {
  it.each([
    ['JSON in JSON', `{"body": "{\\"key\\": \\"${token}\\"}"}`],
    ['a line break written as an escape', `{"source": ["a\\n${token}\\n"]}`],
    ['an equals sign written as an escape', `"key\\u003d${token}"`],
    ['percent-encoding', `https://example.com/?key%3D${token}%26a=b`],
    ['colours', `key=\u001b[32m${token}\u001b[0m`],
    ['a very long line', `${'x '.repeat(300_000)}${token} ${'y'.repeat(300_000)}`],
  ])('may be %s', (_, text) => {
    const found = detect(text);
    expect(found.map(({ rule }) => rule)).toEqual(['adafruit-io-key']);
    expect(secretOf(found[0])).toBe(token);
  });

  it.each([
    ['a variable', `DATADOG_API_KEY=${key}`],
    ['a section', `[datadog]\nenabled = true\napi_key = ${key}`],
    ['a mapping', `datadog:\n  site: eu\n  api_key: ${key}`],
    ['a call in several lines', `client = Datadog(\n    timeout=1,\n    api_key="${key}",\n)`],
    ['a request', `curl -H "X-Api-Key: ${key}" https://api.datadoghq.com/api/v1/validate`],
    ['a command in several lines', `curl https://api.datadoghq.com/v1 \\\n  -H "X-Api-Key: ${key}"`],
    ['a heading', `# Datadog\nAPI_KEY=${key}`],
    ['a list of names and values', `- name: DATADOG_API_KEY\n  value: ${key}`],
  ])('names the provider of %s', (_, text) => {
    const found = detect(text);
    expect(found.map(({ rule, provider }) => [rule, provider])).toEqual([['datadog-api-key', 'Datadog']]);
    expect(secretOf(found[0])).toBe(key);
  });

  it.each([
    ['a checksum', `datadog-agent-7.1.tar.gz md5 ${key}`],
    ['a commit', `"datadog": "git+https://example.com/datadog.git#${key}deadbeef"`],
    ['the id of something', `datadog_dashboard_id: ${key}`],
    ['a reference', 'DATADOG_API_KEY=${DATADOG_API_KEY}'],
    ['another block', `datadog:\n  site: eu\nother:\n  etag: ${key}`],
    ['a longer value', `DATADOG_API_KEY=${key}${key}aa`],
  ])('takes %s for none', (_, text) => {
    expect(detect(text).filter(({ rule }) => rule.startsWith('datadog'))).toEqual([]);
  });

  it('takes nothing from a lock file by its name', () => {
    expect(detect(`"datadog": { "key": "${key}" }`, 'package-lock.json')).toEqual([]);
  });

  it('leaves one of those that overlap', () => {
    const found = detect(`ADAFRUIT_PASSWORD="${token}"`);
    expect(found.map(({ rule }) => rule)).toEqual(['adafruit-io-key']);
  });
});

describe('base64', () => {
  const encoded = Buffer.from(`first line\nkey = ${token}\n`).toString('base64');

  it('is decoded once', () => {
    const [found, ...more] = detect(`data:\n  config: ${encoded}\n`, 'secret.yaml');
    expect(more).toEqual([]);
    expect(found).toMatchObject({ rule: 'adafruit-io-key', inside: 'base64', line: 2, column: 11 });
    expect(found?.bytes).toBeUndefined();
    expect(secretOf(found)).toBe(token);
    expect(detect(`x ${Buffer.from(encoded).toString('base64')}`)).toEqual([]);
  });

  it('may be a value that a name alone makes one', () => {
    const [found] = detect(
      `data:\n  DATADOG_API_KEY: ${Buffer.from(key).toString('base64')}\n`,
      'secret.yaml',
    );
    expect(found).toMatchObject({ rule: 'datadog-api-key', inside: 'base64' });
    expect(secretOf(found)).toBe(key);
  });

  it('may have several secrets', () => {
    const { secret: second = '' } = drawSample('<<aio_{alnum:28}>>', 'another');
    const text = Buffer.from(`${token}\n${second}`).toString('base64');
    expect(detect(`x: ${text}`).map(secretOf)).toEqual([token, second]);
  });
});

describe('rules that are asked for', () => {
  it('are looked for alone', () => {
    const text = `${token}\nDATADOG_API_KEY=${key}\n`;
    const only = (id: string): string[] =>
      new Detector({ table: builtIn, only: new Set([id]) })
        .detect(Buffer.from(text), 'a.env')
        .map(({ rule }) => rule);
    expect(only('datadog')).toEqual(['datadog-api-key']);
    expect(only('adafruit-io-key')).toEqual(['adafruit-io-key']);
  });
});
