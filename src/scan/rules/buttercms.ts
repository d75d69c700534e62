import type { Provider } from '../rule.ts';

export default {
  id: 'buttercms',
  name: 'ButterCMS',
  docs: 'https://buttercms.com/docs/api/',
  revoke: 'https://buttercms.com/settings/',
  rules: [
    {
      id: 'api-token',
      description: 'ButterCMS API token',
      near: ['buttercms', 'butterapi'],
      value: /[0-9a-z]{40}/,
      check: 'letters-and-digits',
      positive: [
        'buttercms:\n  api_token: "<<{lowernum:40}>>"',
        'os.environ["BUTTERCMS_API_TOKEN"] = "<<{lowernum:40}>>"',
        'client = Buttercms(api_token="<<{lowernum:40}>>")',
      ],
      negative: [
        '"buttercmsApiToken": "{lowernum:39}"',
        'buttercms_api_token: {lowernum:41}',
        'buttercms was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
