import type { Provider } from '../rule.ts';

export default {
  id: 'raygun',
  name: 'Raygun',
  docs: 'https://raygun.com/documentation/product-guides/publicapi/',
  revoke: 'https://app.raygun.com/user/tokens',
  rules: [
    {
      id: 'api-key',
      description: 'Raygun API key',
      near: ['raygun'],
      value: /[A-Za-z0-9]{22}/,
      check: 'digits-or-mixed-case',
      positive: ['RAYGUN_API_KEY=<<{alnum:22}>>', '"raygunApiKey": "<<{alnum:22}>>"'],
      negative: ['RAYGUN_API_KEY={alnum:21}', '"raygun": "^2.1.0"', 'raygunApiKey: "${RAYGUN_API_KEY}"'],
    },
    {
      id: 'api-token',
      description: 'Raygun API token',
      near: ['raygun'],
      value: /v2\.[A-Za-z0-9]{40,64}/,
      check: 'letters-and-digits',
      positive: [
        "const raygunApiToken = '<<v2.{alnum:40}>>';",
        'export RAYGUN_API_TOKEN="<<v2.{alnum:40}>>"',
      ],
      negative: [
        'RAYGUN_API_TOKEN=v2.{alnum:39}',
        '"raygun": "git+https://git.example/raygun.git#{hex:40}"',
        'raygunApiToken: "${RAYGUN_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
