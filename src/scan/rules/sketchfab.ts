import type { Provider } from '../rule.ts';

export default {
  id: 'sketchfab',
  name: 'Sketchfab',
  docs: 'https://docs.sketchfab.com/data-api/v3/index.html',
  revoke: 'https://sketchfab.com/settings/password',
  rules: [
    {
      id: 'api-token',
      description: 'Sketchfab API token',
      near: ['sketchfab'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: ['sketchfab.api_token = "<<{hex:32}>>"', "define('SKETCHFAB_API_TOKEN', '<<{hex:32}>>');"],
      negative: [
        'SKETCHFAB_API_TOKEN={hex:31}',
        'sketchfab.min.js?v={hex:32}',
        'sketchfab_api_token: "{{ sketchfab_api_token }}"',
      ],
    },
  ],
} satisfies Provider;
