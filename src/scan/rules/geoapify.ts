import type { Provider } from '../rule.ts';

export default {
  id: 'geoapify',
  name: 'Geoapify',
  docs: 'https://apidocs.geoapify.com',
  revoke: 'https://myprojects.geoapify.com',
  rules: [
    {
      id: 'api-key',
      description: 'Geoapify API key',
      near: ['geoapify'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        'GEOAPIFY_API_KEY=<<{lowernum:32}>>',
        'curl https://api.apidocs.geoapify.com/ -H "Authorization: Bearer <<{lowernum:32}>>"',
        'geoapifyApiKey := "<<{lowernum:32}>>"',
      ],
      negative: [
        '"geoapifyApiKey": "{lowernum:31}"',
        'GEOAPIFY_API_KEY={lowernum:33}',
        'md5 of geoapify-2.4.1.zip is {hex:32}',
      ],
    },
  ],
} satisfies Provider;
