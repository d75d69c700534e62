import type { Provider } from '../rule.ts';

export default {
  id: 'slack',
  name: 'Slack',
  docs: 'https://docs.slack.dev/authentication/tokens/',
  revoke: 'https://api.slack.com/apps, or the method auth.revoke',
  rules: [
    {
      id: 'bot-token',
      description: 'Slack bot token',
      keywords: ['xoxb-'],
      pattern: /(?<![A-Za-z0-9_])xoxb-[0-9]{8,14}-(?:[0-9]{8,14}-)?[A-Za-z0-9]{18,34}(?![A-Za-z0-9_-])/,
      positive: [
        'SLACK_BOT_TOKEN=<<xoxb-{digits:12}-{digits:13}-{alnum:24}>>',
        "new WebClient('<<xoxb-{digits:11}-{alnum:24}>>')",
        'curl -H "Authorization: Bearer <<xoxb-{digits:10}-{digits:12}-{alnum:24}>>" https://slack.com/api/auth.test',
      ],
      negative: [
        'SLACK_BOT_TOKEN=xoxb-{digits:12}-{digits:13}-{alnum:15}',
        'SLACK_BOT_TOKEN=xoxb-your-token',
        'xoxb-not-a-real-token-this-will-not-work',
      ],
    },
    {
      id: 'user-token',
      description: 'Slack user token',
      keywords: ['xoxp-'],
      pattern: /(?<![A-Za-z0-9_.])xoxp-(?:[0-9]{8,14}-){2,3}[A-Za-z0-9]{24,34}(?![A-Za-z0-9_-])/,
      positive: [
        'SLACK_USER_TOKEN=<<xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:32}>>',
        '"token": "<<xoxp-{digits:11}-{digits:11}-{digits:12}-{alnum:32}>>"',
      ],
      negative: ['xoxp-{digits:12}-{digits:12}-{digits:13}-{hex:20}', 'SLACK_USER_TOKEN=xoxp-your-token'],
    },
    {
      id: 'workspace-token',
      description: 'Slack workspace or refresh token',
      keywords: ['xoxa-', 'xoxr-'],
      pattern: /(?<![A-Za-z0-9_])xox[ar]-(?:[0-9]{1,14}-){0,4}[A-Za-z0-9]{8,80}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'SLACK_TOKEN=<<xoxa-2-{digits:12}-{digits:12}-{digits:12}-{hex:32}>>',
        'refresh_token: <<xoxr-{digits:12}-{hex:40}>>',
      ],
      negative: ['SLACK_TOKEN=xoxa-your-token-here', 'SLACK_TOKEN=xoxr-{alnum:6}'],
    },
    {
      id: 'legacy-token',
      description: 'Slack legacy token',
      keywords: ['xoxs-', 'xoxo-'],
      pattern: /(?<![A-Za-z0-9_])xox[os]-(?:[0-9]{8,14}-){2,3}[0-9A-Fa-f]{10,64}(?![A-Za-z0-9_-])/,
      positive: [
        'SLACK_API_TOKEN=<<xoxs-{digits:11}-{digits:11}-{digits:11}-{hex:10}>>',
        "token='<<xoxo-{digits:12}-{digits:12}-{digits:12}-{hex:32}>>'",
      ],
      negative: ['xoxs-{digits:11}-{hex:10}', 'SLACK_API_TOKEN=xoxs-your-token'],
    },
    {
      id: 'session-token',
      description: 'Slack session token of a browser',
      keywords: ['xoxc-'],
      pattern: /(?<![A-Za-z0-9_])xoxc-(?:[0-9]{8,14}-){2,3}[0-9a-f]{64}(?![A-Za-z0-9_-])/,
      positive: [
        'SLACK_TOKEN=<<xoxc-{digits:12}-{digits:12}-{digits:13}-{hex:64}>>',
        '{"token":"<<xoxc-{digits:11}-{digits:12}-{hex:64}>>"}',
      ],
      negative: ['xoxc-{digits:12}-{digits:12}-{digits:13}-{hex:60}', 'SLACK_TOKEN=xoxc-your-token'],
    },
    {
      id: 'session-cookie',
      description: 'Slack session cookie',
      keywords: ['xoxd-'],
      pattern: /(?<![A-Za-z0-9_])xoxd-[A-Za-z0-9%+/=_-]{40,300}(?![A-Za-z0-9%+/=_-])/,
      check: 'mixed-case-and-digits',
      positive: [
        '<add key="SLACK_COOKIE" value="<<xoxd-{alnum:37}k7Q>>" />',
        'Authorization: Bearer <<xoxd-{alnum:37}k7Q>>',
      ],
      negative: [
        'export SLACK_COOKIE="xoxd-{alnum:36}k7Q"',
        '"slackCookie": "xoxd-{alnum:301}",',
        'SLACK_COOKIE=xoxd-your-token-goes-here',
      ],
    },
    {
      id: 'configuration-token',
      description: 'Slack configuration token',
      keywords: ['xoxe.xoxp-', 'xoxe.xoxb-'],
      pattern: /(?<![A-Za-z0-9_])xoxe\.xox[bp]-[0-9]{1,2}-[A-Za-z0-9]{160,175}(?![A-Za-z0-9_-])/,
      positive: [
        '--slack-config-token <<xoxe.xoxp-1-{alnum:160}>>',
        '{"token":"<<xoxe.xoxp-1-{alnum:160}>>"}',
      ],
      negative: [
        'SLACK_CONFIG_TOKEN=xoxe.xoxp-1-{alnum:159}',
        "const slackConfigToken = 'xoxe.xoxp-1-{alnum:176}';",
        'SLACK_CONFIG_TOKEN=xoxe.xoxp-1-your-token-goes-here',
      ],
    },
    {
      id: 'configuration-refresh-token',
      description: 'Slack configuration refresh token',
      keywords: ['xoxe-'],
      pattern: /(?<![A-Za-z0-9_])xoxe-[0-9]{1,2}-[A-Za-z0-9]{140,175}(?![A-Za-z0-9_-])/,
      positive: [
        '  - name: SLACK_REFRESH_TOKEN\n    value: "<<xoxe-1-{alnum:140}>>"',
        '"slackRefreshToken": "<<xoxe-1-{alnum:140}>>",',
      ],
      negative: [
        'slack_refresh_token: xoxe-1-{alnum:139}',
        'client = Client(slack_refresh_token="xoxe-1-{alnum:176}")',
        'SLACK_REFRESH_TOKEN=xoxe-1-your-token-goes-here',
      ],
    },
    {
      id: 'app-token',
      description: 'Slack app-level token',
      keywords: ['xapp-'],
      pattern:
        /(?<![A-Za-z0-9_])xapp-[0-9]{1,2}-[A-Z0-9]{8,13}-[0-9]{10,14}-[0-9a-z]{60,68}(?![A-Za-z0-9_-])/,
      positive: [
        "curl -H 'Authorization: Bearer <<xapp-1-A{uppernum:10}-{digits:13}-{hex:64}>>' https://api.test/v1",
        "const slackAppToken = '<<xapp-1-A{uppernum:10}-{digits:13}-{hex:64}>>';",
      ],
      negative: [
        'SLACK_APP_TOKEN=xapp-1-A{uppernum:10}-{digits:13}-{hex:50}',
        'SLACK_APP_TOKEN=xapp-your-token',
      ],
    },
    {
      id: 'workflow-token',
      description: 'Slack workflow token',
      keywords: ['xwfp-'],
      pattern: /(?<![A-Za-z0-9_])xwfp-[A-Za-z0-9-]{24,200}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'SLACK_WORKFLOW_TOKEN=<<xwfp-{digits:12}-{digits:13}-{alnum:24}>>',
        'token: "<<xwfp-{alnum:60}>>"',
      ],
      negative: [
        'SLACK_WORKFLOW_TOKEN=xwfp-{alnum:21}k7',
        "const slackWorkflowToken = 'xwfp-{alnum:201}';",
        'SLACK_WORKFLOW_TOKEN=xwfp-your-token-goes-here',
      ],
    },
    {
      id: 'webhook',
      description: 'Slack webhook URL',
      revoke: 'https://api.slack.com/apps, "Incoming Webhooks"',
      keywords: ['https://hooks.slack.com/'],
      pattern:
        /https:\/\/hooks\.slack\.com\/(?:services\/T[A-Z0-9]{7,12}\/B[A-Z0-9]{7,12}\/[A-Za-z0-9]{22,26}|workflows\/T[A-Z0-9]{7,12}\/A[A-Z0-9]{7,12}\/[0-9]{16,20}\/[A-Za-z0-9]{22,26}|triggers\/[TE][A-Z0-9]{7,12}\/[0-9]{10,16}\/[0-9a-f]{32})(?![A-Za-z0-9])/,
      positive: [
        'SLACK_WEBHOOK_URL=<<https://hooks.slack.com/services/T{uppernum:8}/B{uppernum:10}/{alnum:24}>>',
        'url: "<<https://hooks.slack.com/workflows/T{uppernum:8}/A{uppernum:10}/{digits:18}/{alnum:24}>>"',
        'curl <<https://hooks.slack.com/triggers/T{uppernum:10}/{digits:13}/{hex:32}>>',
      ],
      negative: [
        'https://hooks.slack.com/services/T00000000/B00000000/your-token',
        'https://hooks.slack.com/services/T{uppernum:8}/B{uppernum:8}/{alnum:10}',
      ],
    },
    {
      id: 'signing-secret',
      description: 'Slack signing secret',
      near: ['slacksigning', 'slackappsigning'],
      value: /[0-9a-f]{32}/,
      positive: [
        'ENV SLACK_SIGNING_SECRET <<{hex:32}>>',
        '  - name: SLACK_SIGNING_SECRET\n    value: "<<{hex:32}>>"',
      ],
      negative: [
        'SLACK_SIGNING_SECRET={hex:31}',
        'slacksigning-1.0.tgz sha256 {hex:64}',
        'SLACK_SIGNING_SECRET=your_signing_secret_here',
      ],
    },
    {
      id: 'client-secret',
      description: 'Slack client secret',
      near: ['slackclient', 'slacksecret', 'slackapp', 'slackoauth'],
      value: /[0-9a-f]{32}/,
      positive: ['--slack-client-secret <<{hex:32}>>', 'slack_client_secret: <<{hex:32}>>'],
      negative: [
        'SLACK_CLIENT_SECRET={hex:31}',
        'slackclient-1.0.tgz sha256 {hex:64}',
        'SLACK_CLIENT_SECRET=your_client_secret_here',
      ],
    },
    {
      id: 'verification-token',
      description: 'Slack verification token',
      near: ['slackverification'],
      value: /[A-Za-z0-9]{24}/,
      check: 'mixed-case-and-digits',
      positive: [
        'SLACK_VERIFICATION_TOKEN=<<{alnum:21}k7Q>>',
        'client = Client(slack_verification_token="<<{alnum:21}k7Q>>")',
      ],
      negative: [
        'SLACK_VERIFICATION_TOKEN={alnum:20}k7Q',
        'slackverification-1.0.tgz sha256 {hex:64}',
        'SLACK_VERIFICATION_TOKEN=your_verification_token_here',
      ],
    },
  ],
} satisfies Provider;
