import type { Provider } from '../rule.ts';

export default {
  id: 'wakatime',
  name: 'WakaTime',
  docs: 'https://wakatime.com/developers#authentication',
  revoke: 'https://wakatime.com/settings/api-key',
  rules: [
    {
      id: 'api-key',
      description: 'WakaTime API key',
      keywords: ['waka_'],
      pattern: /(?<![A-Za-z0-9_])waka_[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}(?![A-Za-z0-9_-])/,
      positive: [
        '{ name: "WAKATIME_API_KEY", value: "<<waka_{uuid}>>" }',
        '{"wakatime": {"apiKey": "<<waka_{uuid}>>"}}',
      ],
      negative: [
        'WAKATIME_API_KEY=waka_{hex:31}',
        'wakatime_workspace_id: {uuid}',
        'WAKATIME_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
    {
      id: 'legacy-api-key',
      description: 'WakaTime legacy API key',
      near: ['wakatime'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: [
        '{ name: "WAKATIME_API_KEY", value: "<<{uuid}>>" }',
        '{"wakatime": {"apiKey": "<<{uuid}>>"}}',
      ],
      negative: [
        'WAKATIME_API_KEY={hex:31}',
        'wakatime_workspace_id: {uuid}',
        'WAKATIME_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  ],
} satisfies Provider;
