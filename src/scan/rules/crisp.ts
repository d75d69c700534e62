import type { Provider } from '../rule.ts';

export default {
  id: 'crisp',
  name: 'Crisp',
  docs: 'https://docs.crisp.chat/guides/rest-api/authentication/',
  revoke: "https://marketplace.crisp.chat, the plugin's tokens",
  rules: [
    {
      id: 'api-key',
      description: 'Crisp API key',
      near: ['crispapi', 'crispchat', 'crisptoken', 'crispkey', 'crispplugin', 'crisp'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'crispApiKey := "<<{hex:64}>>"',
        '"crispApiKey": "<<{hex:64}>>"',
        'private static final String CRISP_API_KEY = "<<{hex:64}>>";',
      ],
      negative: ['"crispApiKey": "{hex:63}"', 'CRISP_API_KEY={hex:65}', 'crisp-2.4.1.tgz sha256:{hex:64}'],
    },
  ],
} satisfies Provider;
