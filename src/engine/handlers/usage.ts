import type { Output } from '../../api/kms.ts';
import type { CallContext } from '../context.ts';
import { trackingStart } from '../usage.ts';
import type { Handlers } from './handler.ts';

async function getKeyLastUsage(context: CallContext): Promise<Output<'GetKeyLastUsage'>> {
  const { tx, key, now, usage } = context;
  const last = await usage.last(tx, key);
  return {
    KeyId: context.arn(key),
    ...(last && {
      KeyLastUsage: {
        Operation: last.operation,
        Timestamp: last.time,
        CloudTrailEventId: last.eventId,
        KmsRequestId: last.requestId,
      },
    }),
    TrackingStartDate: await trackingStart(tx, now),
    KeyCreationDate: key.created,
  };
}

export const usageHandlers = { GetKeyLastUsage: getKeyLastUsage } satisfies Handlers;
