import type { Provider } from '../rule.ts';

export default {
  id: 'sumo-logic',
  name: 'Sumo Logic',
  docs: 'https://help.sumologic.com/docs/manage/security/access-keys/',
  revoke: 'Sumo Logic: "Administration", "Security", "Access Keys"',
  rules: [
    {
      id: 'access-key',
      description: 'Sumo Logic access key',
      near: ['sumologic', 'sumoaccess', 'sumokey', 'sumosecret'],
      value: /[A-Za-z0-9]{64}/,
      check: 'mixed-case-and-digits',
      positive: [
        'SUMOLOGIC_ACCESS_KEY=<<{alnum:61}k7Q>>',
        'client = Client(sumologic_access_key="<<{alnum:61}k7Q>>")',
      ],
      negative: ['SUMOLOGIC_ACCESS_KEY={alnum:63}', 'SUMOLOGIC_ACCESS_KEY=your_key_here'],
    },
    {
      id: 'access-id',
      description: 'Sumo Logic access ID',
      near: ['sumologicaccessid', 'sumoaccessid'],
      value: /su[A-Za-z0-9]{12}/,
      check: 'mixed-case',
      positive: ["const sumologicAccessId = '<<su{alnum:10}kQ>>';", 'sumologic.access.id=<<su{alnum:10}kQ>>'],
      negative: [
        'SUMOLOGIC_ACCESS_ID=su{alnum:9}kQ',
        'sumologicaccessid-1.0.tgz sha256 {hex:64}',
        'SUMOLOGIC_ACCESS_ID=your_access_id_here',
      ],
    },
  ],
} satisfies Provider;
