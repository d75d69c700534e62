import type { Provider } from '../rule.ts';

export default {
  id: 'apptivo',
  name: 'Apptivo',
  docs: 'https://www.apptivo.com/api/',
  revoke: 'https://app.apptivo.com, "API access"',
  rules: [
    {
      id: 'api-key',
      description: 'Apptivo API key',
      near: ['apptivo'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'os.environ["APPTIVO_API_KEY"] = "<<{uuid}>>"',
        'client = Apptivo(api_key="<<{uuid}>>")',
        'export APPTIVO_API_KEY="<<{uuid}>>"',
      ],
      negative: ['APPTIVO_API_KEY=<your-api-key>'],
    },
    {
      id: 'access-key',
      description: 'Apptivo access key',
      near: ['apptivo'],
      value: /[0-9A-Za-z-]{32}/,
      check: 'letters-and-digits',
      positive: [
        '# Apptivo access key: <<{alnum:19}-{alnum:12}>>',
        "const apptivoAccessKey = '<<{alnum:19}-{alnum:12}>>';",
        'https://api.apptivo.com/?access_key=<<{alnum:19}-{alnum:12}>>',
      ],
      negative: ['APPTIVO_ACCESS_KEY=<your-access-key>', 'APPTIVO_ACCESS_KEY=changeme'],
    },
  ],
} satisfies Provider;
