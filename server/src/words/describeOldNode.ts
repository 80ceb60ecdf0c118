// What somebody reads whose Node is too old for the program. Must be understood by any Node: nothing newer than constants and templates.

/** @param needed the oldest version that will do, `20` @param found the version that runs, `16.20.2` */
export function describeOldNode(needed: number, found: string): string {
  return `milestone: Node ${needed} or newer is needed, and this is Node ${found}.\nInstall a newer one, or name it in the job that runs this.\n`;
}
