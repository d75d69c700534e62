import type { Provider } from '../rule.ts';

export default {
  id: 'intercom',
  name: 'Intercom',
  docs: 'https://developers.intercom.com/docs/build-an-integration/learn-more/authentication',
  revoke: 'https://app.intercom.com/a/apps/_/developer-hub',
  rules: [
    {
      id: 'access-token',
      description: 'Intercom access token',
      near: ['intercom'],
      value: /dG9rO[A-Za-z0-9+/=]{55}/,
      positive: ['INTERCOM_ACCESS_TOKEN=<<dG9rO{base64:54}=>>', '"intercomToken": "<<dG9rO{base64:55}>>"'],
      negative: [
        'INTERCOM_ACCESS_TOKEN=dG9rO{base64:54}',
        'intercom-1.0.tgz sha256 {hex:64}',
        'INTERCOM_ACCESS_TOKEN=your_access_token_here',
      ],
    },
    {
      id: 'access-token-old',
      description: 'Intercom access token',
      near: ['intercom'],
      value: /[A-Za-z0-9_-]{60}/,
      check: 'mixed-case-and-digits',
      positive: ["const intercomApiKey = '<<{alnum:57}k7Q>>';", 'intercom.api.key=<<{alnum:57}k7Q>>'],
      negative: [
        'INTERCOM_API_KEY={alnum:56}k7Q',
        'intercom-1.0.tgz sha256 {hex:64}',
        'INTERCOM_API_KEY=your_access_token_old_here',
      ],
    },
  ],
} satisfies Provider;
