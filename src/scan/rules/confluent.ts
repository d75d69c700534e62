import type { Provider } from '../rule.ts';

export default {
  id: 'confluent',
  name: 'Confluent',
  docs: 'https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html',
  revoke: 'https://confluent.cloud/settings/api-keys',
  rules: [
    {
      id: 'api-secret',
      description: 'Confluent Cloud API secret',
      keywords: ['cflt'],
      pattern: /(?<![A-Za-z0-9+/])cflt[A-Za-z0-9+/]{60}(?![A-Za-z0-9+/=])/,
      check: 'mixed-case-and-digits',
      positive: [
        'confluent.api.secret=<<cflt{base64:57}k7Q>>',
        "curl -H 'Authorization: Bearer <<cflt{base64:57}k7Q>>' https://api.test/v1",
      ],
      negative: [
        'confluent_api_secret: cflt{base64:56}k7Q',
        'client = Client(confluent_api_secret="cflt{base64:58}k7Q")',
        'CONFLUENT_API_SECRET=cfltyour-token-goes-here',
      ],
    },
    {
      id: 'api-secret-old',
      description: 'Confluent API secret',
      near: ['confluent'],
      value: /[A-Za-z0-9+/]{64}/,
      check: 'mixed-case-and-digits',
      positive: [
        'CONFLUENT_API_SECRET=<<{base64:61}k7Q>>',
        'client = Client(confluent_api_secret="<<{base64:61}k7Q>>")',
      ],
      negative: ['CONFLUENT_API_SECRET={alnum:63}', 'CONFLUENT_API_SECRET=your_api_secret_here'],
    },
    {
      id: 'api-key',
      description: 'Confluent API key',
      near: ['confluent'],
      value: /[A-Z0-9]{16}/,
      check: 'letters-and-digits',
      positive: ["const confluentApiKey = '<<{uppernum:14}K7>>';", 'confluent.api.key=<<{uppernum:14}K7>>'],
      negative: [
        'CONFLUENT_API_KEY={uppernum:13}K7',
        'confluent-1.0.tgz sha256 {hex:64}',
        'CONFLUENT_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
