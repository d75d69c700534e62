import type { Provider } from '../rule.ts';

export default {
  id: 'bugzilla',
  name: 'Bugzilla',
  docs: 'https://bugzilla.readthedocs.io/en/latest/using/preferences.html#api-keys',
  revoke: 'bugzilla.readthedocs.io, "Preferences", "API keys"',
  rules: [
    {
      id: 'api-key',
      description: 'Bugzilla API key',
      near: ['bugzilla'],
      value: /[0-9A-Za-z]{40}/,
      check: 'digits-or-mixed-case',
      positive: [
        'bugzilla.api.key=<<{alnum:40}>>',
        'tool --bugzilla-api-key <<{alnum:40}>>',
        '<bugzillaApiKey><<{alnum:40}>></bugzillaApiKey>',
      ],
      negative: [
        'BUGZILLA_API_KEY={alnum:39}',
        'BUGZILLA_API_KEY={alnum:41}',
        'bugzilla was built from commit {hex:40}',
      ],
    },
  ],
} satisfies Provider;
