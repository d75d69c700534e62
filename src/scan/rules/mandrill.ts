import type { Provider } from '../rule.ts';

export default {
  id: 'mandrill',
  name: 'Mandrill',
  docs: 'https://mailchimp.com/developer/transactional/docs/fundamentals/',
  revoke: 'https://mandrillapp.com/settings',
  rules: [
    {
      id: 'api-key',
      description: 'Mandrill API key',
      near: ['mandrill'],
      value: /[A-Za-z0-9_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'requests.get(url, headers={"X-Mandrill-Api-Key": "<<{base64url:22}>>"})',
        'mandrill.api_key = "<<{base64url:22}>>"',
      ],
      negative: [
        'MANDRILL_API_KEY={base64url:23}',
        "import { createMandrillClient } from 'mandrill';",
        'MANDRILL_API_KEY=your_mandrill_api_key_here',
      ],
    },
  ],
} satisfies Provider;
