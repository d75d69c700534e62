import type { Provider } from '../rule.ts';

export default {
  id: 'ifttt',
  name: 'IFTTT',
  docs: 'https://ifttt.com/maker_webhooks',
  revoke: 'https://ifttt.com/maker_webhooks/settings',
  rules: [
    {
      id: 'webhook-key',
      description: 'IFTTT webhook key',
      keywords: ['maker.ifttt.com/'],
      pattern:
        /maker\.ifttt\.com\/(?:use\/|trigger\/[^\s/"']{1,60}\/(?:json\/)?with\/key\/)(?<secret>[A-Za-z0-9_-]{20,45})(?![A-Za-z0-9_-])/,
      within: 160,
      check: 'irregular',
      positive: [
        'https://maker.ifttt.com/trigger/door_opened/with/key/<<{alnum:20}kQ>>',
        'curl -X POST https://maker.ifttt.com/trigger/alarm/json/with/key/<<{base64url:41}kQ>>',
      ],
      negative: [
        'https://maker.ifttt.com/trigger/{event}/with/key/{key}',
        'https://maker.ifttt.com/trigger/x/with/key/short',
      ],
    },
  ],
} satisfies Provider;
