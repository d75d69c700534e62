import type { Provider } from '../rule.ts';

export default {
  id: 'vk',
  name: 'VK',
  docs: 'https://dev.vk.com/en/api/access-token/getting-started',
  revoke: 'https://vk.com/apps?act=manage',
  rules: [
    {
      id: 'access-token',
      description: 'VK access token',
      near: ['vktoken', 'vkapi', 'vkapp', 'vkclient', 'vkaccess', 'vkservice', 'vkontakte', 'vksecret'],
      value: /[0-9a-f]{85}/,
      positive: [
        'os.Setenv("VK_ACCESS_TOKEN", "<<{hex:85}>>")',
        '<add key="VkAccessToken" value="<<{hex:85}>>" />',
      ],
      negative: [
        'VK_ACCESS_TOKEN={hex:84}',
        'vk-2.1.0.tgz sha256:{hex:64}',
        'const vkAccessToken = process.env.VK_ACCESS_TOKEN;',
      ],
    },
    {
      id: 'v2-access-token',
      description: 'VK v2 access token',
      keywords: ['vk1.a.'],
      pattern: /(?<![A-Za-z0-9_])vk1\.a\.[A-Za-z0-9_-]{86,220}(?![A-Za-z0-9_-])/,
      positive: [
        'os.Setenv("VK_ACCESS_TOKEN", "<<vk1.a.{base64url:86}>>")',
        '[vk]\naccess_token = "<<vk1.a.{base64url:86}>>"',
      ],
      negative: [
        'VK_ACCESS_TOKEN=vk1.a.{base64url:85}',
        'vk-2.1.0.tgz sha256:{hex:64}',
        'const vkAccessToken = process.env.VK_ACCESS_TOKEN;',
      ],
    },
    {
      id: 'app-secret',
      description: 'VK app secret',
      near: ['vktoken', 'vkapi', 'vkapp', 'vkclient', 'vkaccess', 'vkservice', 'vkontakte', 'vksecret'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: ['vk.app.secret=<<{alnum:20}>>', 'os.Setenv("VK_APP_SECRET", "<<{alnum:20}>>")'],
      negative: [
        'VK_APP_SECRET={alnum:19}',
        'vkClient.getStatusOfRequest(requestOptions)',
        'const vkAppSecret = process.env.VK_APP_SECRET;',
      ],
    },
  ],
} satisfies Provider;
