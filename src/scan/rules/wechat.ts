import type { Provider } from '../rule.ts';

export default {
  id: 'wechat',
  name: 'WeChat',
  docs: 'https://developers.weixin.qq.com/doc/offiaccount/en/Basic_Information/Get_access_token.html',
  revoke: 'https://mp.weixin.qq.com, "Basic configuration"',
  rules: [
    {
      id: 'app-secret',
      description: 'WeChat app secret',
      near: ['wechat', 'weixin', 'wxapp', 'wxsecret'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="WechatAppSecret" value="<<{hex:32}>>" />',
        '      - WECHAT_APP_SECRET=<<{hex:32}>>',
      ],
      negative: [
        'WECHAT_APP_SECRET={hex:33}',
        'MD5 (wechat-2.1.0.tar.gz) = {hex:32}',
        'WECHAT_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
