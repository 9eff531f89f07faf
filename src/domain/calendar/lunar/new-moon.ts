import { deltaT, J2000, sine } from './time-scales.ts';

/**
 * The instant of a new moon, as a Julian day of Universal Time; `k` counts lunations from that of 6/1/2000.
 * Mean lunation and periodic terms: J. Meeus, Astronomical Algorithms, 2nd edition, chapter 49; within 20 seconds for 1968–2100.
 */
export function newMoon(k: number): number {
  const t = k / LUNATIONS_IN_A_CENTURY;
  const mean = 2451550.09766 + MONTH * k + t * t * (0.00015437 + t * (-0.00000015 + t * 0.00000000073));
  const dynamical = mean + periodic(k, t) + planetary(k, t);
  return dynamical - deltaT(dynamical);
}

/** The lunation nearest before or after a Julian day; the true one may be one further. */
export function lunationNear(julianDay: number): number {
  return Math.round((julianDay - J2000 - 5.09766) / MONTH);
}

const MONTH = 29.530588861;
const LUNATIONS_IN_A_CENTURY = 1236.85;

function periodic(k: number, t: number): number {
  const e = 1 - t * (0.002516 + t * 0.0000074);
  const sun = 2.5534 + 29.1053567 * k - t * t * (0.0000014 + t * 0.00000011);
  const moon = 201.5643 + 385.81693528 * k + t * t * (0.0107582 + t * (0.00001238 - t * 0.000000058));
  const latitude = 160.7108 + 390.67050284 * k - t * t * (0.0016118 + t * (0.00000227 - t * 0.000000011));
  const node = 124.7746 - 1.56375588 * k + t * t * (0.0020672 + t * 0.00000215);
  let sum = -0.00017 * sine(node);
  for (const [size, withSun, withMoon, withLatitude] of TERMS)
    sum += size * e ** Math.abs(withSun) * sine(withSun * sun + withMoon * moon + withLatitude * latitude);
  return sum;
}

/** Days × sine of multiples of: the sun's anomaly, the moon's anomaly, the moon's argument of latitude. */
const TERMS: readonly (readonly [size: number, sun: number, moon: number, latitude: number])[] = [
  [-0.4072, 0, 1, 0],
  [0.17241, 1, 0, 0],
  [0.01608, 0, 2, 0],
  [0.01039, 0, 0, 2],
  [0.00739, -1, 1, 0],
  [-0.00514, 1, 1, 0],
  [0.00208, 2, 0, 0],
  [-0.00111, 0, 1, -2],
  [-0.00057, 0, 1, 2],
  [0.00056, 1, 2, 0],
  [-0.00042, 0, 3, 0],
  [0.00042, 1, 0, 2],
  [0.00038, 1, 0, -2],
  [-0.00024, -1, 2, 0],
  [-0.00007, 2, 1, 0],
  [0.00004, 0, 2, -2],
  [0.00004, 3, 0, 0],
  [0.00003, 1, 1, -2],
  [0.00003, 0, 2, 2],
  [-0.00003, 1, 1, 2],
  [0.00003, -1, 1, 2],
  [-0.00002, -1, 1, -2],
  [-0.00002, 1, 3, 0],
  [0.00002, 0, 4, 0],
];

function planetary(k: number, t: number): number {
  let sum = 0.000325 * sine(299.77 + 0.107408 * k - 0.009173 * t * t);
  for (const [size, start, rate] of PLANETS) sum += size * sine(start + rate * k);
  return sum;
}

const PLANETS: readonly (readonly [size: number, start: number, rate: number])[] = [
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
];
