import type { Provider } from '../rule.ts';

export default {
  id: 'orcid',
  name: 'ORCID',
  docs: 'https://info.orcid.org/documentation/integration-guide/registering-a-public-api-client/',
  revoke: 'https://orcid.org/developer-tools',
  rules: [
    {
      id: 'client-secret',
      description: 'ORCID client secret',
      near: ['orcid'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '<add key="OrcidClientSecret" value="<<{uuid}>>" />',
        '      - ORCID_CLIENT_SECRET=<<{uuid}>>',
      ],
      negative: [
        'ORCID_CLIENT_SECRET={hex:31}',
        'orcid_workspace_id: {uuid}',
        'orcid_client_secret: "{{ orcid_client_secret }}"',
      ],
    },
  ],
} satisfies Provider;
