import type { Provider } from '../rule.ts';

export default {
  id: 'youtrack',
  name: 'YouTrack',
  docs: 'https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html',
  revoke: '"Profile", "Account security" of your YouTrack or Hub',
  rules: [
    {
      id: 'api-token',
      description: 'YouTrack API token',
      keywords: ['perm:', 'perm-'],
      pattern:
        /(?<![A-Za-z0-9_])(?:perm:[A-Za-z0-9+/]{4,60}\.[A-Za-z0-9+/]{4,60}\.[A-Za-z0-9]{30}|perm-[A-Za-z0-9+/]{4,60}\.[A-Za-z0-9+/]{4,60}\.[A-Za-z0-9]{30})(?![A-Za-z0-9_-])/,
      positive: [
        'youtrack:\n  api_token: <<perm:{base64:4}.{base64:4}.{alnum:30}>>',
        'youtrack_api_token: "<<perm-{base64:4}.{base64:4}.{alnum:30}>>"',
      ],
      negative: [
        'YOUTRACK_API_TOKEN=perm:{base64:3}.{base64:4}.{alnum:30}',
        '"youtrack": "git+https://git.example/youtrack.git#{hex:40}"',
        'YOUTRACK_API_TOKEN=your_youtrack_api_token_here',
      ],
    },
  ],
} satisfies Provider;
