import type { Provider } from '../rule.ts';

export default {
  id: 'surveymonkey',
  name: 'SurveyMonkey',
  docs: 'https://developer.surveymonkey.com/api/v3/#Authentication',
  revoke: 'https://developer.surveymonkey.com/apps/',
  rules: [
    {
      id: 'access-token',
      description: 'SurveyMonkey access token',
      near: ['surveymonkey'],
      value: /[A-Za-z0-9_-]{20,40}\.[A-Za-z0-9_-]{20,100}/,
      check: 'digits-or-mixed-case',
      positive: [
        'ENV SURVEYMONKEY_ACCESS_TOKEN <<{base64url:20}.{base64url:20}>>',
        'surveymonkey login --access-token <<{base64url:20}.{base64url:20}>>',
      ],
      negative: [
        'SURVEYMONKEY_ACCESS_TOKEN={base64url:19}.{base64url:20}',
        'surveymonkey @ {hex:40}',
        'SURVEYMONKEY_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
