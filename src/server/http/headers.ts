import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from './settings.ts';

/** Two years, as the preload lists ask. */
const HSTS = 'max-age=63072000; includeSubDomains';

const ALWAYS = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // not `no-referrer`: it makes the browser send `Origin: null`, and every form is refused as cross-site
  'referrer-policy': 'same-origin',
  'permissions-policy':
    'accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), ' +
    'magnetometer=(), microphone=(), midi=(), payment=(), serial=(), usb=(), xr-spatial-tracking=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/** The headers of every answer. The content policy with its nonce comes from the application. */
export function setHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { origin }: Settings,
  files: ReadonlySet<string>,
): void {
  for (const [name, value] of Object.entries(ALWAYS)) response.setHeader(name, value);
  if (origin?.protocol === 'https:') response.setHeader('strict-transport-security', HSTS);
  response.setHeader('cache-control', files.has(request.url ?? '') ? 'no-cache' : 'no-store');
}
