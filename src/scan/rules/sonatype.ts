import type { Provider } from '../rule.ts';

export default {
  id: 'sonatype',
  name: 'Sonatype',
  docs: 'https://central.sonatype.org/publish/generate-portal-token/',
  revoke: 'https://central.sonatype.com/account',
  rules: [
    {
      id: 'portal-password',
      description: 'Sonatype portal token',
      near: ['sonatype', 'ossrh', 'mavencentral', 'centralportal', 'nexuspassword', 'nexustoken'],
      value: /[A-Za-z0-9+/]{43,44}/,
      check: 'mixed-case-and-digits',
      positive: ['SONATYPE_PASSWORD=<<{base64:44}>>', '"ossrhToken": "<<{base64:43}>>"'],
      negative: [
        'OSSRH_PASSWORD={base64:39}k7Q',
        'sonatype-1.0.tgz sha256 {hex:64}',
        'OSSRH_PASSWORD=your_portal_password_here',
      ],
    },
  ],
} satisfies Provider;
