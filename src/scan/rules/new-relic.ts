import type { Provider } from '../rule.ts';

export default {
  id: 'new-relic',
  name: 'New Relic',
  docs: 'https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/',
  revoke: 'https://one.newrelic.com/launcher/api-keys-ui.api-keys-launcher',
  rules: [
    {
      id: 'user-key',
      description: 'New Relic user key',
      keywords: ['nrak-'],
      pattern: /(?<![A-Za-z0-9_])NRAK-[A-Za-z0-9]{27}(?![A-Za-z0-9_])/,
      positive: [
        'new_relic_api_key: <<NRAK-{uppernum:27}>>',
        '<add key="NEW_RELIC_API_KEY" value="<<NRAK-{uppernum:27}>>" />',
      ],
      negative: [
        'new_relic_api_key: NRAK-{uppernum:26}',
        'client = Client(new_relic_api_key="NRAK-{uppernum:28}")',
        'NEW_RELIC_API_KEY=NRAK-your-key-goes-here',
      ],
    },
    {
      id: 'license-key',
      description: 'New Relic license key',
      keywords: ['nral'],
      pattern:
        /(?<![A-Za-z0-9_])(?:[a-z]{2}[0-9]{2}[a-z]{2}[0-9A-Fa-f]{30}|[0-9A-Fa-f]{36})NRAL(?![A-Za-z0-9_])/,
      before: 36,
      positive: ['NEW_RELIC_LICENSE_KEY=<<{hex:36}NRAL>>', "license_key: '<<eu01xx{hex:30}NRAL>>'"],
      negative: ['NEW_RELIC_LICENSE_KEY={hex:35}NRAL', 'NEW_RELIC_LICENSE_KEY={hex:37}NRAL'],
    },
    {
      id: 'browser-key',
      description: 'New Relic browser ingest key',
      keywords: ['nrjs-'],
      pattern: /(?<![A-Za-z0-9_])NRJS-[0-9a-f]{19}(?![A-Za-z0-9_])/,
      positive: [
        'ENV NEW_RELIC_BROWSER_KEY <<NRJS-{hex:19}>>',
        '  - name: NEW_RELIC_BROWSER_KEY\n    value: "<<NRJS-{hex:19}>>"',
      ],
      negative: [
        'NEW_RELIC_BROWSER_KEY=NRJS-{hex:18}',
        "const newRelicBrowserKey = 'NRJS-{hex:20}';",
        'NEW_RELIC_BROWSER_KEY=NRJS-your-key-goes-here',
      ],
    },
    {
      id: 'insert-key',
      description: 'New Relic Insights insert key',
      keywords: ['nrii-'],
      pattern: /(?<![A-Za-z0-9_])NRII-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'new.relic.insert.key=<<NRII-{alnum:30}k7>>',
        "curl -H 'Authorization: Bearer <<NRII-{alnum:30}k7>>' https://api.test/v1",
      ],
      negative: [
        'new_relic_insert_key: NRII-{alnum:29}k7',
        'client = Client(new_relic_insert_key="NRII-{alnum:31}k7")',
        'NEW_RELIC_INSERT_KEY=NRII-your-key-goes-here',
      ],
    },
    {
      id: 'query-key',
      description: 'New Relic Insights query key',
      keywords: ['nriq-'],
      pattern: /(?<![A-Za-z0-9_])NRIQ-[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      check: 'irregular',
      positive: [
        'os.environ["NEW_RELIC_QUERY_KEY"] = "<<NRIQ-{alnum:30}k7>>"',
        'NEW_RELIC_QUERY_KEY=<<NRIQ-{alnum:30}k7>>',
      ],
      negative: [
        'export NEW_RELIC_QUERY_KEY="NRIQ-{alnum:29}k7"',
        '"newRelicQueryKey": "NRIQ-{alnum:31}k7",',
        'NEW_RELIC_QUERY_KEY=NRIQ-your-key-goes-here',
      ],
    },
    {
      id: 'admin-key',
      description: 'New Relic admin key',
      keywords: ['nraa-'],
      pattern: /(?<![A-Za-z0-9_])NRAA-[0-9a-f]{27}(?![A-Za-z0-9_])/,
      positive: ['Authorization: Bearer <<NRAA-{hex:27}>>', 'new_relic_admin_key: <<NRAA-{hex:27}>>'],
      negative: [
        'NEW_RELIC_ADMIN_KEY=NRAA-{hex:26}',
        "const newRelicAdminKey = 'NRAA-{hex:28}';",
        'NEW_RELIC_ADMIN_KEY=NRAA-your-key-goes-here',
      ],
    },
    {
      id: 'rest-api-key',
      description: 'New Relic REST API key',
      keywords: ['nrra-'],
      pattern: /(?<![A-Za-z0-9_])NRRA-[0-9a-f]{42}(?![A-Za-z0-9_])/,
      positive: ['{"token":"<<NRRA-{hex:42}>>"}', 'export NEW_RELIC_REST_API_KEY="<<NRRA-{hex:42}>>"'],
      negative: [
        'new_relic_rest_api_key: NRRA-{hex:41}',
        'client = Client(new_relic_rest_api_key="NRRA-{hex:43}")',
        'NEW_RELIC_REST_API_KEY=NRRA-your-key-goes-here',
      ],
    },
    {
      id: 'synthetics-key',
      description: 'New Relic Synthetics private location key',
      keywords: ['nrsp-'],
      pattern: /(?<![A-Za-z0-9_])NRSP-[a-z]{2}[0-9]{2}[A-Z0-9a-z]{30,40}(?![A-Za-z0-9_])/,
      positive: ['NEW_RELIC_SYNTHETICS_KEY=<<NRSP-us01{HEX:32}>>', 'key: <<NRSP-eu01{HEX:32}>>'],
      negative: [
        'export NEW_RELIC_SYNTHETICS_KEY="NRSP-{alnum:31}"',
        '"newRelicSyntheticsKey": "NRSP-{alnum:41}",',
        'NEW_RELIC_SYNTHETICS_KEY=NRSP-your-key-goes-here',
      ],
    },
    {
      id: 'license-key-old',
      description: 'New Relic license key',
      near: ['newrelic'],
      value: /[0-9a-f]{40}/,
      positive: [
        'ENV NEW_RELIC_LICENSE_KEY <<{hex:40}>>',
        '  - name: NEW_RELIC_LICENSE_KEY\n    value: "<<{hex:40}>>"',
      ],
      negative: [
        'NEW_RELIC_LICENSE_KEY={hex:39}',
        'newrelic-1.0.tgz sha256 {hex:64}',
        'NEW_RELIC_LICENSE_KEY=your_license_key_old_here',
      ],
    },
    {
      id: 'user-api-id',
      description: 'New Relic user API key',
      near: ['newrelic'],
      value: /[a-z0-9]{64}/,
      check: 'letters-and-digits',
      positive: ['--new-relic-api-key <<{lowernum:64}>>', 'new_relic_api_key: <<{lowernum:64}>>'],
      negative: ['NEW_RELIC_API_KEY={lowernum:63}', 'NEW_RELIC_API_KEY=your_user_api_id_here'],
    },
  ],
} satisfies Provider;
