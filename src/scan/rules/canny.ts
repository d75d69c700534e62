import type { Provider } from '../rule.ts';

export default {
  id: 'canny',
  name: 'Canny',
  docs: 'https://developers.canny.io/api-reference',
  revoke: 'https://canny.io/admin/settings/api',
  rules: [
    {
      id: 'api-key',
      description: 'Canny API key',
      near: ['canny'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        "const cannyApiKey = '<<{uuid}>>';",
        'https://api.canny.io/?api_key=<<{uuid}>>',
        '- name: CANNY_API_KEY\n  value: "<<{uuid}>>"',
      ],
      negative: ['CANNY_API_KEY=${CANNY_API_KEY}'],
    },
  ],
} satisfies Provider;
