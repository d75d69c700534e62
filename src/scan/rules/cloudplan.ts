import type { Provider } from '../rule.ts';

export default {
  id: 'cloudplan',
  name: 'Cloudplan',
  docs: 'https://www.cloudplan.net',
  revoke: 'cloudplan.net, API settings of the account',
  rules: [
    {
      id: 'api-key',
      description: 'Cloudplan API key',
      near: ['cloudplan'],
      value: /[0-9A-Z-]{32}/,
      check: 'letters-and-digits',
      positive: [
        '[cloudplan]\napi_key = <<{uppernum:32}>>',
        "Cloudplan.api_key = '<<{uppernum:32}>>'",
        'CLOUDPLAN_API_KEY=<<{uppernum:32}>>',
      ],
      negative: ['CLOUDPLAN_API_KEY=your_api_key_here', 'CLOUDPLAN_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
