/** A report as it goes from one thread to another: secrets as bytes. */
import { Secret } from '../../base/secret.ts';
import type { Detection, ItemReport } from '../item.ts';

type PackedDetection = Omit<Detection, 'secret'> & { readonly secret: Uint8Array };

export type PackedReport = Omit<ItemReport, 'detections'> & {
  readonly detections: readonly PackedDetection[];
};

export function packReport(report: ItemReport): PackedReport {
  return {
    ...report,
    detections: report.detections.map((each) => ({ ...each, secret: each.secret.reveal() })),
  };
}

export function unpackReport(packed: PackedReport): ItemReport {
  return {
    ...packed,
    detections: packed.detections.map((each) => ({ ...each, secret: new Secret(each.secret) })),
  };
}
