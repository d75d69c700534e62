import type { Provider } from '../rule.ts';

export default {
  id: 'zenserp',
  name: 'Zenserp',
  docs: 'https://app.zenserp.com/documentation',
  revoke: 'https://app.zenserp.com/dashboard',
  rules: [
    {
      id: 'api-key',
      description: 'Zenserp API key',
      near: ['zenserp'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        "define('ZENSERP_API_KEY', '<<{uuid}>>');",
        '{ name: "ZENSERP_API_KEY", value: "<<{uuid}>>" }',
      ],
      negative: [
        'ZENSERP_API_KEY={hex:31}',
        'zenserp_workspace_id: {uuid}',
        'zenserp_api_key: "{{ zenserp_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
