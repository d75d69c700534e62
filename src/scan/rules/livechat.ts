import type { Provider } from '../rule.ts';

export default {
  id: 'livechat',
  name: 'LiveChat',
  docs: 'https://platform.text.com/docs/authorization',
  revoke: 'https://platform.text.com/console/tools/personal-access-tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'LiveChat personal access token',
      near: ['livechat'],
      value: /(?:[a-z]{2}-[a-z0-9]{2,4}:[0-9A-Za-z_-]{27,40}|dal:[0-9A-Za-z_-]{27})/,
      positive: [
        "const livechatAccessToken = '<<dal:{alnum:27}>>';",
        'https://api.livechat.com/?access_token=<<dal:{alnum:27}>>',
        '- name: LIVECHAT_ACCESS_TOKEN\n  value: "<<dal:{alnum:27}>>"',
      ],
      negative: ['LIVECHAT_ACCESS_TOKEN=<your-access-token>', 'LIVECHAT_ACCESS_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
