import { existsSync, watch, type FSWatcher } from 'node:fs';
import { type Json, type JsonObject, isJsonObject } from '../../base/json.ts';
import type { Invocation } from '../../terminal/command.ts';
import { printJson, printJsonLine, printTable, type Row } from '../../terminal/output.ts';

const text = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** The key's id, or the requested alias. */
function keyOf(record: JsonObject): string | undefined {
  const resources = Array.isArray(record['resources']) ? (record['resources'] as readonly Json[]) : [];
  const ids = resources.flatMap((resource) =>
    isJsonObject(resource) ? (text(resource['ARN'])?.split(':key/')[1] ?? []) : [],
  );
  if (ids.length > 0) return ids.join(' ');
  const request = record['requestParameters'];
  return isJsonObject(request) ? (text(request['keyId']) ?? text(request['aliasName'])) : undefined;
}

function rowOf(record: JsonObject): Row {
  const identity = record['userIdentity'];
  const arn = isJsonObject(identity) ? text(identity['arn']) : undefined;
  // Automatic events of the vault have the account instead of a caller.
  const own = isJsonObject(identity) && identity['type'] === 'AWSAccount';
  return [
    text(record['eventTime']),
    text(record['eventName']),
    text(record['errorCode']) ?? 'ok',
    own ? 'kms' : arn?.split(':').at(-1),
    keyOf(record),
  ];
}

const columns = [
  { title: 'TIME' },
  { title: 'EVENT' },
  { title: 'RESULT' },
  { title: 'WHO' },
  { title: 'KEY', shrinks: true },
] as const;

export async function run({ flags, session }: Invocation): Promise<void> {
  const { vault } = await session.settings();
  const [{ getAuditPath }, { auditIntegrity }, { readTail, readFrom }, { checkStore }] = await Promise.all([
    import('../../audit/log.ts'),
    import('../../audit/head.ts'),
    import('../../audit/query.ts'),
    import('../../vault/stores/kinds.ts'),
  ]);
  const path = getAuditPath(vault);
  if (!existsSync(path)) {
    await checkStore(vault);
    throw auditIntegrity('the audit trail is missing');
  }
  const follow = flags.on('follow');
  const lines = flags.integer('lines') ?? 20;
  const show = async (records: readonly JsonObject[]): Promise<void> => {
    if (flags.on('jsonl') || (session.json && follow)) for (const record of records) printJsonLine(record);
    else if (session.json) printJson(records);
    else if (records.length > 0) await printTable(columns, records.map(rowOf));
    else if (!follow && lines > 0) session.note('The audit trail is empty.');
  };
  let tail = await readTail(path, lines);
  await show(tail.records);
  if (!follow) return;
  for (;;) {
    await changed(path);
    tail = await readFrom(path, tail);
    await show(tail.records);
  }
}

/** Resolves when the file changes, at the latest after a second. */
function changed(path: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watcherOf(path);
    const done = (): void => {
      clearTimeout(timer);
      watcher?.close();
      resolve();
    };
    const timer = setTimeout(done, 1000);
    watcher?.once('change', done).once('error', done);
  });
}

/** Undefined while the file does not exist, as when another trail is about to replace it. */
function watcherOf(path: string): FSWatcher | undefined {
  try {
    return watch(path);
  } catch {
    return undefined;
  }
}
