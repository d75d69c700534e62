import type { Provider } from '../rule.ts';

export default {
  id: 'feishu',
  name: 'Feishu',
  docs: 'https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot',
  revoke: 'Feishu: the group, "Bots", "Remove"',
  rules: [
    {
      id: 'bot-webhook',
      description: 'Feishu bot webhook URL',
      keywords: ['/open-apis/bot/v2/hook/', '/open-apis/bot/hook/'],
      pattern:
        /https:\/\/open\.(?:feishu\.cn|larksuite\.com)\/open-apis\/bot\/(?:v2\/)?hook\/(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{32})(?![A-Za-z0-9-])/,
      before: 40,
      within: 140,
      positive: [
        'url: <<https://open.feishu.cn/open-apis/bot/v2/hook/{uuid}>>',
        "post('<<https://open.larksuite.com/open-apis/bot/v2/hook/{uuid}>>')",
      ],
      negative: [
        'https://open.feishu.cn/open-apis/bot/v2/hook/xxx',
        'https://open.feishu.cn/open-apis/bot/v2/hook/{hex:30}',
      ],
    },
  ],
} satisfies Provider;
