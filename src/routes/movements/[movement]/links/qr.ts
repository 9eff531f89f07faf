import { correction, generate } from 'lean-qr';

/** Four modules of white around it, as readers expect (ISO/IEC 18004). */
const QUIET = 4;

/**
 * A QR code as one path of an SVG, in modules: a run of dark ones is one rectangle. `size` is the side with its white
 * border. Correction M: a folded slip is still read.
 */
export function qrOf(text: string): { size: number; path: string } {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const runs: string[] = [];
  for (let y = 0; y < code.size; y += 1)
    for (let x = 0; x < code.size; x += 1) {
      const start = x;
      while (code.get(x, y)) x += 1;
      if (x > start) runs.push(`M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`);
    }
  return { size: code.size + 2 * QUIET, path: runs.join('') };
}
