import type { Provider } from '../rule.ts';

export default {
  id: 'resemble',
  name: 'Resemble AI',
  docs: 'https://docs.app.resemble.ai',
  revoke: 'https://app.resemble.ai/account/api',
  rules: [
    {
      id: 'api-token',
      description: 'Resemble AI API token',
      near: ['resemble', 'resembleai'],
      value: /[A-Za-z0-9_-]{24}/,
      check: 'digits-or-mixed-case',
      positive: [
        'requests.get(url, headers={"X-Resemble-Api-Token": "<<{base64url:24}>>"})',
        'resemble.api_token = "<<{base64url:24}>>"',
      ],
      negative: [
        'RESEMBLE_API_TOKEN={base64url:23}',
        '"resemble": "^2.1.0"',
        'resembleApiToken: "${RESEMBLE_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
