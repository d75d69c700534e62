import type { Provider } from '../rule.ts';

export default {
  id: 'glassnode',
  name: 'Glassnode',
  docs: 'https://docs.glassnode.com',
  revoke: 'https://studio.glassnode.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Glassnode API key',
      near: ['glassnode'],
      value: /[0-9A-Za-z]{27}/,
      check: 'digits-or-mixed-case',
      positive: [
        '[glassnode]\napi_key = <<{alnum:27}>>',
        "Glassnode.api_key = '<<{alnum:27}>>'",
        'GLASSNODE_API_KEY=<<{alnum:27}>>',
      ],
      negative: [
        '"glassnodeApiKey": "{alnum:26}"',
        'GLASSNODE_API_KEY={alnum:28}',
        'GLASSNODE_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
