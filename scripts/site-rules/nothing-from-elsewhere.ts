import { policy } from '../../src/lib/policy.ts';
import { attribute } from '../lib/built-site.ts';
import type { SiteRule } from './site-rule.ts';

const loading: Record<string, string[]> = {
  script: ['src'],
  img: ['src', 'srcSet'],
  iframe: ['src'],
  source: ['src', 'srcSet'],
  video: ['src', 'poster'],
  audio: ['src'],
  object: ['data'],
  embed: ['src'],
  form: ['action'],
};
const loadingLinks = new Set(['stylesheet', 'preload', 'modulepreload', 'icon', 'manifest', 'prefetch']);

export const nothingFromElsewhere: SiteRule = {
  name: 'nothing-from-elsewhere',
  protects:
    'No page asks another host for anything, and each carries the strict policy, and nothing it forbids.',
  *check({ pages }) {
    for (const { file, elements } of pages) {
      const policies = elements.filter(
        (element) => attribute(element, 'httpEquiv') === 'content-security-policy',
      );
      if (policies.length !== 1 || attribute(policies[0]!, 'content') !== policy) {
        yield { file, found: 'the page has another content security policy', wanted: policy };
      }
      for (const element of elements) {
        const names = loading[element.tagName] ?? [];
        const isLoadingLink = element.tagName === 'link' && loadingLinks.has(attribute(element, 'rel') ?? '');
        for (const name of isLoadingLink ? ['href'] : names) {
          const target = attribute(element, name);
          if (target && /^(?:[a-z]+:)?\/\//iu.test(target)) {
            yield {
              file,
              found: `<${element.tagName} ${name}="${target}">`,
              wanted: 'a file of the site itself',
            };
          }
        }
        for (const name of Object.keys(element.properties)) {
          if (name === 'style' || /^on[a-z]/iu.test(name)) {
            yield {
              file,
              found: `<${element.tagName}> has a ${name} attribute`,
              wanted: 'a class or a listener',
            };
          }
        }
        if (element.tagName === 'style') yield { file, found: 'an inline <style>', wanted: 'a stylesheet' };
      }
    }
  },
};
