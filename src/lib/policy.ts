import { createHash } from 'node:crypto';

/**
 * Runs before the page is painted, so that a chosen theme never flashes and controls that need
 * scripts have their place from the start. The only inline script of the site; the policy names it
 * by its hash.
 */
export const firstScript =
  "{let d=document.documentElement.dataset;d.scripted='';try{let t=localStorage.getItem('theme');if(t)d.theme=t}catch{}}";

const hash = (script: string) => createHash('sha256').update(script).digest('base64');

/**
 * The content security policy of every page: nothing but what the site itself serves, no inline
 * style, no inline script but the one above.
 */
export const policy = [
  "default-src 'none'",
  `script-src 'self' 'sha256-${hash(firstScript)}'`,
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

/**
 * The policy as a header. It says what only a header can, and it is the one that workers get:
 * search and SQL are WebAssembly, which a worker may compile and a page, by the policy above, not.
 */
export const headerPolicy = `${policy.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")}; frame-ancestors 'none'`;
