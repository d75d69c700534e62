import type { Provider } from '../rule.ts';

export default {
  id: 'canadian-digital-service',
  name: 'GC Notify',
  docs: 'https://documentation.notification.canada.ca/en/keys.html',
  revoke: 'https://notification.canada.ca, "API integration"',
  rules: [
    {
      id: 'api-key',
      description: 'GC Notify API key',
      keywords: ['gcntfy-'],
      pattern:
        /(?<![A-Za-z0-9_])gcntfy-[A-Za-z0-9_-]{1,80}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
      positive: [
        '  - name: CANADIAN_DIGITAL_SERVICE_API_KEY\n    value: "<<gcntfy-{lowernum:3}-{uuid}-{uuid}>>"',
        '"canadianDigitalServiceApiKey": "<<gcntfy-{lowernum:3}-{uuid}-{uuid}>>",',
      ],
      negative: ['gcntfy-shop-{uuid}', 'gcntfy-shop-{uuid}-{hex:32}'],
    },
  ],
} satisfies Provider;
