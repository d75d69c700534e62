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
      near: ['tomorrowio', 'tomorrowapi', 'tomorrowkey', 'climacell'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: ['tomorrow.io.api.key=<<{alnum:32}>>', "'tomorrow-io' => ['api_key' => '<<{alnum:32}>>'],"],
      negative: [
        'TOMORROW_IO_API_KEY={alnum:31}',
        '{hex:32}  tomorrow-io-2.1.0.zip',
        'const tomorrowIoApiKey = process.env.TOMORROW_IO_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
