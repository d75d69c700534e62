import type { Provider } from '../rule.ts';

export default {
  id: 'runway',
  name: 'Runway',
  docs: 'https://docs.dev.runwayml.com',
  revoke: 'https://dev.runwayml.com',
  rules: [
    {
      id: 'api-key',
      description: 'Runway API key',
      keywords: [
        'key_0',
        'key_1',
        'key_2',
        'key_3',
        'key_4',
        'key_5',
        'key_6',
        'key_7',
        'key_8',
        'key_9',
        'key_a',
        'key_b',
        'key_c',
        'key_d',
        'key_e',
        'key_f',
      ],
      pattern: /(?<![A-Za-z0-9_])key_[0-9a-f]{128}(?![A-Za-z0-9_])/,
      positive: [
        'client = Client(runwayml_api_secret="<<key_{hex:128}>>")',
        'os.environ["RUNWAYML_API_SECRET"] = "<<key_{hex:128}>>"',
      ],
      negative: [
        'runwayml_api_secret: key_{hex:127}',
        'client = Client(runwayml_api_secret="key_{hex:129}")',
        'RUNWAYML_API_SECRET=key_your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
