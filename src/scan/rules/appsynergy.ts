import type { Provider } from '../rule.ts';

export default {
  id: 'appsynergy',
  name: 'AppSynergy',
  docs: 'https://www.appsynergy.com/docs',
  revoke: "appsynergy.com, the app's API settings",
  rules: [
    {
      id: 'api-key',
      description: 'AppSynergy API key',
      near: ['appsynergy'],
      value: /[0-9a-z]{64}/,
      check: 'letters-and-digits',
      positive: [
        '[appsynergy]\napi_key = <<{lowernum:64}>>',
        "Appsynergy.api_key = '<<{lowernum:64}>>'",
        'APPSYNERGY_API_KEY=<<{lowernum:64}>>',
      ],
      negative: [
        '"appsynergyApiKey": "{lowernum:63}"',
        'APPSYNERGY_API_KEY={lowernum:65}',
        'appsynergy-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
