import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from './settings.ts';

/** Two years, as the preload lists ask. */
const HSTS = 'max-age=63072000; includeSubDomains';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** Of a page: they say nothing about a script or a style, which come by the dozen to an old phone. */
const PAGE = {
  'x-frame-options': 'DENY',
  // not `no-referrer`: it makes the browser send `Origin: null`, and every form is refused as cross-site
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()',
  'cross-origin-opener-policy': 'same-origin',
} as const;

/** The headers of every answer, and those of a page. The content policy with its nonce comes from the application. */
export function setHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { origin }: Settings,
  files: ReadonlySet<string>,
): void {
  const isFile = files.has(request.url ?? '');
  for (const [name, value] of Object.entries(isFile ? ALWAYS : { ...ALWAYS, ...PAGE }))
    response.setHeader(name, value);
  if (origin?.protocol === 'https:') response.setHeader('strict-transport-security', HSTS);
  response.setHeader('cache-control', isFile ? 'no-cache' : 'no-store');
}
