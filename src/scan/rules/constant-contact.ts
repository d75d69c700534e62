import type { Provider } from '../rule.ts';

export default {
  id: 'constant-contact',
  name: 'Constant Contact',
  docs: 'https://developer.constantcontact.com/api_guide/auth_overview.html',
  revoke: 'https://app.constantcontact.com/pages/dma/portal',
  rules: [
    {
      id: 'client-secret',
      description: 'Constant Contact client secret',
      near: ['constantcontact'],
      value: /[0-9A-Za-z_-]{22,36}/,
      check: 'digits-or-mixed-case',
      positive: [
        "process.env.CONSTANT_CONTACT_CLIENT_SECRET || '<<{alnum:22}>>'",
        'variable "constant_contact_client_secret" {\n  default = "<<{alnum:22}>>"\n}',
        "define('CONSTANT_CONTACT_CLIENT_SECRET', '<<{alnum:22}>>');",
      ],
      negative: [
        'CONSTANT_CONTACT_CLIENT_SECRET=your_client_secret_here',
        'CONSTANT_CONTACT_CLIENT_SECRET=changeme',
      ],
    },
  ],
} satisfies Provider;
