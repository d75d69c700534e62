import type { Provider } from '../rule.ts';

export default {
  id: 'storyblok',
  name: 'Storyblok',
  docs: 'https://www.storyblok.com/docs/api/content-delivery/v2/getting-started/authentication',
  revoke: 'https://app.storyblok.com, "Settings", "Access tokens"',
  rules: [
    {
      id: 'access-token',
      description: 'Storyblok access token',
      near: ['storyblok'],
      value: /[A-Za-z0-9]{22}tt/,
      check: 'digits-or-mixed-case',
      positive: [
        '      - STORYBLOK_ACCESS_TOKEN=<<{alnum:22}tt>>',
        'private const string StoryblokAccessToken = "<<{alnum:22}tt>>";',
      ],
      negative: [
        'STORYBLOK_ACCESS_TOKEN={alnum:21}tt',
        '"storyblok": "^2.1.0"',
        'storyblok_access_token: "{{ storyblok_access_token }}"',
      ],
    },
    {
      id: 'personal-access-token',
      description: 'Storyblok personal access token',
      near: ['storyblok'],
      value: /[A-Za-z0-9]{22}tt-[0-9]{5,6}-[A-Za-z0-9_-]{20}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="StoryblokAccessToken" value="<<{alnum:22}tt-{digits:5}-{base64url:20}>>" />',
        '      - STORYBLOK_ACCESS_TOKEN=<<{alnum:22}tt-{digits:5}-{base64url:20}>>',
      ],
      negative: [
        'STORYBLOK_ACCESS_TOKEN={alnum:21}tt-{digits:5}-{base64url:20}',
        '"storyblok": "^2.1.0"',
        'storyblok_access_token: "{{ storyblok_access_token }}"',
      ],
    },
  ],
} satisfies Provider;
