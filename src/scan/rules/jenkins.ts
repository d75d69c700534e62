import type { Provider } from '../rule.ts';

export default {
  id: 'jenkins',
  name: 'Jenkins',
  docs: 'https://www.jenkins.io/doc/book/system-administration/authenticating-scripted-clients/',
  revoke: 'jenkins.io, the user\'s "Security"',
  rules: [
    {
      id: 'api-token',
      description: 'Jenkins API token',
      near: ['jenkins'],
      value: /11[0-9a-f]{32}/,
      positive: [
        'jenkins_api_token: <<11{hex:32}>>',
        '<add key="JenkinsApiToken" value="<<11{hex:32}>>" />',
        '# Jenkins API token: <<11{hex:32}>>',
      ],
      negative: ['jenkinsApiToken: process.env.JENKINS_API_TOKEN', 'JENKINS_API_TOKEN=changeme'],
    },
  ],
} satisfies Provider;
