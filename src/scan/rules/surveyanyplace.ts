import type { Provider } from '../rule.ts';

export default {
  id: 'surveyanyplace',
  name: 'Survey Anyplace (Pointerpro)',
  docs: 'https://pointerpro.com/api/',
  revoke: 'https://app.pointerpro.com, "Integrations", "API"',
  rules: [
    {
      id: 'api-key',
      description: 'Survey Anyplace (Pointerpro) API key',
      near: ['surveyanyplace', 'pointerpro'],
      value: /[A-Za-z0-9_-]{36}|[A-Za-z0-9]{32}/,
      check: 'digits-or-mixed-case',
      positive: [
        'process.env.SURVEYANYPLACE_API_KEY = "<<{base64url:36}>>";',
        "$surveyanyplace_api_key = '<<{alnum:32}>>';",
      ],
      negative: [
        'SURVEYANYPLACE_API_KEY={base64url:37}',
        '"surveyanyplace": "git+https://git.example/surveyanyplace.git#{hex:40}"',
        'SURVEYANYPLACE_API_KEY=your_surveyanyplace_api_key_here',
      ],
    },
  ],
} satisfies Provider;
