const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ERR_SOCKET_TIMEOUT',
]);

/**
 * One line out of what npm wrote when it failed.
 *
 * @param {string} complaints npm's standard error
 * @returns {string}
 */
export function npmFailure(complaints) {
  const errors = [...complaints.matchAll(/^npm (?:error|ERR!) (.+)$/gm)].map((match) => match[1] ?? '');
  const code = errors.map((line) => /^code (\w+)/.exec(line)?.[1]).find(Boolean);
  const first = errors.find((line) => !/^(code|errno|syscall|path|dest) /.test(line)) ?? 'no reason given';
  if (code !== undefined && unreachable.has(code)) {
    return `The packages could not be fetched: npm's registry was not reached (${code}). Check the network and run the command again.`;
  }
  return `npm could not install the packages (${code === undefined ? '' : `${code}: `}${first}).`;
}
