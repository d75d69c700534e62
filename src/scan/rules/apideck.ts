import type { Provider } from '../rule.ts';

export default {
  id: 'apideck',
  name: 'Apideck',
  docs: 'https://developers.apideck.com/get-started',
  revoke: 'https://platform.apideck.com, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Apideck API key',
      near: ['apideck'],
      value: /sk_(?:live|test)_[0-9A-Za-z-]{93}/,
      positive: [
        '- name: APIDECK_API_KEY\n  value: "<<sk_live_{alnum:93}>>"',
        'apideck:\n  api_key: "<<sk_live_{alnum:93}>>"',
        'os.environ["APIDECK_API_KEY"] = "<<sk_live_{alnum:93}>>"',
      ],
      negative: ['APIDECK_API_KEY=${APIDECK_API_KEY}', 'APIDECK_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
