import type { Provider } from '../rule.ts';

export default {
  id: 'mailwizz',
  name: 'MailWizz',
  docs: 'https://api-docs.mailwizz.com',
  revoke: '"Account", "API keys" of your MailWizz',
  rules: [
    {
      id: 'api-key',
      description: 'MailWizz API key',
      near: ['mailwizz'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: ['ENV MAILWIZZ_API_KEY <<{hex:40}>>', 'mailwizz login --api-key <<{hex:40}>>'],
      negative: [
        'MAILWIZZ_API_KEY={hex:39}',
        'mailwizz @ {hex:40}',
        'mailwizz_api_key: "{{ mailwizz_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
