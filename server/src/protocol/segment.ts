// A stretch in which a milestone's clock runs or stands still, in tallies as JSON.

export interface SegmentJson {
  readonly from: number;
  readonly isStopped: boolean;
  readonly businessHours: string | null;
}
