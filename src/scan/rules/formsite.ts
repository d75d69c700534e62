import type { Provider } from '../rule.ts';

export default {
  id: 'formsite',
  name: 'Formsite',
  docs: 'https://support.formsite.com/hc/en-us/articles/360000288594-API',
  revoke: 'formsite.com, "Account", "API"',
  rules: [
    {
      id: 'access-token',
      description: 'Formsite access token',
      near: ['formsite'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        "const formsiteAccessToken = '<<{alnum:32}>>';",
        'https://api.formsite.com/?access_token=<<{alnum:32}>>',
        '- name: FORMSITE_ACCESS_TOKEN\n  value: "<<{alnum:32}>>"',
      ],
      negative: [
        'FORMSITE_ACCESS_TOKEN={alnum:31}',
        'FORMSITE_ACCESS_TOKEN={alnum:33}',
        'md5 of formsite-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
