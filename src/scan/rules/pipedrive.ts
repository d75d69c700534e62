import type { Provider } from '../rule.ts';

export default {
  id: 'pipedrive',
  name: 'Pipedrive',
  docs: 'https://pipedrive.readme.io/docs/how-to-find-the-api-token',
  revoke: 'https://app.pipedrive.com/settings/api',
  rules: [
    {
      id: 'api-token',
      description: 'Pipedrive API token',
      near: ['pipedrive'],
      value: /[0-9a-f]{40}/,
      check: 'letters-and-digits',
      positive: [
        "'pipedrive' => ['api_token' => '<<{hex:40}>>'],",
        'os.Setenv("PIPEDRIVE_API_TOKEN", "<<{hex:40}>>")',
      ],
      negative: [
        'PIPEDRIVE_API_TOKEN={hex:41}',
        '"pipedrive": "git+https://git.example/pipedrive.git#{hex:40}"',
        'PIPEDRIVE_API_TOKEN=your_pipedrive_api_token_here',
      ],
    },
  ],
} satisfies Provider;
