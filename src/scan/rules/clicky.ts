import type { Provider } from '../rule.ts';

export default {
  id: 'clicky',
  name: 'Clicky',
  docs: 'https://clicky.com/help/api',
  revoke: 'https://clicky.com/user/preferences/site',
  rules: [
    {
      id: 'api-key',
      description: 'Clicky API key',
      near: ['clicky'],
      value: /[0-9a-z]{12,16}/,
      check: 'letters-and-digits',
      positive: [
        '- name: CLICKY_SITEKEY_API\n  value: "<<{lowernum:12}>>"',
        'clicky:\n  sitekey_api: "<<{lowernum:12}>>"',
        'os.environ["CLICKY_SITEKEY_API"] = "<<{lowernum:12}>>"',
      ],
      negative: [
        'CLICKY_SITEKEY_API={lowernum:11}',
        'CLICKY_SITEKEY_API={lowernum:17}',
        'CLICKY_SITEKEY_API=${CLICKY_SITEKEY_API}',
      ],
    },
  ],
} satisfies Provider;
