import type { Provider } from '../rule.ts';

export default {
  id: 'financial-modeling-prep',
  name: 'Financial Modeling Prep',
  docs: 'https://site.financialmodelingprep.com/developer/docs',
  revoke: 'https://site.financialmodelingprep.com/developer/docs/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Financial Modeling Prep API key',
      near: ['financialmodelingprep', 'fmpapi', 'fmpcloud', 'fmpkey'],
      value: /[0-9A-Za-z]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'https://api.site.financialmodelingprep.com/?api_key=<<{alnum:32}>>',
        '- name: FINANCIALMODELINGPREP_API_KEY\n  value: "<<{alnum:32}>>"',
        'financialmodelingprep:\n  api_key: "<<{alnum:32}>>"',
      ],
      negative: [
        '"financialmodelingprepApiKey": "{alnum:31}"',
        'FINANCIALMODELINGPREP_API_KEY={alnum:33}',
        'md5 of financialmodelingprep-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
