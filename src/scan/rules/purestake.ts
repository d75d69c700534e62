import type { Provider } from '../rule.ts';

export default {
  id: 'purestake',
  name: 'PureStake',
  docs: 'https://developer.purestake.io',
  revoke: 'https://developer.purestake.io',
  rules: [
    {
      id: 'api-key',
      description: 'PureStake API key',
      near: ['purestake'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'process.env.PURESTAKE_API_KEY = "<<{alnum:40}>>";',
        "$purestake_api_key = '<<{alnum:40}>>';",
      ],
      negative: [
        'PURESTAKE_API_KEY={alnum:39}',
        '"purestake": "git+https://git.example/purestake.git#{hex:40}"',
        'const purestakeApiKey = process.env.PURESTAKE_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
