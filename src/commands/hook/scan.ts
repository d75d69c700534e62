/** A scan in a hook: silent if it finds nothing, and with a reason if it stops git. */
import { scanFor, type ScanRequest } from '../scan/execute.ts';

/** Resolves to the exit status; git proceeds only for 0. */
export async function scanAsHook(request: ScanRequest): Promise<number> {
  const { session } = request;
  let note: string | undefined;
  const collected = await scanFor({
    ...request,
    open: async (options) => {
      const opened = await request.open(options);
      note = opened.note;
      return { source: opened.source, ...(opened.empty !== undefined && { empty: opened.empty }) };
    },
  });
  if ('empty' in collected) return 0;
  const { report } = collected;
  const isFine = report.complete && report.findings.length === 0;
  if (session.json) (await import('../scan/jsonreport.ts')).printJsonReport(report);
  else if (!isFine) await (await import('../scan/textreport.ts')).printReport(report, session);
  // The first hook of a commit has already reported it.
  else if (report.vaultSkipped !== undefined && request.place !== 'message')
    session.note(`kms: note: ${report.vaultSkipped}`);
  if (isFine) return 0;
  if (note !== undefined) session.note(`kms: note: ${note}`);
  if (!report.complete) session.note('kms: not everything could be scanned, so git is stopped');
  return report.complete ? 1 : 2;
}
