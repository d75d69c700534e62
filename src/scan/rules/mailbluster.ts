import type { Provider } from '../rule.ts';

export default {
  id: 'mailbluster',
  name: 'MailBluster',
  docs: 'https://app.mailbluster.com/api-doc',
  revoke: 'https://app.mailbluster.com, "Brand settings", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'MailBluster API key',
      near: ['mailbluster'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'variable "mailbluster_api_key" {\n  default = "<<{uuid}>>"\n}',
        '# MailBluster API key: <<{uuid}>>',
      ],
      negative: [
        'MAILBLUSTER_API_KEY={hex:31}',
        'mailbluster_workspace_id: {uuid}',
        'mailbluster_api_key: "{{ mailbluster_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
