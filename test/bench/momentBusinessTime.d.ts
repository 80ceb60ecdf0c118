// The package has no types of its own; this is what the benchmark uses of it.
declare module 'moment-business-time' {
  import type { Moment } from 'moment';

  interface WorkingMoment extends Moment {
    addWorkingTime(amount: number, unit: 'minutes'): WorkingMoment;
  }

  interface WorkingLocale {
    readonly workinghours: Readonly<Record<number, readonly string[] | null>>;
    readonly holidays: readonly string[];
  }

  function moment(t: number): WorkingMoment;

  namespace moment {
    function updateLocale(name: string, locale: WorkingLocale): unknown;
  }

  export default moment;
}
