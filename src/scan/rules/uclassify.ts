import type { Provider } from '../rule.ts';

export default {
  id: 'uclassify',
  name: 'uClassify',
  docs: 'https://www.uclassify.com/docs/restapi',
  revoke: 'https://www.uclassify.com/manage/apikeys',
  rules: [
    {
      id: 'api-key',
      description: 'uClassify API key',
      near: ['uclassify'],
      value: /[A-Za-z0-9]{12}/,
      check: 'digits-or-mixed-case',
      positive: ['UCLASSIFY_API_KEY=<<{alnum:12}>>', '"uclassifyApiKey": "<<{alnum:12}>>"'],
      negative: [
        'UCLASSIFY_API_KEY={alnum:11}',
        '"uclassify": "^2.1.0"',
        'uclassifyApiKey: "${UCLASSIFY_API_KEY}"',
      ],
    },
  ],
} satisfies Provider;
