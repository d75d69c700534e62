import type { Provider } from '../rule.ts';

export default {
  id: 'dingtalk',
  name: 'DingTalk',
  docs: 'https://open.dingtalk.com/document/robots/custom-robot-access',
  revoke: 'DingTalk: the group, "Bot", "Delete"',
  rules: [
    {
      id: 'robot-webhook',
      description: 'DingTalk robot webhook URL',
      keywords: ['oapi.dingtalk.com/robot/send?access_token='],
      pattern: /oapi\.dingtalk\.com\/robot\/send\?access_token=(?<secret>[0-9a-f]{64})(?![0-9a-z])/,
      within: 120,
      positive: [
        'url: https://oapi.dingtalk.com/robot/send?access_token=<<{hex:64}>>',
        "requests.post('https://oapi.dingtalk.com/robot/send?access_token=<<{hex:64}>>')",
      ],
      negative: [
        'https://oapi.dingtalk.com/robot/send?access_token=xxx',
        'https://oapi.dingtalk.com/robot/send?access_token={hex:60}',
      ],
    },
    {
      id: 'robot-secret',
      description: 'DingTalk robot signing secret',
      keywords: [
        'sec0',
        'sec1',
        'sec2',
        'sec3',
        'sec4',
        'sec5',
        'sec6',
        'sec7',
        'sec8',
        'sec9',
        'seca',
        'secb',
        'secc',
        'secd',
        'sece',
        'secf',
      ],
      pattern: /(?<![A-Za-z0-9_])SEC[0-9a-f]{64}(?![A-Za-z0-9_])/,
      positive: [
        'ENV DINGTALK_SECRET <<SEC{hex:64}>>',
        '  - name: DINGTALK_SECRET\n    value: "<<SEC{hex:64}>>"',
      ],
      negative: [
        'DINGTALK_SECRET=SEC{hex:63}',
        "const dingtalkSecret = 'SEC{hex:65}';",
        'DINGTALK_SECRET=SECyour-token-goes-here',
      ],
    },
  ],
} satisfies Provider;
