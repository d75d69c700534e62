import type { Provider } from '../rule.ts';

export default {
  id: 'cronofy',
  name: 'Cronofy',
  docs: 'https://docs.cronofy.com/developers/api/authentication/',
  revoke: 'https://app.cronofy.com/oauth/applications',
  rules: [
    {
      id: 'client-secret',
      description: 'Cronofy client secret',
      near: ['cronofy'],
      value: /CRN_[0-9A-Za-z_-]{60,100}/,
      positive: [
        'cronofy_client_secret: <<CRN_{alnum:84}>>',
        '<add key="CronofyClientSecret" value="<<CRN_{alnum:84}>>" />',
        '# Cronofy client secret: <<CRN_{alnum:84}>>',
      ],
      negative: ['CRONOFY_CLIENT_SECRET=your_client_secret_here', 'CRONOFY_CLIENT_SECRET=changeme'],
    },
  ],
} satisfies Provider;
