import type { Provider } from '../rule.ts';

export default {
  id: 'octoprint',
  name: 'OctoPrint',
  docs: 'https://docs.octoprint.org/en/master/api/general.html',
  revoke: '"Settings", "Application keys" of your OctoPrint',
  rules: [
    {
      id: 'api-key',
      description: 'OctoPrint API key',
      near: ['octoprint'],
      value: /[0-9A-F]{32}|[A-Za-z0-9_-]{43}/,
      check: 'digits-or-mixed-case',
      positive: [
        'requests.get(url, headers={"X-Octoprint-Api-Key": "<<{HEX:32}>>"})',
        'octoprint.api_key = "<<{base64url:43}>>"',
      ],
      negative: [
        'OCTOPRINT_API_KEY={HEX:31}',
        '{hex:32}  octoprint-2.1.0.zip',
        'const octoprintApiKey = process.env.OCTOPRINT_API_KEY;',
      ],
    },
  ],
} satisfies Provider;
