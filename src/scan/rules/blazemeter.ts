import type { Provider } from '../rule.ts';

export default {
  id: 'blazemeter',
  name: 'BlazeMeter',
  docs: 'https://help.blazemeter.com/docs/guide/api-blazemeter-api-keys.html',
  revoke: 'https://a.blazemeter.com/app/#/settings/api-keys',
  rules: [
    {
      id: 'api-secret',
      description: 'BlazeMeter API secret',
      near: ['blazemeter', 'runscope'],
      value: /[0-9A-Za-z]{8}-(?:[0-9A-Za-z]{4}-){3}[0-9A-Za-z]{12}/,
      positive: [
        'os.environ["BLAZEMETER_API_SECRET"] = "<<{uuid}>>"',
        'client = Blazemeter(api_secret="<<{uuid}>>")',
        'export BLAZEMETER_API_SECRET="<<{uuid}>>"',
      ],
      negative: ['BLAZEMETER_API_SECRET=${BLAZEMETER_API_SECRET}'],
    },
  ],
} satisfies Provider;
