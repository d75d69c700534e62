import type { Provider } from '../rule.ts';

export default {
  id: 'ebird',
  name: 'eBird',
  docs: 'https://documenter.getpostman.com/view/664302/S1ENwy59',
  revoke: 'https://ebird.org/api/keygen',
  rules: [
    {
      id: 'api-key',
      description: 'eBird API key',
      near: ['ebird'],
      value: /[0-9a-z]{12}/,
      check: 'letters-and-digits',
      positive: [
        '<add key="EbirdApiKey" value="<<{lowernum:11}{digits:1}>>" />',
        '# eBird API key: <<{lowernum:11}{digits:1}>>',
        "const ebirdApiKey = '<<{lowernum:11}{digits:1}>>';",
      ],
      negative: ['EBIRD_API_KEY=${EBIRD_API_KEY}', 'EBIRD_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
