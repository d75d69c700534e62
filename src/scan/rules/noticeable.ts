import type { Provider } from '../rule.ts';

export default {
  id: 'noticeable',
  name: 'Noticeable',
  docs: 'https://graphdoc.noticeable.io',
  revoke: 'https://noticeable.io, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Noticeable API key',
      near: ['noticeable'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.noticeable.io/v1/check?api_key=<<{alnum:20}>>&format=json',
        'noticeable.api.key=<<{alnum:20}>>',
      ],
      negative: [
        'NOTICEABLE_API_KEY={alnum:19}',
        'noticeableClient.getStatusOfRequest(requestOptions)',
        'NOTICEABLE_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
