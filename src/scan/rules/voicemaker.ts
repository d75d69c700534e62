import type { Provider } from '../rule.ts';

export default {
  id: 'voicemaker',
  name: 'Voicemaker',
  docs: 'https://developer.voicemaker.in/apidocs',
  revoke: 'https://developer.voicemaker.in',
  rules: [
    {
      id: 'api-key',
      description: 'Voicemaker API key',
      near: ['voicemaker'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['export VOICEMAKER_API_KEY="<<{uuid}>>"', 'voicemaker:\n  api_key: <<{uuid}>>'],
      negative: [
        'VOICEMAKER_API_KEY={hex:31}',
        'voicemaker_workspace_id: {uuid}',
        'VOICEMAKER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
