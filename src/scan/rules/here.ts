import type { Provider } from '../rule.ts';

export default {
  id: 'here',
  name: 'HERE',
  docs: 'https://developer.here.com/documentation/identity-access-management/',
  revoke: 'https://platform.here.com/admin/apps',
  rules: [
    {
      id: 'api-key',
      description: 'HERE API key',
      near: [
        'hereapi',
        'heremaps',
        'herekey',
        'hereaccess',
        'heredeveloper',
        'heretech',
        'heretoken',
        'heresecret',
      ],
      value: /[0-9A-Za-z_-]{43}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://geocode.search.hereapi.com/ -H "Authorization: Bearer <<{base64url:43}>>"',
        'hereApiKey := "<<{base64url:43}>>"',
        '"hereApiKey": "<<{base64url:43}>>"',
      ],
      negative: [
        'HERE_API_KEY={base64url:42}',
        'HERE_API_KEY={base64url:44}',
        'HERE_API_KEY=${HERE_API_KEY}',
      ],
    },
  ],
} satisfies Provider;
