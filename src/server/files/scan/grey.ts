/** A picture of shades, one byte a pixel, 0 black to 255 white. */
export interface Grey {
  width: number;
  height: number;
  pixels: Uint8Array;
}

/** A part of a picture, in pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A part of a picture, as far as it lies inside. */
export function cut(picture: Grey, box: Box): Grey {
  const [left, top] = [Math.max(0, box.x), Math.max(0, box.y)];
  const width = Math.max(1, Math.min(picture.width, box.x + box.width) - left);
  const height = Math.max(1, Math.min(picture.height, box.y + box.height) - top);
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = (top + row) * picture.width + left;
    pixels.set(picture.pixels.subarray(from, from + width), row * width);
  }
  return { width, height, pixels };
}
