import { deltaT, J2000, sine } from './time-scales.ts';

/**
 * Which twelfth of its yearly way the sun is in, 0–11 from the spring equinox, at a Julian day of Universal Time.
 * The apparent longitude: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 25; within 0.01°, a quarter of an hour.
 */
export function sunTwelfth(julianDay: number): number {
  return Math.floor(longitude(julianDay + deltaT(julianDay)) / 30);
}

function longitude(dynamical: number): number {
  const t = (dynamical - J2000) / 36_525;
  const mean = 280.46646 + t * (36_000.76983 + t * 0.0003032);
  const anomaly = 357.52911 + t * (35_999.05029 - t * 0.0001537);
  const centre =
    (1.914602 - t * (0.004817 + t * 0.000014)) * sine(anomaly) +
    (0.019993 - t * 0.000101) * sine(2 * anomaly) +
    0.000289 * sine(3 * anomaly);
  const aberrationAndNutation = 0.00569 + 0.00478 * sine(125.04 - 1934.136 * t);
  return (((mean + centre - aberrationAndNutation) % 360) + 360) % 360;
}
