import type { Invocation } from '../../terminal/command.ts';
import { printJson } from '../../terminal/output.ts';
import { projectPath } from './path.ts';

export async function run({ args, session }: Invocation): Promise<void> {
  const { untrust } = await import('../../terminal/consent.ts');
  const path = projectPath(args[0]);
  const wasTrusted = untrust(path);
  if (session.json) printJson({ path, wasTrusted });
  else session.note(wasTrusted ? `${path} is no longer trusted` : `${path} was not trusted`);
}
