import type { Provider } from '../rule.ts';

export default {
  id: 'rapidapi',
  name: 'RapidAPI',
  docs: 'https://docs.rapidapi.com/docs/keys',
  revoke: 'https://rapidapi.com/developer/security',
  rules: [
    {
      id: 'api-key',
      description: 'RapidAPI API key',
      keywords: ['msh'],
      pattern: /(?<![A-Za-z0-9])[0-9a-f]{10}msh[0-9a-f]{15}p1[0-9a-f]{5}jsn[0-9a-f]{12}(?![A-Za-z0-9])/,
      before: 10,
      positive: [
        'X-RapidAPI-Key: <<{hex:10}msh{hex:15}p1{hex:5}jsn{hex:12}>>',
        'RAPIDAPI_KEY="<<{hex:10}msh{hex:15}p1{hex:5}jsn{hex:12}>>"',
      ],
      negative: ['RAPIDAPI_KEY={hex:10}msh{hex:15}p1{hex:5}jsn{hex:11}', 'RAPIDAPI_KEY=your-key'],
    },
    {
      id: 'api-key-named',
      description: 'RapidAPI API key',
      near: ['rapidapi'],
      value: /[A-Za-z0-9]{50}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV RAPIDAPI_KEY <<{alnum:47}k7Q>>',
        '  - name: RAPIDAPI_KEY\n    value: "<<{alnum:47}k7Q>>"',
      ],
      negative: [
        'RAPIDAPI_KEY={alnum:46}k7Q',
        'rapidapi-1.0.tgz sha256 {hex:64}',
        'RAPIDAPI_KEY=your_api_key_named_here',
      ],
    },
  ],
} satisfies Provider;
