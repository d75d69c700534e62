/** Messages in text: reads the bytes, and writes another message in the same form. */
import { base64, standardAlphabet, view, type ByteStream } from '../base/bytes.ts';
import { decodeText, narrowed, textForm, widened, withoutBlanks, type TextForm } from '../base/text.ts';
import { armor, dearmor, decodeBase64 } from './message.ts';
import type { MessageForm } from './recognise.ts';

/** The bytes of a message that begins with `head`. */
export function messageBytes(form: MessageForm, head: Uint8Array, source: ByteStream): ByteStream {
  if (form === 'raw') return source;
  const text = narrowed(source, textForm(head));
  return form === 'armor' ? dearmor(text) : decodeBase64(standardBase64(text));
}

/** Normalises base64: without quotes, in the alphabet of RFC 4648 section 4, padded. */
async function* standardBase64(source: ByteStream): AsyncGenerator<Uint8Array, void, undefined> {
  let quote = '';
  let digits = 0;
  for await (const part of source) {
    let text = view(part)
      .toString('latin1')
      .replace(/[ \t\r\n]+/g, '');
    if (digits === 0 && quote === '' && /^["']/.test(text)) {
      quote = text.charAt(0);
      text = text.slice(1);
    }
    if (quote !== '' && text.endsWith(quote)) text = text.slice(0, -1);
    digits += text.length;
    if (text !== '') yield Buffer.from(standardAlphabet(text), 'latin1');
  }
  if (digits % 4 > 1) yield Buffer.from('='.repeat(4 - (digits % 4)), 'latin1');
}

interface Style {
  readonly text: TextForm;
  readonly lineEnd: string;
  readonly indentation: string;
  readonly quote: string;
  /** Length of a base64 line; undefined for a single line. */
  readonly width: number | undefined;
  readonly isUrl: boolean;
}

function styleOf(head: Uint8Array): Style {
  const { form, characters } = decodeText(head);
  const [first = '', indentation = '', text = '', end = ''] =
    /^(?:[ \t]*[\r\n])*([ \t]*)([^ \t\r\n][^\r\n]*)(\r\n?|\n|$)/.exec(characters) ?? [];
  const content = withoutBlanks(text);
  const [quote = ''] = /^["']/.exec(content) ?? [];
  const line = content.replace(/^["']|["']$/g, '');
  const isOneLine = line === '' || line.length % 4 !== 0 || characters.slice(first.length).trim() === '';
  return {
    text: form,
    lineEnd: end === '' ? '\n' : end,
    indentation,
    quote,
    width: isOneLine ? undefined : line.length,
    isUrl: /[-_]/.test(line),
  };
}

/** A message's bytes as text in the form of another, which begins with `head`. */
export function messageWritten(form: MessageForm, head: Uint8Array, message: ByteStream): ByteStream {
  if (form === 'raw') return message;
  const style = styleOf(head);
  const lines = form === 'armor' ? armored(message, style) : base64Lines(message, style);
  return widened(lines, style.text);
}

async function* armored(message: ByteStream, style: Style) {
  const { indentation } = style;
  // No reader of armor accepts a bare CR.
  const lineEnd = style.lineEnd === '\r' ? '\n' : style.lineEnd;
  const isPlain = lineEnd === '\n' && indentation === '';
  // Each part consists of whole lines.
  for await (const part of armor(message)) {
    if (isPlain) yield part;
    else {
      const text = view(part).toString('latin1');
      yield Buffer.from(text.replace(/[^\n]+/g, `${indentation}$&`).replaceAll('\n', lineEnd), 'latin1');
    }
  }
}

/** Bytes per chunk of base64 without lines. */
const chunkBytes = 3 * 16_384;

async function* base64Lines(source: ByteStream, { lineEnd, indentation, quote, width, isUrl }: Style) {
  if (quote !== '') yield Buffer.from(quote, 'latin1');
  const lineBytes = width === undefined ? chunkBytes : (width / 4) * 3;
  const end = width === undefined ? '' : lineEnd;
  const line = (bytes: Uint8Array): string => {
    const text = base64(bytes);
    return `${width === undefined ? '' : indentation}${isUrl ? text.replaceAll('+', '-').replaceAll('/', '_') : text}${end}`;
  };
  let rest = Buffer.alloc(0);
  for await (const part of source) {
    const bytes = Buffer.concat([rest, part]);
    const lines: string[] = [];
    let at = 0;
    for (; at + lineBytes <= bytes.length; at += lineBytes)
      lines.push(line(bytes.subarray(at, at + lineBytes)));
    rest = Buffer.from(bytes.subarray(at));
    if (lines.length > 0) yield Buffer.from(lines.join(''), 'latin1');
  }
  if (rest.length > 0) yield Buffer.from(line(rest), 'latin1');
  if (quote !== '' || width === undefined) yield Buffer.from(`${quote}${lineEnd}`, 'latin1');
}
