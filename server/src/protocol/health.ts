// How a file fares, at a glance. Shared by server and client; types and names only.

/** Client → server. Null for a file that cannot be read. */
export const HEALTH_REQUEST = 'milestone/health';

export interface HealthParams {
  readonly uri: string;
}

/** Findings of a file and of what it imports, and the scenarios that go through it. */
export interface Health {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly passed: number;
  readonly failed: number;
}

export interface HealthAnswer {
  readonly health: Health | null;
}
