/** A picture of shades, one byte a pixel, 0 black to 255 white. */
export interface Grey {
  width: number;
  height: number;
  pixels: Uint8Array;
}
