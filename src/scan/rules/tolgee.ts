import type { Provider } from '../rule.ts';

export default {
  id: 'tolgee',
  name: 'Tolgee',
  docs: 'https://docs.tolgee.io/platform/account_settings/api_keys_and_pat_tokens',
  revoke: 'https://app.tolgee.io/account/apiKeys',
  rules: [
    {
      id: 'api-key',
      description: 'Tolgee API key',
      keywords: ['tgpak_', 'tgpat_'],
      pattern: /(?<![A-Za-z0-9_])(?:tgpak_[a-z0-9]{30,70}|tgpat_[a-z0-9]{30,70})(?![A-Za-z0-9_-])/,
      positive: [
        '<add key="TolgeeApiKey" value="<<tgpak_{lowernum:30}>>" />',
        '      - TOLGEE_API_KEY=<<tgpat_{lowernum:30}>>',
      ],
      negative: [
        'TOLGEE_API_KEY=tgpak_{lowernum:29}',
        '"tolgee": "^2.1.0"',
        'tolgee_api_key: "{{ tolgee_api_key }}"',
      ],
    },
  ],
} satisfies Provider;
