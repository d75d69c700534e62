import type { Provider } from '../rule.ts';

export default {
  id: 'jotform',
  name: 'Jotform',
  docs: 'https://api.jotform.com/docs/',
  revoke: 'https://www.jotform.com/myaccount/api',
  rules: [
    {
      id: 'api-key',
      description: 'Jotform API key',
      near: ['jotform'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'JOTFORM_API_KEY=<<{lowernum:32}>>',
        'curl https://api.jotform.com/ -H "Authorization: Bearer <<{lowernum:32}>>"',
        'jotformApiKey := "<<{lowernum:32}>>"',
      ],
      negative: [
        '"jotformApiKey": "{lowernum:31}"',
        'JOTFORM_API_KEY={lowernum:33}',
        'md5 of jotform-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
