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
        'storyblok login --access-token <<{alnum:22}tt>>',
        'variable "storyblok_access_token" {\n  default = "<<{alnum:22}tt>>"\n}',
      ],
      negative: [
        'STORYBLOK_ACCESS_TOKEN={alnum:23}tt',
        "import { createStoryblokClient } from 'storyblok';",
        'STORYBLOK_ACCESS_TOKEN=your_storyblok_access_token_here',
      ],
    },
  ],
} satisfies Provider;
