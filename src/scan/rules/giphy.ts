import type { Provider } from '../rule.ts';

export default {
  id: 'giphy',
  name: 'GIPHY',
  docs: 'https://developers.giphy.com/docs/api',
  revoke: 'https://developers.giphy.com/dashboard/',
  rules: [
    {
      id: 'api-key',
      description: 'GIPHY API key',
      near: ['giphy'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const giphyApiKey = '<<{alnum:32}>>';",
        'https://api.giphy.com/?api_key=<<{alnum:32}>>',
        '- name: GIPHY_API_KEY\n  value: "<<{alnum:32}>>"',
      ],
      negative: [
        'GIPHY_API_KEY={alnum:31}',
        'GIPHY_API_KEY={alnum:33}',
        'md5 of giphy-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
