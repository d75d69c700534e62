import type { Provider } from '../rule.ts';

export default {
  id: 'microsoft-teams',
  name: 'Microsoft Teams',
  docs: 'https://learn.microsoft.com/en-us/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook',
  revoke: 'Microsoft Teams: the channel, "Connectors", "Incoming Webhook", "Remove"',
  rules: [
    {
      id: 'webhook',
      description: 'Microsoft Teams webhook URL',
      keywords: ['.webhook.office.com/webhookb2/'],
      pattern:
        /https:\/\/[a-z0-9-]{1,63}\.webhook\.office\.com\/webhookb2\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?:\/[A-Za-z0-9_-]{20,80})?(?![A-Za-z0-9-])/,
      before: 80,
      within: 420,
      positive: [
        'TEAMS_WEBHOOK=<<https://shop.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}>>',
        '"url": "<<https://shop.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}/V2{alnum:43}>>"',
      ],
      negative: [
        'https://shop.webhook.office.com/webhookb2/{uuid}@{uuid}/IncomingWebhook/{hex:30}/{uuid}',
        'https://shop.webhook.office.com/webhookb2/<id>',
      ],
    },
    {
      id: 'webhook-old',
      description: 'Microsoft Teams webhook URL',
      keywords: ['https://outlook.office.com/webhook/', 'https://outlook.office365.com/webhook/'],
      pattern:
        /https:\/\/outlook\.office(?:365)?\.com\/webhook\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}@[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![A-Za-z0-9-])/,
      within: 300,
      positive: [
        'webhook: <<https://outlook.office.com/webhook/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}>>',
        "post('<<https://outlook.office365.com/webhook/{uuid}@{uuid}/IncomingWebhook/{hex:32}/{uuid}>>')",
      ],
      negative: [
        'https://outlook.office.com/webhook/{uuid}',
        'https://outlook.office.com/webhook/{uuid}@{uuid}/IncomingWebhook/{hex:30}/{uuid}',
      ],
    },
  ],
} satisfies Provider;
