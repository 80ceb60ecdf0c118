// Types of the script beside it, for its test.

/** @param text Markdown @returns the same without pictures and links to files beside it */
export function withoutRelatives(text: string): string;
