import type { Provider } from '../rule.ts';

export default {
  id: 'exoscale',
  name: 'Exoscale',
  docs: 'https://community.exoscale.com/product/iam/how-to/',
  revoke: 'https://portal.exoscale.com/iam/api-keys',
  rules: [
    {
      id: 'api-key',
      description: 'Exoscale API key',
      keywords: ['exo'],
      pattern: /(?<![A-Za-z0-9_+/])EXO[A-Za-z0-9]{24,30}(?![A-Za-z0-9_+/=])/,
      check: 'letters-and-digits',
      positive: [
        'EXOSCALE_API_KEY=<<EXO{hex:22}k7>>',
        'client = Client(exoscale_api_key="<<EXO{hex:22}k7>>")',
      ],
      negative: [
        'EXOSCALE_API_KEY=EXO{hex:21}k7',
        "const exoscaleApiKey = 'EXO{hex:29}k7';",
        'EXOSCALE_API_KEY=EXOyour-key-goes-here',
      ],
    },
    {
      id: 'api-secret',
      description: 'Exoscale API secret',
      near: ['exoscale'],
      value: /[A-Za-z0-9_-]{40,60}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV EXOSCALE_API_SECRET <<{alnum:37}k7Q>>',
        '  - name: EXOSCALE_API_SECRET\n    value: "<<{alnum:37}k7Q>>"',
      ],
      negative: [
        'EXOSCALE_API_SECRET={alnum:36}k7Q',
        'exoscale-1.0.tgz sha256 {hex:64}',
        'EXOSCALE_API_SECRET=your_api_secret_here',
      ],
    },
  ],
} satisfies Provider;
