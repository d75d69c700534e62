import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line of counts; under CI a skipped test fails the run. */
export default class Counts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const count = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) {
      for (const test of module.children.allTests()) count[test.result().state] += 1;
    }
    const skipped = count.skipped + count.pending;
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${skipped} skipped\n`);
    if (process.env['CI'] === 'true' && skipped > 0) {
      process.stdout.write('a test was skipped, which CI does not allow\n');
      process.exitCode = 1;
    }
  }
}
