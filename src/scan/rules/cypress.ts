import type { Provider } from '../rule.ts';

export default {
  id: 'cypress',
  name: 'Cypress',
  docs: 'https://docs.cypress.io/cloud/account-management/projects#Record-keys',
  revoke: 'https://cloud.cypress.io, "Project settings", "Record Keys"',
  rules: [
    {
      id: 'record-key',
      description: 'Cypress record key',
      near: ['cypress'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['--cypress-record-key <<{uuid}>>', 'cypress_record_key: <<{uuid}>>'],
      negative: [
        'CYPRESS_RECORD_KEY={hex:31}',
        'cypress-1.0.tgz sha256 {hex:64}',
        'CYPRESS_RECORD_KEY=your_record_key_here',
      ],
    },
  ],
} satisfies Provider;
