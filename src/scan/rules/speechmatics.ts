import type { Provider } from '../rule.ts';

export default {
  id: 'speechmatics',
  name: 'Speechmatics',
  docs: 'https://docs.speechmatics.com/introduction/authentication',
  revoke: 'https://portal.speechmatics.com/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Speechmatics API key',
      near: ['speechmatics'],
      value: /[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'requests.get(url, headers={"X-Speechmatics-Api-Key": "<<{alnum:32}>>"})',
        'speechmatics.api_key = "<<{alnum:32}>>"',
      ],
      negative: [
        'SPEECHMATICS_API_KEY={alnum:33}',
        'MD5 (speechmatics-2.1.0.tar.gz) = {hex:32}',
        'SPEECHMATICS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
