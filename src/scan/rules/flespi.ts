import type { Provider } from '../rule.ts';

export default {
  id: 'flespi',
  name: 'flespi',
  docs: 'https://flespi.com/kb/flespi-tokens-access-keys-to-flespi-platform',
  revoke: 'https://flespi.io/#/panel/list/platform/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'flespi API token',
      near: ['flespi'],
      value: /[0-9A-Za-z]{64}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"flespi": {"api_token": "<<{alnum:64}>>"}}',
        'flespi_api_token: <<{alnum:64}>>',
        '<add key="FlespiApiToken" value="<<{alnum:64}>>" />',
      ],
      negative: [
        'FLESPI_API_TOKEN={alnum:63}',
        'FLESPI_API_TOKEN={alnum:65}',
        'flespi-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
