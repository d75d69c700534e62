import type { Provider } from '../rule.ts';

export default {
  id: 'govuk-notify',
  name: 'GOV.UK Notify',
  docs: 'https://docs.notifications.service.gov.uk/rest-api.html',
  revoke: 'https://www.notifications.service.gov.uk, "API integration"',
  rules: [
    {
      id: 'api-key',
      description: 'GOV.UK Notify API key',
      near: ['notify', 'govuk'],
      value:
        /[a-z0-9_]{2,60}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: [
        'NOTIFY_API_KEY=<<live_key-{uuid}-{uuid}>>',
        '"govukNotifyApiKey": "<<test_team-{uuid}-{uuid}>>"',
      ],
      negative: ['NOTIFY_API_KEY=live-{uuid}', 'NOTIFY_TEMPLATE_ID={uuid}'],
    },
  ],
} satisfies Provider;
