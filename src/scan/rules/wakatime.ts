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
        'val wakatimeApiKey = "<<waka_{uuid}>>"',
        'process.env.WAKATIME_API_KEY = "<<waka_{uuid}>>";',
      ],
      negative: [
        'WAKATIME_API_KEY=waka_{hex:31}',
        'wakatime_workspace_id: {uuid}',
        'const wakatimeApiKey = process.env.WAKATIME_API_KEY;',
      ],
    },
    {
      id: 'legacy-api-key',
      description: 'WakaTime legacy API key',
      near: ['wakatime'],
      value: /[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}/,
      positive: ['val wakatimeApiKey = "<<{uuid}>>"', 'process.env.WAKATIME_API_KEY = "<<{uuid}>>";'],
      negative: [
        'WAKATIME_API_KEY={hex:31}',
        'wakatime_workspace_id: {uuid}',
        'const wakatimeApiKey = process.env.WAKATIME_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
