import type { Provider } from '../rule.ts';

export default {
  id: 'wavefront',
  name: 'Wavefront',
  docs: 'https://docs.wavefront.com/api_tokens.html',
  revoke: '"Account", "API access" of your cluster at wavefront.com',
  rules: [
    {
      id: 'api-token',
      description: 'Wavefront API token',
      near: ['wavefront'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['WAVEFRONT_API_TOKEN=<<{uuid}>>', '"wavefrontApiToken": "<<{uuid}>>"'],
      negative: [
        'WAVEFRONT_API_TOKEN={hex:31}',
        'wavefront_workspace_id: {uuid}',
        'wavefrontApiToken: "${WAVEFRONT_API_TOKEN}"',
      ],
    },
  ],
} satisfies Provider;
