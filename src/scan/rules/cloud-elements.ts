import type { Provider } from '../rule.ts';

export default {
  id: 'cloud-elements',
  name: 'Cloud Elements',
  docs: 'https://developers.cloud-elements.com',
  revoke: 'https://my.cloudelements.io, "Organization"',
  rules: [
    {
      id: 'organization-secret',
      description: 'Cloud Elements organization token',
      near: ['cloudelements'],
      value: /[0-9a-z]{32}/,
      check: 'letters-and-digits',
      positive: [
        '{"cloud_elements": {"org_secret": "<<{lowernum:32}>>"}}',
        'cloud_elements_org_secret: <<{lowernum:32}>>',
        '<add key="CloudElementsOrgSecret" value="<<{lowernum:32}>>" />',
      ],
      negative: [
        'CLOUD_ELEMENTS_ORG_SECRET={lowernum:31}',
        'CLOUD_ELEMENTS_ORG_SECRET={lowernum:33}',
        'md5 of cloud-elements-2.4.1.zip is {hex:32}',
      ],
    },
    {
      id: 'user-secret',
      description: 'Cloud Elements user token',
      near: ['cloudelements'],
      value: /[0-9A-Za-z+/]{43}=?/,
      positive: [
        'CLOUD_ELEMENTS_USER_SECRET=<<{alnum:43}>>',
        'curl https://api.cloud-elements.com/ -H "Authorization: Bearer <<{alnum:43}>>"',
        'cloudElementsUserSecret := "<<{alnum:43}>>"',
      ],
      negative: [
        'CLOUD_ELEMENTS_USER_SECRET=${CLOUD_ELEMENTS_USER_SECRET}',
        'CLOUD_ELEMENTS_USER_SECRET=changeme',
      ],
    },
  ],
} satisfies Provider;
