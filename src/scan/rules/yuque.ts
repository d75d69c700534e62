import type { Provider } from '../rule.ts';

export default {
  id: 'yuque',
  name: 'Yuque',
  docs: 'https://www.yuque.com/yuque/developer/api',
  revoke: 'https://www.yuque.com/settings/tokens',
  rules: [
    {
      id: 'api-token',
      description: 'Yuque API token',
      near: ['yuque'],
      value: /[A-Za-z0-9]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"yuque": {"apiToken": "<<{alnum:40}>>"}}',
        '<string name="yuque_api_token"><<{alnum:40}>></string>',
      ],
      negative: [
        'YUQUE_API_TOKEN={alnum:39}',
        '"yuque": "git+https://git.example/yuque.git#{hex:40}"',
        'const yuqueApiToken = process.env.YUQUE_API_TOKEN;',
      ],
    },
  ],
} satisfies Provider;
