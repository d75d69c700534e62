import type { Provider } from '../rule.ts';

export default {
  id: 'logflare',
  name: 'Logflare',
  docs: 'https://docs.logflare.app',
  revoke: 'https://logflare.app/account/edit',
  rules: [
    {
      id: 'api-key',
      description: 'Logflare API key',
      near: ['logflare'],
      value: /[0-9A-Za-z]{44}/,
      check: 'digits-or-mixed-case',
      positive: [
        'logflare_api_key: <<{alnum:44}>>',
        '<add key="LogflareApiKey" value="<<{alnum:44}>>" />',
        '# Logflare API key: <<{alnum:44}>>',
      ],
      negative: [
        '"logflareApiKey": "{alnum:43}"',
        'LOGFLARE_API_KEY={alnum:45}',
        'LOGFLARE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
