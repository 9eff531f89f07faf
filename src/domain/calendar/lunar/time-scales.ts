/** The Julian day of noon on 1/1/2000. */
export const J2000 = 2451545;

/** The sine of an angle in degrees. */
export function sine(degrees: number): number {
  return Math.sin((degrees * Math.PI) / 180);
}

/**
 * Dynamical minus Universal Time in days. Polynomials of F. Espenak and J. Meeus, Five Millennium Canon of Solar
 * Eclipses (NASA/TP-2006-214141), 1961–2150; within a few seconds today.
 */
export function deltaT(julianDay: number): number {
  return seconds(2000 + (julianDay - J2000) / 365.25) / 86_400;
}

function seconds(year: number): number {
  const t = year - 2000;
  if (year < 1986) return 45.45 + 1.067 * (year - 1975) - (year - 1975) ** 2 / 260 - (year - 1975) ** 3 / 718;
  if (year < 2005)
    return 63.86 + t * (0.3345 + t * (-0.060374 + t * (0.0017275 + t * (0.000651814 + t * 0.00002373599))));
  if (year < 2050) return 62.92 + t * (0.32217 + t * 0.005589);
  return -20 + 32 * ((year - 1820) / 100) ** 2 - 0.5628 * (2150 - year);
}
