import type { Provider } from '../rule.ts';

export default {
  id: 'flightlabs',
  name: 'FlightLabs',
  docs: 'https://app.goflightlabs.com/dashboard',
  revoke: 'app.goflightlabs.com, the dashboard',
  rules: [
    {
      id: 'access-key',
      description: 'FlightLabs access key',
      near: ['flightlabs'],
      value: /[0-9A-Za-z_-]{16,60}\.[0-9A-Za-z_-]{20,440}\.[0-9A-Za-z_-]{20,380}/,
      positive: [
        'FLIGHTLABS_ACCESS_KEY=<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>',
        'curl https://api.app.goflightlabs.com/ -H "Authorization: Bearer <<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
        'flightlabsAccessKey := "<<eyJ{base64url:33}.eyJ{base64url:120}.{base64url:43}>>"',
      ],
      negative: ['flightlabsAccessKey: process.env.FLIGHTLABS_ACCESS_KEY'],
    },
  ],
} satisfies Provider;
