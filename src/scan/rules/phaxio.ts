import type { Provider } from '../rule.ts';

export default {
  id: 'phaxio',
  name: 'Phaxio',
  docs: 'https://www.phaxio.com/docs/api/v2.1/intro/authentication',
  revoke: 'https://console.phaxio.com/apiSettings',
  rules: [
    {
      id: 'api-secret',
      description: 'Phaxio API secret',
      near: ['phaxio'],
      value: /[a-z0-9]{40}/,
      check: 'letters-and-digits',
      positive: [
        'variable "phaxio_api_secret" {\n  default = "<<{lowernum:40}>>"\n}',
        '# Phaxio API secret: <<{lowernum:40}>>',
      ],
      negative: [
        'PHAXIO_API_SECRET={lowernum:41}',
        '"phaxio": "git+https://git.example/phaxio.git#{hex:40}"',
        'PHAXIO_API_SECRET=your_phaxio_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
