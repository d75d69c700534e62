import type { Provider } from '../rule.ts';

export default {
  id: 'chec',
  name: 'Commerce.js',
  docs: 'https://commercejs.com/docs/api/',
  revoke: 'https://dashboard.chec.io/settings/developer',
  rules: [
    {
      id: 'secret-key',
      description: 'Commerce.js secret key',
      near: ['commercejs', 'checio', 'checapi', 'checsecret', 'checkey'],
      value: /(?:[ps]k_)?(?:test_)?[0-9a-z]{40,48}/,
      positive: [
        '<add key="CommercejsSecretKey" value="<<sk_{lowernum:45}>>" />',
        '# Commerce.js secret key: <<sk_{lowernum:45}>>',
        "const commercejsSecretKey = '<<sk_{lowernum:45}>>';",
      ],
      negative: ['COMMERCEJS_SECRET_KEY=${COMMERCEJS_SECRET_KEY}', 'COMMERCEJS_SECRET_KEY=changeme'],
    },
  ],
} satisfies Provider;
