import type { Provider } from '../rule.ts';

export default {
  id: 'dotdigital',
  name: 'Dotdigital',
  docs: 'https://developer.dotdigital.com',
  revoke: 'dotdigital.com, "Access", "API users"',
  rules: [
    {
      id: 'api-password',
      description: 'Dotdigital API password',
      near: ['dotmailer', 'dotdigital'],
      value: /[0-9A-Za-z!@#$%^&*]{12,24}/,
      check: 'letters-and-digits',
      positive: [
        '- name: DOTMAILER_API_PASSWORD\n  value: "<<{alnum:15}{digits:1}>>"',
        'dotmailer:\n  api_password: "<<{alnum:15}{digits:1}>>"',
        'os.environ["DOTMAILER_API_PASSWORD"] = "<<{alnum:15}{digits:1}>>"',
      ],
      negative: ['DOTMAILER_API_PASSWORD=${DOTMAILER_API_PASSWORD}', 'DOTMAILER_API_PASSWORD=changeme'],
    },
  ],
} satisfies Provider;
