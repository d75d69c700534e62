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
        "'wechat' => ['app_secret' => '<<{hex:32}>>'],",
        'os.Setenv("WECHAT_APP_SECRET", "<<{hex:32}>>")',
      ],
      negative: [
        'WECHAT_APP_SECRET={hex:31}',
        'wechat.min.js?v={hex:32}',
        'wechatAppSecret: "${WECHAT_APP_SECRET}"',
      ],
    },
  ],
} satisfies Provider;
