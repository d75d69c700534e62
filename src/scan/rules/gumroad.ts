import type { Provider } from '../rule.ts';

export default {
  id: 'gumroad',
  name: 'Gumroad',
  docs: 'https://gumroad.com/api',
  revoke: 'https://gumroad.com/settings/advanced#application-form',
  rules: [
    {
      id: 'access-token',
      description: 'Gumroad access token',
      near: ['gumroad'],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="GumroadAccessToken" value="<<{alnum:43}>>" />',
        '# Gumroad access token: <<{alnum:43}>>',
        "const gumroadAccessToken = '<<{alnum:43}>>';",
      ],
      negative: ['GUMROAD_ACCESS_TOKEN=<your-access-token>', 'GUMROAD_ACCESS_TOKEN=changeme'],
    },
    {
      id: 'app-secret',
      description: 'Gumroad app secret',
      near: ['gumroad'],
      value: /[0-9a-f]{64}/,
      check: 'letters-and-digits',
      positive: [
        'gumroadApplicationSecret := "<<{hex:64}>>"',
        '"gumroadApplicationSecret": "<<{hex:64}>>"',
        'private static final String GUMROAD_APPLICATION_SECRET = "<<{hex:64}>>";',
      ],
      negative: [
        'GUMROAD_APPLICATION_SECRET={hex:63}',
        'GUMROAD_APPLICATION_SECRET={hex:65}',
        'gumroad-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
