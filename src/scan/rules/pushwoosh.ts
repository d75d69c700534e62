import type { Provider } from '../rule.ts';

export default {
  id: 'pushwoosh',
  name: 'Pushwoosh',
  docs: 'https://docs.pushwoosh.com/developer/api-reference/api-access-token/',
  revoke: 'https://app.pushwoosh.com/settings/access-token',
  rules: [
    {
      id: 'api-token',
      description: 'Pushwoosh API token',
      near: ['pushwoosh'],
      value: /[A-Za-z0-9]{80}/,
      positive: [
        "'pushwoosh' => ['api_token' => '<<{alnum:80}>>'],",
        'os.Setenv("PUSHWOOSH_API_TOKEN", "<<{alnum:80}>>")',
      ],
      negative: [
        'PUSHWOOSH_API_TOKEN={alnum:79}',
        'pushwoosh-2.1.0.tgz sha256:{hex:64}',
        'pushwoosh_api_token: "{{ pushwoosh_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
