/** Writes XML responses. XML is never parsed, so its attacks do not apply. */
import { base64 } from '../base/bytes.ts';
import { getMember, type Shape, type StructureShape } from '../api/model.ts';

/** Finds a shape by name. */
export type Shapes = (name: string) => Shape;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  // An XML parser turns a literal one into a line feed.
  '\r': '&#xD;',
};

/** Not allowed in XML 1.0 in any form: most control characters, lone surrogates, two noncharacters. */
const unspeakable =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Escapes the text of an element. */
export function escapeXml(text: string): string {
  return text.replace(unspeakable, '\ufffd').replace(/[&<>"'\r]/g, (character) => entities[character] ?? '');
}

export function formatElement(name: string, content: string): string {
  return content === '' ? `<${name}/>` : `<${name}>${content}</${name}>`;
}

/** RFC 3986: percent-encodes all but unreserved characters, as IAM does with policies (`GetRolePolicy`). */
function percentEncode(text: string): string {
  const wellFormed = text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function formatContent(shape: Shape, value: unknown, shapes: Shapes): string {
  switch (shape.type) {
    case 'string':
      return escapeXml(shape.percentEncoded === true ? percentEncode(String(value)) : String(value));
    case 'integer':
    case 'boolean':
      return String(value);
    case 'timestamp':
      return (value as Date).toISOString().replace(/\.\d{3}Z$/, 'Z');
    case 'blob':
      return base64(value as Uint8Array);
    case 'list': {
      const member = shapes(shape.member);
      return (value as readonly unknown[])
        .map((item) => formatElement('member', formatContent(member, item, shapes)))
        .join('');
    }
    case 'map': {
      const member = shapes(shape.value);
      return Object.entries(value as Readonly<Record<string, unknown>>)
        .map(([key, item]) =>
          formatElement(
            'entry',
            formatElement('key', escapeXml(key)) +
              formatElement('value', formatContent(member, item, shapes)),
          ),
        )
        .join('');
    }
    case 'structure':
      return formatStructure(shape, value as object, shapes);
  }
}

/** The elements of a structure's members in the model's order, without absent ones. */
export function formatStructure(shape: StructureShape, value: object, shapes: Shapes): string {
  return Object.entries(shape.members ?? {})
    .map(([name, target]) => {
      const held = getMember(value, name);
      return held === undefined || held === null
        ? ''
        : formatElement(name, formatContent(shapes(target), held, shapes));
    })
    .join('');
}
