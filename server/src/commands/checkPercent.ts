// Shares that a flag names.
import { UsageError } from './io.ts';

/** @throws UsageError for what is more than all */
export function checkPercent(flag: string, percent: number | undefined): void {
  if (percent !== undefined && percent > 100)
    throw new UsageError(`${flag} ${percent}: a share is 100 per cent at most.`);
}
