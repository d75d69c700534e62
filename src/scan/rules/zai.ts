import type { Provider } from '../rule.ts';

export default {
  id: 'zai',
  name: 'Z.ai (Zhipu AI)',
  docs: 'https://docs.z.ai/guides/overview/quick-start',
  revoke: 'https://z.ai/manage-apikey/apikey-list',
  rules: [
    {
      id: 'api-key',
      description: 'Z.ai API key',
      near: ['zaiapi', 'zaikey', 'zhipu', 'bigmodel', 'glmapi', 'chatglm'],
      value: /[0-9a-f]{32}\.[A-Za-z0-9]{16}/,
      check: 'mixed-case',
      positive: [
        'ENV ZHIPU_API_KEY <<{hex:32}.{alnum:14}kQ>>',
        '  - name: ZHIPU_API_KEY\n    value: "<<{hex:32}.{alnum:14}kQ>>"',
      ],
      negative: [
        'ZHIPU_API_KEY={hex:32}.{alnum:13}kQ',
        'zaiapi-1.0.tgz sha256 {hex:64}',
        'ZHIPU_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
