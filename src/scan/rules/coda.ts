import type { Provider } from '../rule.ts';

export default {
  id: 'coda',
  name: 'Coda',
  docs: 'https://coda.io/developers/apis/v1',
  revoke: 'https://coda.io/account',
  rules: [
    {
      id: 'api-token',
      description: 'Coda API token',
      near: ['codaio', 'codaapi', 'codatoken', 'coda'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        '<add key="CodaIoApiToken" value="<<{uuid}>>" />',
        '# Coda API token: <<{uuid}>>',
        "const codaIoApiToken = '<<{uuid}>>';",
      ],
      negative: ['CODA_IO_API_TOKEN=${CODA_IO_API_TOKEN}'],
    },
  ],
} satisfies Provider;
