/** The device's own clock, ms. It may be a year off: it is shown to whoever holds the device, and decides nothing. */
export function clock(): number {
  return Date.now();
}
