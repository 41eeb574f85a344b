/** The path segment of a command: `ProposeSpor` is `propose-spor`. */
export function segmentOf(command: string): string {
  return command.replaceAll(/(?<!^)([A-Z])/g, '-$1').toLowerCase();
}

/** The command of a path segment: `propose-spor` is `ProposeSpor`. */
export function commandOf(segment: string): string {
  return segment
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
