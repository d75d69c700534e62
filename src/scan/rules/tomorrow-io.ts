import type { Provider } from '../rule.ts';

export default {
  id: 'tomorrow-io',
  name: 'Tomorrow.io',
  docs: 'https://docs.tomorrow.io/reference/welcome',
  revoke: 'https://app.tomorrow.io/development/keys',
  rules: [
    {
      id: 'api-key',
      description: 'Tomorrow.io API key',
      near: ['tomorrow', 'tomorrowio', 'climacell'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = TomorrowIo(api_key="<<{alnum:32}>>")',
        'curl https://api.tomorrow.io/v1/me -H "Authorization: Bearer <<{alnum:32}>>"',
      ],
      negative: [
        'TOMORROW_IO_API_KEY={alnum:33}',
        'MD5 (tomorrow-io-2.1.0.tar.gz) = {hex:32}',
        'TOMORROW_IO_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
