/// <reference types="vitest/config" />
import { getViteConfig } from 'astro/config';

export default getViteConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // The mutation test reads the whole atlas thousands of times.
    testTimeout: 600_000,
    reporters: ['default', 'json'],
  },
});
