import type { Provider } from '../rule.ts';

export default {
  id: 'imagga',
  name: 'Imagga',
  docs: 'https://docs.imagga.com',
  revoke: 'https://imagga.com/profile/dashboard',
  rules: [
    {
      id: 'api-secret',
      description: 'Imagga API secret',
      near: ['imagga'],
      value: /[0-9a-f]{32}/,
      check: 'letters-and-digits',
      positive: [
        'export IMAGGA_API_SECRET="<<{hex:32}>>"',
        "process.env.IMAGGA_API_SECRET || '<<{hex:32}>>'",
        'variable "imagga_api_secret" {\n  default = "<<{hex:32}>>"\n}',
      ],
      negative: [
        'IMAGGA_API_SECRET={hex:31}',
        'IMAGGA_API_SECRET={hex:33}',
        'md5 of imagga-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'authorization',
      description: 'Imagga auth token',
      near: ['imagga'],
      value: /[0-9A-Za-z=]{72}/,
      positive: [
        'https://api.imagga.com/?authorization=<<{alnum:71}=>>',
        '- name: IMAGGA_AUTHORIZATION\n  value: "<<{alnum:71}=>>"',
        'imagga:\n  authorization: "<<{alnum:71}=>>"',
      ],
      negative: ['IMAGGA_AUTHORIZATION=${IMAGGA_AUTHORIZATION}', 'IMAGGA_AUTHORIZATION=changeme'],
    },
  ],
} satisfies Provider;
