import type { Provider } from '../rule.ts';

export default {
  id: 'mailchimp',
  name: 'Mailchimp',
  docs: 'https://mailchimp.com/help/about-api-keys/',
  revoke: 'https://admin.mailchimp.com/account/api/',
  rules: [
    {
      id: 'api-key',
      description: 'Mailchimp API key',
      keywords: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
      pattern: /(?<![A-Za-z0-9_])[0-9a-f]{32}-us[0-9]{1,2}(?![A-Za-z0-9_])/,
      before: 32,
      positive: ['MAILCHIMP_API_KEY=<<{hex:32}-us12>>', '{"key":"<<{hex:32}-us6>>"}'],
      negative: ['MAILCHIMP_API_KEY={hex:31}-us5', 'MAILCHIMP_API_KEY={hex:32}-us', 'locale-us1'],
    },
  ],
} satisfies Provider;
