export { UPLOAD_CEILING, UPLOADS } from './body.ts';
export { createFront } from './front.ts';
export { TOLD } from './origin.ts';
export { listen } from './port.ts';
export { readSettings, type Settings, setupCode } from './settings.ts';
export { stopOnSignal } from './shutdown.ts';
