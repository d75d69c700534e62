import type { Provider } from '../rule.ts';

export default {
  id: 'roboflow',
  name: 'Roboflow',
  docs: 'https://docs.roboflow.com/api-reference/authentication',
  revoke: 'https://app.roboflow.com/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Roboflow API key',
      near: ['roboflow'],
      value: /[A-Za-z0-9]{20}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.roboflow.com/v1/me -H "Authorization: Bearer <<{alnum:20}>>"',
        'https://api.roboflow.com/v1/check?api_key=<<{alnum:20}>>&format=json',
      ],
      negative: [
        'ROBOFLOW_API_KEY={alnum:19}',
        '"roboflow": "^2.1.0"',
        'roboflowApiKey: "${ROBOFLOW_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
