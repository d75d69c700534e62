import type { Provider } from '../rule.ts';

export default {
  id: 'gradle',
  name: 'Gradle',
  docs: 'https://docs.gradle.com/develocity/api-manual/',
  revoke: 'gradle.com, "My settings", "Access keys"',
  rules: [
    {
      id: 'access-key',
      description: 'Gradle access key',
      near: ['gradleenterprise', 'gradleaccess', 'develocity'],
      value: /[0-9a-z]{52}/,
      positive: [
        'gradle_enterprise_access_key: <<{lowernum:52}>>',
        '<add key="GradleEnterpriseAccessKey" value="<<{lowernum:52}>>" />',
        '# Gradle access key: <<{lowernum:52}>>',
      ],
      negative: [
        'GRADLE_ENTERPRISE_ACCESS_KEY=your_access_key_here',
        'GRADLE_ENTERPRISE_ACCESS_KEY=changeme',
      ],
    },
    {
      id: 'publish-key',
      description: 'Gradle Plugin Portal publish key',
      near: ['gradlepublish', 'gradlekey'],
      value: /[0-9A-Za-z]{32,64}/,
      check: 'digits-or-mixed-case',
      positive: [
        'curl https://api.gradlepublish.com/ -H "Authorization: Bearer <<{alnum:32}>>"',
        'gradlePublishKey := "<<{alnum:32}>>"',
        '"gradlePublishKey": "<<{alnum:32}>>"',
        'gradle.publish.secret=<<{alnum:32}>>',
      ],
      negative: ['GRADLE_PUBLISH_KEY=your_key_here', 'GRADLE_PUBLISH_KEY=changeme'],
    },
  ],
} satisfies Provider;
