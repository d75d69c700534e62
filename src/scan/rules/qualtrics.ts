import type { Provider } from '../rule.ts';

export default {
  id: 'qualtrics',
  name: 'Qualtrics',
  docs: 'https://api.qualtrics.com/instructions',
  revoke: '"Account settings", "Qualtrics IDs" at qualtrics.com',
  rules: [
    {
      id: 'api-token',
      description: 'Qualtrics API token',
      near: ['qualtrics'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        "'qualtrics' => ['api_token' => '<<{alnum:40}>>'],",
        'os.Setenv("QUALTRICS_API_TOKEN", "<<{alnum:40}>>")',
      ],
      negative: [
        'QUALTRICS_API_TOKEN={alnum:39}',
        'qualtrics @ {hex:40}',
        'QUALTRICS_API_TOKEN=<your API token>',
      ],
    },
  ],
} satisfies Provider;
