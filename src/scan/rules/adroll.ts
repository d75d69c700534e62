import type { Provider } from '../rule.ts';

export default {
  id: 'adroll',
  name: 'AdRoll',
  docs: 'https://developers.adroll.com',
  revoke: 'https://developers.adroll.com/my-apps',
  rules: [
    {
      id: 'api-key',
      description: 'AdRoll API key',
      near: ['adroll', 'nextroll'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'adroll:\n  api_key: "<<{alnum:32}>>"',
        'os.environ["ADROLL_API_KEY"] = "<<{alnum:32}>>"',
        'client = Adroll(api_key="<<{alnum:32}>>")',
      ],
      negative: [
        '"adrollApiKey": "{alnum:31}"',
        'adroll_api_key: {alnum:33}',
        'md5 of adroll-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
