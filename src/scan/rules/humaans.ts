import type { Provider } from '../rule.ts';

export default {
  id: 'humaans',
  name: 'Humaans',
  docs: 'https://docs.humaans.io',
  revoke: 'https://app.humaans.io/settings/api',
  rules: [
    {
      id: 'api-token',
      description: 'Humaans API token',
      near: ['humaans'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<humaansApiToken><<{alnum:40}>></humaansApiToken>',
        '[humaans]\napi_token = <<{alnum:40}>>',
        "Humaans.api_token = '<<{alnum:40}>>'",
      ],
      negative: [
        'HUMAANS_API_TOKEN={alnum:39}',
        'HUMAANS_API_TOKEN={alnum:41}',
        'humaans was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
