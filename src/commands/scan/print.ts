/** Prints reports in the forms for people and programs. */
import { printText } from '../../terminal/output.ts';
import type { Session } from '../../terminal/session.ts';
import { version } from '../../terminal/version.ts';
import type { Report } from '../../scan/report/report.ts';

export const reportForms = ['text', 'json', 'sarif', 'junit', 'github', 'gitlab'] as const;
export type ReportForm = (typeof reportForms)[number];

interface Printing {
  readonly session: Session;
  /** When the scan began. */
  readonly start: Date;
}

const printers: Readonly<Record<ReportForm, (report: Report, printing: Printing) => Promise<void>>> = {
  text: async (report, { session }) => (await import('./textreport.ts')).printReport(report, session),
  json: async (report) => (await import('./jsonreport.ts')).printJsonReport(report),
  sarif: async (report) => {
    printText((await import('../../scan/report/sarif.ts')).sarifReport(report, { version }));
  },
  junit: async (report) => {
    printText((await import('../../scan/report/junit.ts')).junitReport(report));
  },
  github: async (report) => {
    printText((await import('../../scan/report/github.ts')).githubReport(report));
  },
  gitlab: async (report, { start }) => {
    const { gitlabReport } = await import('../../scan/report/gitlab.ts');
    printText(gitlabReport(report, { version }, { start, end: new Date() }));
  },
};

export async function printInForm(form: ReportForm, report: Report, printing: Printing): Promise<void> {
  await printers[form](report, printing);
  if (form === 'text' || form === 'json') return;
  const { printRemarks } = await import('./textreport.ts');
  printRemarks(report, printing.session);
}
