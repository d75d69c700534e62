import type { Provider } from '../rule.ts';

export default {
  id: 'cloudmersive',
  name: 'Cloudmersive',
  docs: 'https://api.cloudmersive.com',
  revoke: 'https://account.cloudmersive.com/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Cloudmersive API key',
      near: ['cloudmersive'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "const cloudmersiveApiKey = '<<{uuid}>>';",
        'https://api.cloudmersive.com/?api_key=<<{uuid}>>',
        '- name: CLOUDMERSIVE_API_KEY\n  value: "<<{uuid}>>"',
      ],
      negative: ['CLOUDMERSIVE_API_KEY=<your-api-key>'],
    },
  ],
} satisfies Provider;
