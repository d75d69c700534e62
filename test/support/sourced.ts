/** The output of the sources of a scan, in a form that tests compare. */
import type { Content, Source } from '../../src/scan/item.ts';
import { readFileSync } from 'node:fs';

export interface Gathered {
  readonly path: string;
  readonly text: string;
  readonly lines?: readonly (readonly [number, number])[];
  /** Of the commit. */
  readonly summary?: string;
}

export interface Outcome {
  /** Files. */
  readonly items: readonly Gathered[];
  /** Absent if there are none. */
  readonly messages?: readonly Gathered[];
  /** `why: path`, in order. */
  readonly skipped: readonly string[];
}

export async function textOf(content: Content): Promise<string> {
  if (content.kind === 'file') return readFileSync(content.file, 'utf8');
  if (content.kind === 'bytes') return Buffer.from(content.bytes).toString('utf8');
  const chunks: Uint8Array[] = [];
  for await (const chunk of content.chunks) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

export async function gather(source: Source): Promise<Outcome> {
  const items: Gathered[] = [];
  const messages: Gathered[] = [];
  const skipped: string[] = [];
  for await (const each of source) {
    if ('skipped' in each) {
      skipped.push(`${each.skipped.why}: ${each.skipped.path}`);
      continue;
    }
    const { path, content, lines, commit, messageOf } = each.item;
    (messageOf === undefined ? items : messages).push({
      path,
      text: await textOf(content),
      ...(lines !== undefined && { lines }),
      ...(commit !== undefined && { summary: commit.summary }),
    });
  }
  return { items, ...(messages.length > 0 && { messages }), skipped };
}
