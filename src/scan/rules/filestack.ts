import type { Provider } from '../rule.ts';

export default {
  id: 'filestack',
  name: 'Filestack',
  docs: 'https://www.filestack.com/docs/api/',
  revoke: 'https://dev.filestack.com, "Security"',
  rules: [
    {
      id: 'api-key',
      description: 'Filestack API key',
      near: ['filestack'],
      value: /A[0-9A-Za-z]{20}z/,
      positive: [
        'filestack_api_key: <<A{alnum:20}z>>',
        '<add key="FilestackApiKey" value="<<A{alnum:20}z>>" />',
        '# Filestack API key: <<A{alnum:20}z>>',
      ],
      negative: ['FILESTACK_API_KEY=your_api_key_here', 'FILESTACK_API_KEY=changeme'],
    },
    {
      id: 'app-secret',
      description: 'Filestack app secret',
      near: ['filestack'],
      value: /[2-7A-Z]{26}/,
      check: 'letters-and-digits',
      positive: [
        'curl https://api.filestack.com/ -H "Authorization: Bearer <<{base32:26}>>"',
        'filestackAppSecret := "<<{base32:26}>>"',
        '"filestackAppSecret": "<<{base32:26}>>"',
      ],
      negative: [
        '"filestackAppSecret": "{base32:25}"',
        'FILESTACK_APP_SECRET={base32:27}',
        'FILESTACK_APP_SECRET=your_app_secret_here',
      ],
    },
  ],
} satisfies Provider;
