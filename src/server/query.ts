/**
 * AWS's query protocol, used by IAM and STS (https://docs.aws.amazon.com/IAM/latest/APIReference/programming.html): a request consists of `Action`,
 * `Version` and parameters, in a form body or a query string; the response is XML.
 */
import { type IamCall, type IamInput, type IamOperation, iamModel, iamVersions } from '../api/iam/model.ts';
import { iamOperations, isIamOperation, type IamService } from '../api/iam/operations.ts';
import type { Shape, StructureShape } from '../api/model.ts';
import { fromBase64 } from '../base/bytes.ts';
import { KmsError } from '../base/errors.ts';
import { getValue, type FormNode } from './form.ts';
import { formatElement, escapeXml, formatStructure, type Shapes } from './xml.ts';

export const xmlType = 'text/xml';

const shapes: Shapes = (name) => iamModel.shape(name);

export type QueryService = IamService;

function getNamespace(service: QueryService): string {
  return `https://${service}.amazonaws.com/doc/${iamVersions[service]}/`;
}

/** The items of a list in the order of their numbers, which may have gaps. */
function readItems(node: FormNode, name: 'member' | 'entry'): readonly FormNode[] {
  const items = [...(node.below.get(name)?.below ?? [])].map(([number, item]) => {
    if (!/^[1-9][0-9]{0,5}$/.test(number)) {
      throw new KmsError('MalformedQueryString', 'The query string has a list whose items have no number.');
    }
    return { number: Number(number), item };
  });
  return items.sort((a, b) => a.number - b.number).map(({ item }) => item);
}

function wrongType(shape: Shape): KmsError {
  return new KmsError('ValidationError', `1 validation error detected: a value is no ${shape.type}.`);
}

const booleans: Readonly<Record<string, boolean>> = { true: true, false: false };

function decodeScalar(shape: Shape, value: string): unknown {
  switch (shape.type) {
    case 'integer':
      if (/^[+-]?[0-9]{1,10}$/.test(value)) return Number(value);
      break;
    case 'boolean': {
      const known = booleans[value.toLowerCase()];
      if (known !== undefined) return known;
      break;
    }
    case 'timestamp': {
      const date = new Date(value);
      if (/^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(date.getTime())) return date;
      break;
    }
    case 'blob': {
      const bytes = fromBase64(value);
      if (bytes !== undefined) return bytes;
      break;
    }
    case 'string':
      return value;
    case 'list':
    case 'map':
    case 'structure':
  }
  throw wrongType(shape);
}

function decode(shape: Shape, node: FormNode): unknown {
  switch (shape.type) {
    case 'structure':
      return decodeStructure(shape, node);
    case 'list': {
      const member = shapes(shape.member);
      return readItems(node, 'member').map((item) => decode(member, item));
    }
    case 'map': {
      const member = shapes(shape.value);
      // No prototype, so that `__proto__` is an ordinary name.
      const map = Object.create(null) as Record<string, unknown>;
      for (const entry of readItems(node, 'entry')) {
        const value = entry.below.get('value');
        if (value) map[getValue(entry, 'key') ?? ''] = decode(member, value);
      }
      return map;
    }
    case 'string':
    case 'integer':
    case 'boolean':
    case 'timestamp':
    case 'blob':
      if (node.value === undefined) throw wrongType(shape);
      return decodeScalar(shape, node.value);
  }
}

/** Decodes members by their shapes, ignoring unknown ones as AWS does; not validated. Throws `MalformedQueryString` and `ValidationError`. */
function decodeStructure(shape: StructureShape, form: FormNode): Record<string, unknown> {
  const out: Record<string, unknown> = {};
  for (const [name, target] of Object.entries(shape.members ?? {})) {
    const node = form.below.get(name);
    if (node) out[name] = decode(shapes(target), node);
  }
  return out;
}

/** The operation in the parameters. Throws `MissingAction`, and `InvalidAction` for one that the service does not have in that version. */
export function readAction(service: QueryService, form: FormNode): IamOperation {
  const action = getValue(form, 'Action');
  if (action === undefined || action === '') {
    throw new KmsError('MissingAction', 'The request is missing an action or a required parameter.');
  }
  const version = getValue(form, 'Version') ?? iamVersions[service];
  if (
    isIamOperation(action) &&
    iamOperations[action].service === service &&
    version === iamVersions[service]
  ) {
    return action;
  }
  throw new KmsError('InvalidAction', 'The service does not have that action in that version.');
}

/** Carries out one request. Rejects with the `KmsError` to return. */
export async function answerAction(
  call: IamCall,
  operation: IamOperation,
  form: FormNode,
  requestId: string,
): Promise<string> {
  const input = decodeStructure(iamModel.input(operation), form);
  // The engine validates it, whatever the type says.
  const output = await call(operation, input as IamInput<typeof operation>);
  const result = iamModel.hasOutput(operation)
    ? formatElement(`${operation}Result`, formatStructure(iamModel.output(operation), output, shapes))
    : '';
  const about = formatElement('ResponseMetadata', formatElement('RequestId', requestId));
  const { service } = iamOperations[operation];
  return `<${operation}Response xmlns="${getNamespace(service)}">${result}${about}</${operation}Response>`;
}

/** The document for an error; for all statuses below 500 the sender is at fault. */
export function formatError(
  service: QueryService,
  { status, code, message }: { readonly status: number; readonly code: string; readonly message: string },
  requestId: string,
): string {
  const error =
    formatElement('Type', status < 500 ? 'Sender' : 'Receiver') +
    formatElement('Code', code) +
    formatElement('Message', escapeXml(message));
  return `<ErrorResponse xmlns="${getNamespace(service)}">${formatElement('Error', error)}${formatElement('RequestId', requestId)}</ErrorResponse>`;
}
