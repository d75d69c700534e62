import type { Provider } from '../rule.ts';

export default {
  id: 'wecom',
  name: 'WeCom',
  docs: 'https://developer.work.weixin.qq.com/document/path/91770',
  revoke: 'WeCom: the group, "Group bots", "Delete"',
  rules: [
    {
      id: 'bot-webhook',
      description: 'WeCom bot webhook URL',
      keywords: ['qyapi.weixin.qq.com/cgi-bin/webhook/'],
      pattern:
        /qyapi\.weixin\.qq\.com\/cgi-bin\/webhook\/(?:send|upload_media)\?key=(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![0-9a-z-])/,
      within: 130,
      positive: [
        'url: https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=<<{uuid}>>',
        "post('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=<<{uuid}>>')",
      ],
      negative: [
        'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=xxx',
        'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key={hex:32}',
      ],
    },
  ],
} satisfies Provider;
