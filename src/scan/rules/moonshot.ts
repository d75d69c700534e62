import type { Provider } from '../rule.ts';

export default {
  id: 'moonshot',
  name: 'Moonshot AI',
  docs: 'https://platform.moonshot.ai/docs',
  revoke: 'https://platform.moonshot.ai/console/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Moonshot AI API key',
      near: ['moonshot', 'kimi'],
      value: /sk-[A-Za-z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        'client = Moonshot(api_key="<<sk-{alnum:48}>>")',
        'curl https://api.moonshot.ai/v1/me -H "Authorization: Bearer <<sk-{alnum:48}>>"',
      ],
      negative: [
        'MOONSHOT_API_KEY=sk-{alnum:47}',
        '"moonshot": "^2.1.0"',
        'moonshot_api_key: "{{ moonshot_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
