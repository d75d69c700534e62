import type { Provider } from '../rule.ts';

export default {
  id: 'docker',
  name: 'Docker',
  docs: 'https://docs.docker.com/security/access-tokens/',
  revoke: 'https://app.docker.com/settings/personal-access-tokens',
  rules: [
    {
      id: 'personal-access-token',
      description: 'Docker Hub personal access token',
      keywords: ['dckr_pat_'],
      pattern: /(?<![A-Za-z0-9_])dckr_pat_[A-Za-z0-9_-]{27}(?![A-Za-z0-9_-])/,
      positive: ['{"token":"<<dckr_pat_{alnum:27}>>"}', 'export DOCKERHUB_TOKEN="<<dckr_pat_{alnum:27}>>"'],
      negative: [
        'dockerhub_token: dckr_pat_{alnum:26}',
        'client = Client(dockerhub_token="dckr_pat_{alnum:28}")',
        'DOCKERHUB_TOKEN=dckr_pat_your-token-goes-here',
      ],
    },
    {
      id: 'organization-access-token',
      description: 'Docker Hub organization access token',
      keywords: ['dckr_oat_'],
      pattern: /(?<![A-Za-z0-9_])dckr_oat_[A-Za-z0-9_-]{32}(?![A-Za-z0-9_-])/,
      positive: [
        '"dockerhubToken": "<<dckr_oat_{alnum:32}>>",',
        'ENV DOCKERHUB_TOKEN <<dckr_oat_{alnum:32}>>',
      ],
      negative: [
        'export DOCKERHUB_TOKEN="dckr_oat_{alnum:31}"',
        '"dockerhubToken": "dckr_oat_{alnum:33}",',
        'DOCKERHUB_TOKEN=dckr_oat_your-token-goes-here',
      ],
    },
    {
      id: 'access-token-old',
      description: 'Docker Hub access token',
      near: ['dockerhub', 'dockertoken', 'dockerpass', 'dockeraccesstoken'],
      value: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
      positive: ['--dockerhub-token <<{uuid}>>', 'dockerhub_token: <<{uuid}>>'],
      negative: [
        'DOCKERHUB_TOKEN={hex:31}',
        'dockerhub-1.0.tgz sha256 {hex:64}',
        'DOCKERHUB_TOKEN=your_access_token_old_here',
      ],
    },
    {
      id: 'swarm-join-token',
      description: 'Docker Swarm join token',
      revoke: 'docker swarm join-token --rotate',
      keywords: ['swmtkn-1-'],
      pattern: /(?<![A-Za-z0-9_])SWMTKN-1-[a-z0-9]{50}-[a-z0-9]{25}(?![A-Za-z0-9_])/,
      positive: [
        'client = Client(docker_swarm_join_token="<<SWMTKN-1-{lowernum:50}-{lowernum:25}>>")',
        'os.environ["DOCKER_SWARM_JOIN_TOKEN"] = "<<SWMTKN-1-{lowernum:50}-{lowernum:25}>>"',
      ],
      negative: [
        'docker_swarm_join_token: SWMTKN-1-{lowernum:50}-{lowernum:24}',
        'client = Client(docker_swarm_join_token="SWMTKN-1-{lowernum:50}-{lowernum:26}")',
        'DOCKER_SWARM_JOIN_TOKEN=SWMTKN-1-your-token-goes-here',
      ],
    },
    {
      id: 'swarm-unlock-key',
      description: 'Docker Swarm unlock key',
      revoke: 'docker swarm unlock-key --rotate',
      keywords: ['swmkey-1-'],
      pattern: /(?<![A-Za-z0-9_])SWMKEY-1-[A-Za-z0-9+/]{43}(?![A-Za-z0-9+/])/,
      positive: [
        '<add key="DOCKER_SWARM_UNLOCK_KEY" value="<<SWMKEY-1-{base64:43}>>" />',
        'Authorization: Bearer <<SWMKEY-1-{base64:43}>>',
      ],
      negative: [
        'export DOCKER_SWARM_UNLOCK_KEY="SWMKEY-1-{base64:42}"',
        '"dockerSwarmUnlockKey": "SWMKEY-1-{base64:44}",',
        'DOCKER_SWARM_UNLOCK_KEY=SWMKEY-1-your-key-goes-here',
      ],
    },
  ],
} satisfies Provider;
