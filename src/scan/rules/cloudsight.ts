import type { Provider } from '../rule.ts';

export default {
  id: 'cloudsight',
  name: 'CloudSight',
  docs: 'https://cloudsight.docs.apiary.io',
  revoke: 'cloudsight.docs.apiary.io, "API keys" of the account',
  rules: [
    {
      id: 'api-key',
      description: 'CloudSight API key',
      near: ['cloudsight'],
      value: /[0-9A-Za-z_-]{22}/,
      check: 'digits-or-mixed-case',
      positive: [
        'os.environ["CLOUDSIGHT_API_KEY"] = "<<{base64url:22}>>"',
        'client = Cloudsight(api_key="<<{base64url:22}>>")',
        'export CLOUDSIGHT_API_KEY="<<{base64url:22}>>"',
      ],
      negative: [
        'CLOUDSIGHT_API_KEY={base64url:21}',
        'cloudsight_api_key: {base64url:23}',
        'CLOUDSIGHT_API_KEY=${CLOUDSIGHT_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
