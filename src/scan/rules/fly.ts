import type { Provider } from '../rule.ts';

export default {
  id: 'fly',
  name: 'Fly.io',
  docs: 'https://fly.io/docs/security/tokens/',
  revoke: 'https://fly.io/user/personal_access_tokens, or fly tokens revoke',
  rules: [
    {
      id: 'access-token',
      description: 'Fly.io access token',
      keywords: ['fo1_'],
      pattern: /(?<![A-Za-z0-9_])fo1_[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        '  - name: FLY_API_TOKEN\n    value: "<<fo1_{alnum:43}>>"',
        '"flyApiToken": "<<fo1_{alnum:43}>>",',
      ],
      negative: [
        'fly_api_token: fo1_{alnum:42}',
        'client = Client(fly_api_token="fo1_{alnum:44}")',
        'FLY_API_TOKEN=fo1_your-token-goes-here',
      ],
    },
    {
      id: 'macaroon',
      description: 'Fly.io macaroon',
      keywords: ['fm1r_', 'fm1a_', 'fm2_'],
      pattern: /(?<![A-Za-z0-9_])(?:fm1r|fm1a|fm2)_[A-Za-z0-9+/]{100,2500}={0,2}(?![A-Za-z0-9+/=])/,
      within: 2600,
      positive: [
        "curl -H 'Authorization: Bearer <<fm1r_{base64:100}>>' https://api.test/v1",
        "const flyApiToken = '<<fm1a_{base64:100}>>';",
        'fly.api.token=<<fm2_{base64:100}>>',
      ],
      negative: ['export FLY_API_TOKEN="fm1r_{base64:99}"', 'FLY_API_TOKEN=fm1r_your-token-goes-here'],
    },
  ],
} satisfies Provider;
