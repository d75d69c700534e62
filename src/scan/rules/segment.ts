import type { Provider } from '../rule.ts';

export default {
  id: 'segment',
  name: 'Segment',
  docs: 'https://segment.com/docs/api/public-api/',
  revoke: 'https://app.segment.com, "Settings", "Access Management", "Tokens"',
  rules: [
    {
      id: 'public-api-token',
      description: 'Segment Public API token',
      keywords: ['sgp_'],
      pattern: /(?<![A-Za-z0-9_])sgp_[A-Za-z0-9]{64}(?![A-Za-z0-9_])/,
      check: 'mixed-case-and-digits',
      positive: [
        'client = Client(segment_public_api_token="<<sgp_{alnum:61}k7Q>>")',
        'os.environ["SEGMENT_PUBLIC_API_TOKEN"] = "<<sgp_{alnum:61}k7Q>>"',
      ],
      negative: [
        'segment_public_api_token: sgp_{alnum:60}k7Q',
        'client = Client(segment_public_api_token="sgp_{alnum:62}k7Q")',
        'SEGMENT_PUBLIC_API_TOKEN=sgp_your-token-goes-here',
      ],
    },
    {
      id: 'access-token',
      description: 'Segment access token',
      near: ['segment'],
      value: /[A-Za-z0-9_-]{43}\.[A-Za-z0-9_-]{43}/,
      check: 'mixed-case',
      positive: [
        "const segmentAccessToken = '<<{alnum:43}.{alnum:43}>>';",
        'segment.access.token=<<{alnum:43}.{alnum:43}>>',
      ],
      negative: [
        'SEGMENT_ACCESS_TOKEN={alnum:43}.{alnum:42}',
        'segment-1.0.tgz sha256 {hex:64}',
        'SEGMENT_ACCESS_TOKEN=your_access_token_here',
      ],
    },
    {
      id: 'write-key',
      description: 'Segment write key',
      near: ['segmentwrite', 'segmentkey', 'segmentapi', 'segmentio'],
      value: /[A-Za-z0-9]{32}/,
      check: 'mixed-case-and-digits',
      positive: [
        'ENV SEGMENT_WRITE_KEY <<{alnum:29}k7Q>>',
        '  - name: SEGMENT_WRITE_KEY\n    value: "<<{alnum:29}k7Q>>"',
      ],
      negative: [
        'SEGMENT_WRITE_KEY={alnum:28}k7Q',
        'segmentwrite-1.0.tgz sha256 {hex:64}',
        'SEGMENT_WRITE_KEY=your_write_key_here',
      ],
    },
  ],
} satisfies Provider;
