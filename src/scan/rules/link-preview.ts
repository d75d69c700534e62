import type { Provider } from '../rule.ts';

export default {
  id: 'link-preview',
  name: 'LinkPreview',
  docs: 'https://docs.linkpreview.net',
  revoke: 'https://my.linkpreview.net/access_keys',
  rules: [
    {
      id: 'api-key',
      description: 'LinkPreview API key',
      near: ['linkpreview'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        '<linkpreviewApiKey><<{alnum:32}>></linkpreviewApiKey>',
        '[linkpreview]\napi_key = <<{alnum:32}>>',
        "Linkpreview.api_key = '<<{alnum:32}>>'",
      ],
      negative: [
        'LINKPREVIEW_API_KEY={alnum:31}',
        'linkpreview_api_key: {alnum:33}',
        'md5 of linkpreview-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
