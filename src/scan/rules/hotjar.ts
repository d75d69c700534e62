import type { Provider } from '../rule.ts';

export default {
  id: 'hotjar',
  name: 'Hotjar',
  docs: 'https://help.hotjar.com/hc/en-us/articles/20321604875031-API',
  revoke: 'https://insights.hotjar.com, "Settings", "API"',
  rules: [
    {
      id: 'client-secret',
      description: 'Hotjar client secret',
      near: ['hotjar'],
      value: /[0-9A-Za-z]{64}/,
      check: 'digits-or-mixed-case',
      positive: [
        'hotjar_client_secret: <<{alnum:64}>>',
        '<add key="HotjarClientSecret" value="<<{alnum:64}>>" />',
        '# Hotjar client secret: <<{alnum:64}>>',
      ],
      negative: [
        '"hotjarClientSecret": "{alnum:63}"',
        'HOTJAR_CLIENT_SECRET={alnum:65}',
        'hotjar-2.4.1.tgz sha256:{hex:64}',
      ],
    },
  ],
} satisfies Provider;
