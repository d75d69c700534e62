// Stands in for `@neon-rs/load` and `detect-libc` inside libsql. Both find out the C library by writing a process
// report or starting a child, 15 to 20 ms; loading the native file and seeing whether it loads takes 3.
'use strict';

const targets = {
  'darwin-arm64': ['darwin-arm64'],
  'darwin-x64': ['darwin-x64'],
  'linux-arm': ['linux-arm-gnueabihf', 'linux-arm-musleabihf'],
  'linux-arm64': ['linux-arm64-gnu', 'linux-arm64-musl'],
  'linux-x64': ['linux-x64-gnu', 'linux-x64-musl'],
  'win32-x64': ['win32-x64-msvc'],
};

function currentTarget() {
  const platform = `${process.platform}-${process.arch}`;
  const candidates = targets[platform] ?? [platform];
  for (const target of candidates) {
    try {
      require(`@libsql/${target}`);
      return target;
    } catch {
      // The next one; libsql reports the last failure itself.
    }
  }
  return candidates[0];
}

// A family that equals neither constant keeps libsql from choosing again.
module.exports = { currentTarget, load: () => null, familySync: () => '', GLIBC: 'glibc', MUSL: 'musl' };
