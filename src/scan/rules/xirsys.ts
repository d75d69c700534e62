import type { Provider } from '../rule.ts';

export default {
  id: 'xirsys',
  name: 'Xirsys',
  docs: 'https://docs.xirsys.com',
  revoke: 'https://global.xirsys.net/dashboard',
  rules: [
    {
      id: 'api-secret',
      description: 'Xirsys API secret',
      near: ['xirsys'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        'xirsys login --api-secret <<{uuid}>>',
        'variable "xirsys_api_secret" {\n  default = "<<{uuid}>>"\n}',
      ],
      negative: [
        'XIRSYS_API_SECRET={hex:31}',
        'xirsys_workspace_id: {uuid}',
        'XIRSYS_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
