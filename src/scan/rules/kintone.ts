import type { Provider } from '../rule.ts';

export default {
  id: 'kintone',
  name: 'kintone',
  docs: 'https://kintone.dev/en/docs/common/authentication/',
  revoke: 'kintone.dev, the app\'s settings, "API token"',
  rules: [
    {
      id: 'api-token',
      description: 'kintone API token',
      near: ['kintone'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'client = Kintone(api_token="<<{alnum:40}>>")',
        'export KINTONE_API_TOKEN="<<{alnum:40}>>"',
        "process.env.KINTONE_API_TOKEN || '<<{alnum:40}>>'",
      ],
      negative: [
        '"kintoneApiToken": "{alnum:39}"',
        'KINTONE_API_TOKEN={alnum:41}',
        'kintone was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
