import type { Provider } from '../rule.ts';

export default {
  id: 'surveysparrow',
  name: 'SurveySparrow',
  docs: 'https://developers.surveysparrow.com',
  revoke: 'https://app.surveysparrow.com, "Settings", "Apps & integrations"',
  rules: [
    {
      id: 'access-token',
      description: 'SurveySparrow access token',
      near: ['surveysparrow'],
      value: /[A-Za-z0-9_-]{88}/,
      positive: [
        'client = Surveysparrow(access_token="<<{base64url:88}>>")',
        'curl https://api.surveysparrow.com/v1/me -H "Authorization: Bearer <<{base64url:88}>>"',
      ],
      negative: [
        'SURVEYSPARROW_ACCESS_TOKEN={base64url:89}',
        'surveysparrow-2.1.0.tgz sha256:{hex:64}',
        'SURVEYSPARROW_ACCESS_TOKEN=your_surveysparrow_access_token_here',
      ],
    },
  ],
} satisfies Provider;
