import type { Provider } from '../rule.ts';

export default {
  id: 'centralstation-crm',
  name: 'CentralStationCRM',
  docs: 'https://api.centralstationcrm.net',
  revoke: 'centralstationcrm.net, account settings, "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'CentralStationCRM API key',
      near: ['centralstation'],
      value: /[0-9a-z]{30}/,
      check: 'letters-and-digits',
      positive: [
        'https://api.centralstationcrm.net/?api_key=<<{lowernum:30}>>',
        '- name: CENTRALSTATION_CRM_API_KEY\n  value: "<<{lowernum:30}>>"',
        'centralstation_crm:\n  api_key: "<<{lowernum:30}>>"',
      ],
      negative: [
        '"centralstationCrmApiKey": "{lowernum:29}"',
        'centralstation_crm_api_key: {lowernum:31}',
        'CENTRALSTATION_CRM_API_KEY=your_api_key_here',
      ],
    },
  ],
} satisfies Provider;
