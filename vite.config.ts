import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** November 2021: the oldest phone that is served. The build lowers syntax, in scripts and styles; the rest is ours to leave. */
const OLDEST = 'chrome96';

export default defineConfig({
  build: { target: OLDEST, cssTarget: OLDEST },
  // The script of a unit's form is loaded by a page without the application: one file that imports nothing.
  worker: { format: 'es' },
  plugins: [
    sveltekit({
      adapter: adapter({ out: process.env.THIDUA_BUILD ?? 'build/by-hand', precompress: true }),
      csp: {
        mode: 'nonce',
        directives: {
          'default-src': ['self'],
          'base-uri': ['none'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
          'img-src': ['self', 'data:'],
          'object-src': ['none'],
          'style-src': ['self', 'unsafe-inline'],
        },
      },
      output: { bundleStrategy: 'split' },
      // by the script of a unit's pages alone: an officer's have no use for it
      serviceWorker: { register: false },
    }),
  ],
});
