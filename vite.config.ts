import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

export default defineConfig({
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
    }),
  ],
});
