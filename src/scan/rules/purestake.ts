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
      check: 'letters-and-digits',
      positive: ['"purestakeApiKey": "<<{alnum:40}>>"', "const purestakeApiKey = '<<{alnum:40}>>';"],
      negative: [
        'PURESTAKE_API_KEY={alnum:39}',
        'purestake @ {hex:40}',
        'purestake_api_key: "{{ purestake_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
