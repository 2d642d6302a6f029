import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import type { SiteProblem, SiteRule } from './site-rule.ts';

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Titles of papers are as long as they are, and spaces at the end of lines are not sent twice.
      'long-title': 'off',
      'no-trailing-whitespace': 'off',
      // Boxes of one choice share a name, as radio buttons do.
      'form-dup-name': ['error', { shared: ['checkbox', 'radio', 'button', 'reset', 'submit'] }],
    },
  }),
);

export const htmlIsValid: SiteRule = {
  name: 'html-is-valid',
  protects: 'Every page is valid HTML.',
  async check({ pages }) {
    const problems: SiteProblem[] = [];
    for (const { file, html } of pages) {
      const { results } = await validator.validateString(html);
      for (const { line, column, message, ruleId } of results.flatMap(({ messages }) => messages)) {
        problems.push({ file, found: `${line}:${column} ${message}`, wanted: `what ${ruleId} asks for` });
      }
    }
    return problems;
  },
};
