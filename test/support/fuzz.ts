// How often properties are tried. `FUZZ=20 npx mocha …` tries twenty times as often; `SEED=123` repeats a run that failed: fast-check
// prints the seed with every failure.
import type { Parameters } from 'fast-check';

/** @param runs how often without `FUZZ` */
export function fuzz<T>(runs: number): Parameters<T> {
  const { FUZZ: factor, SEED: seed } = process.env;
  return {
    numRuns: runs * (factor === undefined ? 1 : Number(factor)),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
}

/** Milliseconds that a property may take, tried as often as `fuzz` says. @param once without `FUZZ` */
export function patience(once: number): number {
  return once * Number(process.env['FUZZ'] ?? 1);
}
