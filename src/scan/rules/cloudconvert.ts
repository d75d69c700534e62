import type { Provider } from '../rule.ts';

export default {
  id: 'cloudconvert',
  name: 'CloudConvert',
  docs: 'https://cloudconvert.com/api/v2',
  revoke: 'https://cloudconvert.com/dashboard/api/v2/keys',
  rules: [
    {
      id: 'api-key',
      description: 'CloudConvert API key',
      near: ['cloudconvert'],
      value: /(?:[0-9A-Za-z_-]{30,60}\.[0-9A-Za-z_-]{100,480}\.[0-9A-Za-z_-]{100,350}|[0-9A-Za-z_-]{64})/,
      check: 'letters-and-digits',
      positive: [
        'client = Cloudconvert(api_key="<<eyJ{alnum:33}.eyJ{alnum:240}.{alnum:342}>>")',
        'export CLOUDCONVERT_API_KEY="<<eyJ{alnum:33}.eyJ{alnum:240}.{alnum:342}>>"',
        "process.env.CLOUDCONVERT_API_KEY || '<<eyJ{alnum:33}.eyJ{alnum:240}.{alnum:342}>>'",
      ],
      negative: ['cloudconvertApiKey: process.env.CLOUDCONVERT_API_KEY', 'CLOUDCONVERT_API_KEY=changeme'],
    },
  ],
} satisfies Provider;
