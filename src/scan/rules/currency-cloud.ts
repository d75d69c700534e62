import type { Provider } from '../rule.ts';

export default {
  id: 'currency-cloud',
  name: 'Currencycloud',
  docs: 'https://developer.currencycloud.com',
  revoke: 'https://direct.currencycloud.com, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Currencycloud API key',
      near: ['currencycloud'],
      value: /[0-9a-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        'currencycloud_api_key: <<{lowernum:64}>>',
        '<add key="CurrencycloudApiKey" value="<<{lowernum:64}>>" />',
        '# Currencycloud API key: <<{lowernum:64}>>',
      ],
      negative: [
        '"currencycloudApiKey": "{lowernum:63}"',
        'CURRENCYCLOUD_API_KEY={lowernum:65}',
        'currencycloud-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
