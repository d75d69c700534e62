import type { Provider } from '../rule.ts';

export default {
  id: 'localytics',
  name: 'Localytics',
  docs: 'https://docs.localytics.com',
  revoke: 'https://dashboard.localytics.com/settings',
  rules: [
    {
      id: 'api-secret',
      description: 'Localytics API secret',
      near: ['localytics'],
      value: /[0-9a-f]{23}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: [
        'os.environ["LOCALYTICS_API_SECRET"] = "<<{hex:23}-{uuid}>>"',
        'client = Localytics(api_secret="<<{hex:23}-{uuid}>>")',
        'export LOCALYTICS_API_SECRET="<<{hex:23}-{uuid}>>"',
      ],
      negative: ['LOCALYTICS_API_SECRET=${LOCALYTICS_API_SECRET}', 'LOCALYTICS_API_SECRET=changeme'],
    },
  ],
} satisfies Provider;
