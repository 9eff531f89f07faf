import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';

/** A unit's pages on an old phone: what they need of the kit comes in one file, not in twenty-five, and nothing else in it. */
const PHONE = {
  name: 'phone',
  test: new RegExp(
    [
      'src/domain/(reporting|calendar)/',
      'src/ui/(language|formats)\\b',
      'src/ui/shell/(Shell|PageHead|TrialBanner)\\b',
      'src/ui/forms/(Field|FieldError|NumberField|Choice|Labelled|TextArea|Problems|Button|asked)\\b',
      'src/ui/marks/(Notice|Icon|looks)\\b',
      'src/ui/text/(account|common|kit|trial|unit)\\b',
    ].join('|'),
  ),
};

export default defineConfig({
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [PHONE] } } } } },
  },
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
