import type { Provider } from '../rule.ts';

export default {
  id: 'baidu',
  name: 'Baidu AI Cloud',
  docs: 'https://cloud.baidu.com/doc/Reference/s/9jwvz2egb',
  revoke: 'https://console.bce.baidu.com/iam/#/iam/accesslist',
  rules: [
    {
      id: 'secret-key',
      description: 'Baidu AI Cloud secret key',
      near: ['baidu', 'bcesecret', 'qianfan', 'ernie'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '{"baidu": {"secret_key": "<<{alnum:32}>>"}}',
        'baidu_secret_key: <<{alnum:32}>>',
        '<add key="BaiduSecretKey" value="<<{alnum:32}>>" />',
      ],
      negative: [
        'BAIDU_SECRET_KEY={alnum:31}',
        'baidu_secret_key: {alnum:33}',
        'md5 of baidu-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'api-key',
      description: 'Baidu API key',
      near: ['baidumap', 'baiduai', 'baiduapi', 'baidukey', 'baidu'],
      value: /[0-9A-Za-z]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'BAIDU_API_KEY=<<{alnum:24}>>',
        'curl https://api.baidumap.com/ -H "Authorization: Bearer <<{alnum:24}>>"',
        'baiduApiKey := "<<{alnum:24}>>"',
      ],
      negative: ['BAIDU_API_KEY={alnum:23}', 'baidu_api_key: {alnum:25}', 'BAIDU_API_KEY=${BAIDU_API_KEY}'],
    },
  ],
} satisfies Provider;
