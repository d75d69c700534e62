import type { Provider } from '../rule.ts';

export default {
  id: 'proxmox',
  name: 'Proxmox VE',
  docs: 'https://pve.proxmox.com/wiki/User_Management#pveum_tokens',
  revoke: '"Datacenter", "Permissions", "API tokens" of your Proxmox',
  rules: [
    {
      id: 'api-token',
      description: 'Proxmox VE API token',
      near: ['proxmox', 'pveapitoken', 'pvetoken'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['proxmox.api.token=<<{uuid}>>', "'proxmox' => ['api_token' => '<<{uuid}>>'],"],
      negative: [
        'PROXMOX_API_TOKEN={hex:31}',
        'proxmox_workspace_id: {uuid}',
        'PROXMOX_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
