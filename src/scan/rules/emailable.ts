import type { Provider } from '../rule.ts';

export default {
  id: 'emailable',
  name: 'Emailable',
  docs: 'https://emailable.com/docs/api/',
  revoke: 'https://app.emailable.com/api',
  rules: [
    {
      id: 'api-key',
      description: 'Emailable API key',
      near: ['emailable'],
      value: /(?:live|test)_[0-9a-z]{20,40}/,
      positive: [
        '- name: EMAILABLE_API_KEY\n  value: "<<live_{lowernum:20}>>"',
        'emailable:\n  api_key: "<<live_{lowernum:20}>>"',
        'os.environ["EMAILABLE_API_KEY"] = "<<live_{lowernum:20}>>"',
      ],
      negative: ['EMAILABLE_API_KEY=<your-api-key>', 'EMAILABLE_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
