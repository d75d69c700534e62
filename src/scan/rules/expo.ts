import type { Provider } from '../rule.ts';

export default {
  id: 'expo',
  name: 'Expo',
  docs: 'https://docs.expo.dev/accounts/programmatic-access/',
  revoke: 'https://expo.dev/settings/access-tokens',
  rules: [
    {
      id: 'access-token',
      description: 'Expo access token',
      near: ['expo'],
      value: /[0-9A-Za-z_-]{40}/,
      check: 'letters-and-digits',
      positive: [
        'expo_access_token: <<{base64url:40}>>',
        '<add key="ExpoAccessToken" value="<<{base64url:40}>>" />',
        '# Expo access token: <<{base64url:40}>>',
        'EXPO_TOKEN=<<{base64url:40}>>',
      ],
      negative: [
        '"expoAccessToken": "{base64url:39}"',
        'EXPO_ACCESS_TOKEN={base64url:41}',
        'expo was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
