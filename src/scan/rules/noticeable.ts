import type { Provider } from '../rule.ts';

export default {
  id: 'noticeable',
  name: 'Noticeable',
  docs: 'https://graphdoc.noticeable.io',
  revoke: 'https://noticeable.io, "Settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Noticeable API key',
      near: [
        'noticeableapi',
        'noticeablekey',
        'noticeabletoken',
        'noticeablesecret',
        'noticeableauth',
        'noticeableaccess',
        'noticeableclient',
      ],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'os.Setenv("NOTICEABLE_API_KEY", "<<{alnum:20}>>")',
        '<add key="NoticeableApiKey" value="<<{alnum:20}>>" />',
      ],
      negative: [
        'NOTICEABLE_API_KEY={alnum:19}',
        '"noticeable": "^2.1.0"',
        'noticeableApiKey: "${NOTICEABLE_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
