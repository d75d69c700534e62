import type { Provider } from '../rule.ts';

export default {
  id: 'zhipu',
  name: 'Zhipu AI',
  docs: 'https://docs.bigmodel.cn',
  revoke: 'https://open.bigmodel.cn/usercenter/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'Zhipu AI API key',
      near: ['zhipu', 'bigmodel', 'chatglm', 'zai', 'glm'],
      value: /[0-9a-f]{32}\.[A-Za-z0-9]{16}/,
      check: 'letters-and-digits',
      positive: ["$zhipu_api_key = '<<{hex:32}.{alnum:16}>>';", 'ZHIPU_API_KEY=<<{hex:32}.{alnum:16}>>'],
      negative: [
        'ZHIPU_API_KEY={hex:31}.{alnum:16}',
        'zhipuClient.getStatusOfRequest(requestOptions)',
        'const zhipuApiKey = process.env.ZHIPU_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
