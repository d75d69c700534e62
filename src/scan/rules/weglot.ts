import type { Provider } from '../rule.ts';

export default {
  id: 'weglot',
  name: 'Weglot',
  docs: 'https://developers.weglot.com/api/reference',
  revoke: 'https://dashboard.weglot.com/settings/setup',
  rules: [
    {
      id: 'api-key',
      description: 'Weglot API key',
      near: ['weglot'],
      value: /wg_[0-9a-f]{33}/,
      check: 'letters-and-digits',
      positive: [
        'variable "weglot_api_key" {\n  default = "<<wg_{hex:33}>>"\n}',
        '# Weglot API key: <<wg_{hex:33}>>',
      ],
      negative: [
        'WEGLOT_API_KEY=wg_{hex:32}',
        'weglotClient.getStatusOfRequest(requestOptions)',
        'const weglotApiKey = process.env.WEGLOT_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
