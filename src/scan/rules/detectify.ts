import type { Provider } from '../rule.ts';

export default {
  id: 'detectify',
  name: 'Detectify',
  docs: 'https://developer.detectify.com',
  revoke: 'https://detectify.com/account/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Detectify API key',
      near: ['detectify'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        "const detectifyApiKey = '<<{lowernum:32}>>';",
        'https://api.detectify.com/?api_key=<<{lowernum:32}>>',
        '- name: DETECTIFY_API_KEY\n  value: "<<{lowernum:32}>>"',
      ],
      negative: [
        'DETECTIFY_API_KEY={lowernum:31}',
        'DETECTIFY_API_KEY={lowernum:33}',
        'md5 of detectify-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
