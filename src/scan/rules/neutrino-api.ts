import type { Provider } from '../rule.ts';

export default {
  id: 'neutrino-api',
  name: 'Neutrino API',
  docs: 'https://www.neutrinoapi.com/api/api-basics/',
  revoke: 'https://www.neutrinoapi.com/account/access/',
  rules: [
    {
      id: 'api-key',
      description: 'Neutrino API API key',
      near: [
        'neutrinoapi',
        'neutrinoapi',
        'neutrinokey',
        'neutrinotoken',
        'neutrinosecret',
        'neutrinoauth',
        'neutrinoaccess',
        'neutrinoclient',
      ],
      value: /[A-Za-z0-9]{48}/,
      check: 'letters-and-digits',
      positive: [
        '# Neutrino API API key: <<{alnum:48}>>',
        'requests.get(url, headers={"X-NeutrinoApi-Api-Key": "<<{alnum:48}>>"})',
      ],
      negative: [
        'NEUTRINO_API_API_KEY={alnum:47}',
        'neutrinoApiClient.getStatusOfRequest(requestOptions)',
        'NEUTRINO_API_API_KEY=<your API key>',
      ],
    },
  ],
} satisfies Provider;
