// TypeScript types of an API from its model.

function typeOf(model, name) {
  const shape = model.shapes[name];
  switch (shape.type) {
    case 'string':
      return shape.enum ? name : 'string';
    case 'integer':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'timestamp':
      return 'Date';
    case 'blob':
      return 'Uint8Array';
    case 'list':
      return `readonly ${typeOf(model, shape.member)}[]`;
    case 'map': {
      const entries = `Record<${typeOf(model, shape.key)}, ${typeOf(model, shape.value)}>`;
      // A map need not have every key that it may have.
      return model.shapes[shape.key].enum ? `Readonly<Partial<${entries}>>` : `Readonly<${entries}>`;
    }
    case 'structure':
      return name;
    default:
      throw new Error(`unknown shape type ${shape.type}`);
  }
}

/** `path` is where the model is, in the project. */
export function apiTypes(model, path) {
  const out = [
    `// Generated from ${path} by scripts/generate.mjs. Do not edit.`,
    '// Blobs are bytes, timestamps are dates; every member not required may be absent.',
    '',
  ];
  for (const [name, shape] of Object.entries(model.shapes)) {
    if (shape.exception) continue;
    if (shape.type === 'string' && shape.enum) {
      out.push(`export type ${name} =`, ...shape.enum.map((v) => `  | '${v}'`));
      out[out.length - 1] += ';';
      out.push('');
    } else if (shape.type === 'structure') {
      out.push(`export interface ${name} {`);
      for (const [member, target] of Object.entries(shape.members ?? {})) {
        const required = (shape.required ?? []).includes(member);
        const type = typeOf(model, target);
        out.push(`  readonly ${member}${required ? '' : '?'}: ${type}${required ? '' : ' | undefined'};`);
      }
      out.push('}', '');
    }
  }
  out.push('export interface OperationTypes {');
  for (const [name, op] of Object.entries(model.operations)) {
    out.push(`  ${name}: { input: ${op.input}; output: ${op.output ?? 'Record<string, never>'} };`);
  }
  out.push('}', '');
  return out.join('\n');
}
