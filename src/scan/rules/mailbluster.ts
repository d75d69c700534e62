import type { Provider } from '../rule.ts';

export default {
  id: 'mailbluster',
  name: 'MailBluster',
  docs: 'https://app.mailbluster.com/api-doc',
  revoke: 'https://app.mailbluster.com, "Brand settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'MailBluster API key',
      near: ['mailbluster'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['mailbluster.api_key = "<<{uuid}>>"', "define('MAILBLUSTER_API_KEY', '<<{uuid}>>');"],
      negative: [
        'MAILBLUSTER_API_KEY={hex:31}',
        'mailbluster_workspace_id: {uuid}',
        'MAILBLUSTER_API_KEY=your_mailbluster_api_key_here',
      ],
    },
  ],
} satisfies Provider;
